#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "engine/core/progress.h"

namespace kinoprism::core {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::span<const std::byte> bytes);
  void add(std::string_view text);
  /// 64 hexadecimal digits, lower case. The object is spent afterwards.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

std::string sha256(std::string_view text);
/// Throws Error{NotFound, Io}, Cancelled.
std::string sha256OfFile(const std::filesystem::path& file, Progress& progress);

}  // namespace kinoprism::core
