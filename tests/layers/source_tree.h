#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace kinoprism::layers {

/// Paths, from the project's root, of every C++ file of ours. Sorted.
inline std::vector<std::string> sourceFiles() {
  const std::filesystem::path root = KINOPRISM_SOURCE_DIR;
  std::vector<std::string> files;
  for (const char* folder : {"engine", "storage", "widgets", "app", "tests"}) {
    if (!std::filesystem::exists(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension == ".h" || extension == ".cpp") files.push_back(entry.path().lexically_relative(root).string());
    }
  }
  std::ranges::sort(files);
  return files;
}

/// The bytes of a file of the project.
inline std::string contentsOf(const std::string& file) {
  std::ifstream stream(std::filesystem::path(KINOPRISM_SOURCE_DIR) / file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace kinoprism::layers
