#include "storage/database/library_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::storage {
namespace {

/// The number of the process that has the library; empty where it is not known.
std::string holderOf(int descriptor) {
  std::array<char, 32> text{};
  const ssize_t count = ::pread(descriptor, text.data(), text.size() - 1, 0);
  return {text.data(), static_cast<size_t>(std::max<ssize_t>(count, 0))};
}

core::Error openElsewhere(const std::string& library, const std::string& process) {
  return core::Error(core::ErrorCode::Conflict,
                     process.empty() ? core::Message(core::MessageId::LibraryOpenElsewhere, library)
                                     : core::Message(core::MessageId::LibraryOpenInProcess, library, process));
}

}  // namespace

std::unique_ptr<LibraryLock> LibraryLock::take(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "lock";
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    const int number = errno;
    if (number == EROFS || number == EACCES || number == EPERM) return nullptr;
    throw core::Error(number == ENOSPC ? core::ErrorCode::OutOfSpace : core::ErrorCode::Io,
                      {core::MessageId::CannotOpenBecause, file.string(), std::strerror(number)});
  }
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    const int number = errno;
    const std::string holder = holderOf(descriptor);
    ::close(descriptor);
    if (number == EWOULDBLOCK) throw openElsewhere(folder.filename().string(), holder);
    throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotLock, file.string(), std::strerror(number)});
  }
  const std::string self = std::to_string(::getpid());
  if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, self.data(), self.size(), 0) < 0) {
    // The number only helps a message; the lock holds without it.
  }
  return std::unique_ptr<LibraryLock>(new LibraryLock(descriptor));
}

LibraryLock::~LibraryLock() { ::close(m_descriptor); }

}  // namespace kinoprism::storage
