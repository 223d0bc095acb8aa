#include "engine/core/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "engine/core/descriptor.h"
#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

[[noreturn]] void throwWriting(const std::filesystem::path& file, int number) {
  const std::string reason = std::strerror(number);
  if (number == ENOSPC || number == EDQUOT)
    throw Error(ErrorCode::OutOfSpace, {MessageId::DiskFull, file.string()}, reason);
  throw Error(ErrorCode::Io, {MessageId::CannotWriteBecause, file.string(), reason}, reason);
}

void writeAll(int descriptor, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw errno;
    bytes = bytes.subspan(static_cast<size_t>(written));
  }
}

void syncFolder(const std::filesystem::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // Some file systems cannot sync a folder and say EINVAL; the rename itself has happened all the same.
  if (descriptor.number() < 0 || (::fsync(descriptor.number()) != 0 && errno != EINVAL)) throw errno;
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path file) : m_file(std::move(file)), m_temporary(m_file.string() + ".XXXXXX") {
  m_descriptor = ::mkostemp(m_temporary.data(), O_CLOEXEC);
  if (m_descriptor < 0) throwWriting(m_file, errno);
}

AtomicFile::~AtomicFile() {
  if (m_descriptor >= 0) ::close(m_descriptor);
  if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes) {
  try {
    writeAll(m_descriptor, bytes);
  } catch (int number) {
    throwWriting(m_file, number);
  }
}

void AtomicFile::commit() {
  // mkostemp makes files that only their owner reads; ours are ordinary ones.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (::fchmod(m_descriptor, 0666 & ~mask) != 0 || ::fsync(m_descriptor) != 0) throwWriting(m_file, errno);
  // Some file systems tell only here that the disk is full.
  if (::close(std::exchange(m_descriptor, -1)) != 0) throwWriting(m_file, errno);
  if (::rename(m_temporary.c_str(), m_file.c_str()) != 0) throwWriting(m_file, errno);
  m_temporary.clear();
  try {
    syncFolder(m_file.has_parent_path() ? m_file.parent_path() : std::filesystem::path("."));
  } catch (int number) {
    throwWriting(m_file, number);
  }
}

void writeFileAtomically(const std::filesystem::path& file, std::span<const std::span<const std::byte>> pieces) {
  AtomicFile whole(file);
  for (const auto& piece : pieces) whole.write(piece);
  whole.commit();
}

void writeFileAtomically(const std::filesystem::path& file, std::span<const std::byte> bytes) {
  const std::array pieces{bytes};
  writeFileAtomically(file, std::span<const std::span<const std::byte>>(pieces));
}

void writeFileAtomically(const std::filesystem::path& file, std::string_view text) {
  writeFileAtomically(file, std::as_bytes(std::span(text)));
}

std::string readFile(const std::filesystem::path& file, uint64_t limit) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.number() < 0) {
    const int number = errno;
    throw Error(number == ENOENT || number == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Io,
                {MessageId::CannotOpenBecause, file.string(), std::strerror(number)});
  }
  struct stat status {};
  if (::fstat(descriptor.number(), &status) != 0 || S_ISDIR(status.st_mode))
    throw Error(ErrorCode::Io, {MessageId::NotReadableFile, file.string()});
  std::string text(static_cast<size_t>(std::min<uint64_t>(static_cast<uint64_t>(status.st_size), limit)), '\0');
  size_t size = 0;
  while (true) {
    if (size == text.size()) text.resize(size + size / 8 + 4096);  // a pipe, or a file that grows
    const ssize_t count = ::read(descriptor.number(), text.data() + size, text.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw Error(ErrorCode::Io, {MessageId::ReadingFailedBecause, file.string(), std::strerror(errno)});
    if (count == 0) break;
    size += static_cast<size_t>(count);
    if (size > limit) throw Error(ErrorCode::TooLarge, {MessageId::FileTooLarge, file.string(), limit});
  }
  text.resize(size);
  return text;
}

}  // namespace kinoprism::core
