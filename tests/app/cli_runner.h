#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <stop_token>
#include <string>
#include <vector>

#include "app/cli/command_line.h"

namespace kinoprism::app {

/// What a command of kinoprism-cli left behind.
struct CliResult {
  int status = -1;
  std::string out;
  std::string err;

  nlohmann::json json() const { return nlohmann::json::parse(out); }
  std::string lastError() const {
    const std::string text = err.substr(0, err.find_last_not_of('\n') + 1);
    return text.substr(text.rfind('\n') + 1);
  }
};

inline CliResult runCli(const std::vector<std::string>& arguments, std::stop_token stop = {}) {
  std::ostringstream out;
  std::ostringstream err;
  CliResult result;
  result.status = runCommandLine(arguments, out, err, std::move(stop));
  result.out = out.str();
  result.err = err.str();
  return result;
}

/// A folder that is gone at the end of the test, for the files of commands.
class CommandFolder {
 public:
  CommandFolder() {
    std::random_device random;
    m_path = std::filesystem::temp_directory_path() / ("kinoprism-cli-" + std::to_string(random()));
    std::filesystem::create_directory(m_path);
  }
  ~CommandFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  CommandFolder(const CommandFolder&) = delete;
  CommandFolder& operator=(const CommandFolder&) = delete;

  std::string path(const std::string& name) const { return (m_path / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((m_path / name).parent_path());
    std::ofstream(m_path / name, std::ios::binary) << text;
    return path(name);
  }
  std::string read(const std::string& name) const {
    std::ifstream file(m_path / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  bool has(const std::string& name) const { return std::filesystem::exists(m_path / name); }
  size_t fileCount() const {
    return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(m_path), {}));
  }

 private:
  std::filesystem::path m_path;
};

}  // namespace kinoprism::app
