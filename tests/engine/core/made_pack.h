#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/files.h"
#include "engine/core/safetensors.h"
#include "engine/core/sha256.h"

namespace kinoprism::core {

using PackTexts = std::map<std::string, std::string>;

/// The texts of a small pack that is all right, some of them replaced or, where the replacement is empty, left out.
inline PackTexts packTexts(const PackTexts& changes = {}) {
  PackTexts texts{{"format", "kinoprism-pack"},
                  {"formatVersion", "1"},
                  {"name", "small"},
                  {"version", "3"},
                  {"title", "A small pack — λ"},
                  {"modality", "image"},
                  {"architecture", "one layer"},
                  {"preprocessing", "none"},
                  {"licence", "MIT"},
                  {"source", "made by hand"},
                  {"labels", R"(["cat","dog \"Rex\""])"}};
  for (const auto& [key, text] : changes) {
    if (text.empty()) {
      texts.erase(key);
    } else {
      texts[key] = text;
    }
  }
  return texts;
}

/// The bytes of a pack of two tensors with the hash that is right for them. scratch: a file to write on the way.
inline std::string packBytes(const PackTexts& texts, const std::filesystem::path& scratch) {
  const std::string zeros(64, '0');
  TensorWriter writer;
  for (const auto& [key, text] : texts) writer.setText(key, text);
  writer.setText("sha256", zeros);
  writer.add("weights", std::vector<float>{1.5f, -2, 3, 4, 5, 6}, {2, 3});
  writer.add("vocabulary", std::vector<uint8_t>{'a', '\n', 'b'}, {3});
  writer.write(scratch);
  std::string bytes = readFile(scratch);
  std::filesystem::remove(scratch);
  bytes.replace(bytes.find(zeros), zeros.size(), sha256(bytes));
  return bytes;
}

}  // namespace kinoprism::core
