#include "storage/import/tables/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "engine/core/message_ids.h"
#include "storage/archive.h"

namespace kinoprism::storage {
namespace {

class FileSource final : public ByteSource {
 public:
  explicit FileSource(const std::filesystem::path& file)
      : m_name(file.string()), m_descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat status {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &status) != 0) {
      const int number = errno;
      throw core::Error(number == ENOENT ? core::ErrorCode::NotFound : core::ErrorCode::Io,
                        {core::MessageId::CannotOpenBecause, m_name, std::strerror(number)});
    }
    m_size = static_cast<uint64_t>(status.st_size);
    ::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
  }
  ~FileSource() override {
    if (m_descriptor >= 0) ::close(m_descriptor);
  }
  size_t read(char* bytes, size_t count) override {
    while (true) {
      const ssize_t got = ::read(m_descriptor, bytes, count);
      if (got >= 0) return static_cast<size_t>(got);
      if (errno != EINTR)
        throw core::Error(core::ErrorCode::Io, {core::MessageId::ReadingFailedBecause, m_name, std::strerror(errno)});
    }
  }
  uint64_t size() const override { return m_size; }
  const std::string& name() const override { return m_name; }

 private:
  std::string m_name;
  int m_descriptor;
  uint64_t m_size = 0;
};

class MemberSource final : public ByteSource {
 public:
  MemberSource(const std::filesystem::path& archive, const std::string& member)
      : m_name(archive.string() + ":" + member), m_archive(archive), m_stream(m_archive.open(member)) {
    m_size = std::ranges::find(m_archive.entries(), member, &ArchiveEntry::name)->size;
  }
  size_t read(char* bytes, size_t count) override { return m_stream->read(bytes, count); }
  uint64_t size() const override { return m_size; }
  const std::string& name() const override { return m_name; }

 private:
  std::string m_name;
  ArchiveReader m_archive;
  std::unique_ptr<ArchiveReader::Stream> m_stream;
  uint64_t m_size = 0;
};

class MemorySource final : public ByteSource {
 public:
  MemorySource(std::string bytes, std::string name) : m_bytes(std::move(bytes)), m_name(std::move(name)) {}
  size_t read(char* bytes, size_t count) override {
    const size_t got = std::min(count, m_bytes.size() - m_place);
    std::memcpy(bytes, m_bytes.data() + m_place, got);
    m_place += got;
    return got;
  }
  uint64_t size() const override { return m_bytes.size(); }
  const std::string& name() const override { return m_name; }

 private:
  std::string m_bytes;
  std::string m_name;
  size_t m_place = 0;
};

}  // namespace

std::unique_ptr<ByteSource> openSource(const std::filesystem::path& path, const std::string& member) {
  if (member.empty()) return std::make_unique<FileSource>(path);
  return std::make_unique<MemberSource>(path, member);
}

std::unique_ptr<ByteSource> openMemory(std::string bytes, std::string name) {
  return std::make_unique<MemorySource>(std::move(bytes), std::move(name));
}

}  // namespace kinoprism::storage
