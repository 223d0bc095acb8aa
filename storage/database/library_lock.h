#pragma once

#include <filesystem>
#include <memory>

namespace kinoprism::storage {

/// Says that a process has a library open for writing: an advisory lock on the file `lock` in it, which the system
/// gives up when the process ends, however it ends.
class LibraryLock {
 public:
  /// Throws Error{Conflict} that names the process which has it. Nothing when the folder cannot be written.
  static std::unique_ptr<LibraryLock> take(const std::filesystem::path& folder);
  ~LibraryLock();
  LibraryLock(const LibraryLock&) = delete;
  LibraryLock& operator=(const LibraryLock&) = delete;

 private:
  explicit LibraryLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor;
};

}  // namespace kinoprism::storage
