#include "engine/media/read/opened_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::media {

OpenedFile OpenedFile::open(const std::filesystem::path& file) {
  // Not blocking: a pipe of that name must not stop us before it is known for one.
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor >= 0) return OpenedFile(descriptor, file.string());
  if (errno == ENOENT || errno == ENOTDIR)
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchFile, file.string()});
  throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotOpenMedia, file.string()}, std::strerror(errno));
}

OpenedFile::OpenedFile(int descriptor, std::string name) : m_descriptor(descriptor), m_name(std::move(name)) {
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
    m_size = status.st_size;
    return;
  }
  ::close(descriptor);
  throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NotReadableMediaFile, m_name});
}

OpenedFile::~OpenedFile() { ::close(m_descriptor); }

size_t OpenedFile::readAt(int64_t position, std::span<uint8_t> bytes) const {
  size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count =
        ::pread(m_descriptor, bytes.data() + done, bytes.size() - done, position + static_cast<int64_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0)
      throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotReadMedia, m_name}, std::strerror(errno));
    if (count == 0) break;
    done += static_cast<size_t>(count);
  }
  return done;
}

std::string OpenedFile::readAll(int64_t limit) const {
  if (m_size > limit) {
    throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::PictureFileTooLarge, m_name, limit >> 20});
  }
  std::string bytes(static_cast<size_t>(m_size), '\0');
  bytes.resize(readAt(0, {reinterpret_cast<uint8_t*>(bytes.data()), bytes.size()}));
  return bytes;
}

}  // namespace kinoprism::media
