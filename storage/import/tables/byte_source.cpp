#include "storage/import/tables/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

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
      if (got >= 0) {
        m_position += static_cast<uint64_t>(got);
        return static_cast<size_t>(got);
      }
      if (errno != EINTR)
        throw core::Error(core::ErrorCode::Io, {core::MessageId::ReadingFailedBecause, m_name, std::strerror(errno)});
    }
  }
  uint64_t size() const override { return m_size; }
  uint64_t position() const override { return m_position; }
  const std::string& name() const override { return m_name; }

 private:
  std::string m_name;
  int m_descriptor;
  uint64_t m_size = 0;
  uint64_t m_position = 0;
};

class MemberSource final : public ByteSource {
 public:
  MemberSource(const std::filesystem::path& archive, const std::string& member)
      : m_name(archive.string() + ":" + member), m_archive(archive), m_stream(m_archive.open(member)) {
    m_size = std::ranges::find(m_archive.entries(), member, &ArchiveEntry::name)->size;
  }
  size_t read(char* bytes, size_t count) override {
    const size_t got = m_stream->read(bytes, count);
    m_position += got;
    return got;
  }
  uint64_t size() const override { return m_size; }
  uint64_t position() const override { return m_position; }
  const std::string& name() const override { return m_name; }

 private:
  std::string m_name;
  ArchiveReader m_archive;
  std::unique_ptr<ArchiveReader::Stream> m_stream;
  uint64_t m_size = 0;
  uint64_t m_position = 0;
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
  uint64_t position() const override { return m_place; }
  const std::string& name() const override { return m_name; }

 private:
  std::string m_bytes;
  std::string m_name;
  size_t m_place = 0;
};

/// What gzip packed, unpacked on the way; several packed files one after the other are one.
class GzipSource final : public ByteSource {
 public:
  explicit GzipSource(std::unique_ptr<ByteSource> source) : m_source(std::move(source)), m_packed(kPacked, '\0') {
    if (::inflateInit2(&m_stream, 16 + MAX_WBITS) != Z_OK) throwDamaged();
  }
  ~GzipSource() override { ::inflateEnd(&m_stream); }
  uint64_t size() const override { return m_source->size(); }
  uint64_t position() const override { return m_source->position(); }
  const std::string& name() const override { return m_source->name(); }

  size_t read(char* bytes, size_t count) override {
    m_stream.next_out = reinterpret_cast<Bytef*>(bytes);
    m_stream.avail_out = static_cast<uInt>(count);
    while (m_stream.avail_out == count && !m_ended) {
      if (m_stream.avail_in == 0) {
        m_stream.next_in = reinterpret_cast<Bytef*>(m_packed.data());
        m_stream.avail_in = static_cast<uInt>(m_source->read(m_packed.data(), m_packed.size()));
        if (m_stream.avail_in == 0) {
          if (m_inside) throwDamaged();
          m_ended = true;
          break;
        }
      }
      m_inside = true;
      const int result = ::inflate(&m_stream, Z_NO_FLUSH);
      if (result == Z_STREAM_END) {
        m_inside = false;
        ::inflateReset(&m_stream);
      } else if (result != Z_OK && result != Z_BUF_ERROR) {
        throwDamaged();
      }
    }
    return count - m_stream.avail_out;
  }

 private:
  static constexpr size_t kPacked = size_t{1} << 16;

  [[noreturn]] void throwDamaged() const {
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::GzipDamaged, m_source->name()});
  }

  std::unique_ptr<ByteSource> m_source;
  std::string m_packed;
  z_stream m_stream{};
  bool m_inside = false;  ///< of a packed file, whose end must come
  bool m_ended = false;
};

bool isGzip(const std::filesystem::path& file) {
  std::array<char, 2> head{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), head.size());
  return stream.gcount() == 2 && head[0] == '\x1f' && head[1] == '\x8b';
}

}  // namespace

std::unique_ptr<ByteSource> openSource(const std::filesystem::path& path, const std::string& member) {
  if (!member.empty()) return std::make_unique<MemberSource>(path, member);
  auto source = std::make_unique<FileSource>(path);
  if (isGzip(path)) return std::make_unique<GzipSource>(std::move(source));
  return source;
}

std::unique_ptr<ByteSource> openMemory(std::string bytes, std::string name) {
  return std::make_unique<MemorySource>(std::move(bytes), std::move(name));
}

std::string readHead(ByteSource& source, size_t count) {
  std::string head(count, '\0');
  size_t size = 0;
  while (size < count) {
    const size_t got = source.read(head.data() + size, count - size);
    if (got == 0) break;
    size += got;
  }
  head.resize(size);
  return head;
}

}  // namespace kinoprism::storage
