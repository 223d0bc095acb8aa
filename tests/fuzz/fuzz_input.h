#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "engine/core/error.h"

namespace kinoprism::fuzz {

/// A file in memory with the fuzzer's bytes, for readers that take a path.
class FuzzInput {
 public:
  FuzzInput(const uint8_t* bytes, size_t size) : m_descriptor(::memfd_create("input", MFD_CLOEXEC)) {
    if (m_descriptor < 0 || ::write(m_descriptor, bytes, size) != static_cast<ssize_t>(size)) std::abort();
  }
  ~FuzzInput() { ::close(m_descriptor); }
  FuzzInput(const FuzzInput&) = delete;
  FuzzInput& operator=(const FuzzInput&) = delete;

  std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

 private:
  int m_descriptor;
};

/// Runs read; of what it may throw, only Error{BadInput} is a right answer to bytes that a file really holds.
template <class Read>
void expectReadOrRefused(Read read) {
  try {
    read();
  } catch (const core::Error& error) {
    if (error.code() != core::ErrorCode::BadInput) throw;
  }
}

}  // namespace kinoprism::fuzz
