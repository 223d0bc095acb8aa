#include "storage/database/library_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "engine/core/error.h"

namespace kinoprism::storage {
namespace {

std::string holderOf(int descriptor) {
  std::array<char, 32> text{};
  const ssize_t count = ::pread(descriptor, text.data(), text.size() - 1, 0);
  return count > 0 ? " (process " + std::string(text.data(), static_cast<size_t>(count)) + ")" : std::string();
}

}  // namespace

std::unique_ptr<LibraryLock> LibraryLock::take(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "lock";
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    const int number = errno;
    if (number == EROFS || number == EACCES || number == EPERM) return nullptr;
    throw core::Error(number == ENOSPC ? core::ErrorCode::OutOfSpace : core::ErrorCode::Io,
                      "Cannot open " + file.string() + " (" + std::strerror(number) + ").");
  }
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    const int number = errno;
    const std::string holder = holderOf(descriptor);
    ::close(descriptor);
    if (number == EWOULDBLOCK)
      throw core::Error(core::ErrorCode::Conflict, "The library " + folder.filename().string() +
                                                       " is open in another window" + holder +
                                                       ". Close it there, or open it here for reading only.");
    throw core::Error(core::ErrorCode::Io, "Cannot lock " + file.string() + " (" + std::strerror(number) + ").");
  }
  const std::string self = std::to_string(::getpid());
  if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, self.data(), self.size(), 0) < 0) {
    // The number only helps a message; the lock holds without it.
  }
  return std::unique_ptr<LibraryLock>(new LibraryLock(descriptor));
}

LibraryLock::~LibraryLock() { ::close(m_descriptor); }

}  // namespace kinoprism::storage
