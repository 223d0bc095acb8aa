#include "storage/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/import/tables/text_encoding.h"

namespace kinoprism::storage {
namespace {

constexpr uint64_t kMaxExpansion = 200;
constexpr uint64_t kHarmlessSize = uint64_t{1} << 30;
constexpr uint64_t kLargestInner = uint64_t{256} << 20;

[[noreturn]] void throwDamaged(const std::filesystem::path& file, const core::Message& what) {
  throw core::Error(core::ErrorCode::BadInput, {core::MessageId::ArchiveUnusable, file.string(), what});
}

/// Names that would be written outside the folder they are unpacked into. name: with '/' only.
bool isSafe(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\0') != std::string_view::npos) return false;
  if (name.size() > 1 && name[1] == ':') return false;
  for (const auto& part : std::filesystem::path(name)) {
    if (part == "..") return false;
  }
  return true;
}

/// What an operating system adds to a folder.
bool isClutter(std::string_view name) {
  const std::string_view last = name.substr(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
  return name.starts_with("__MACOSX/") || last == ".DS_Store" || last.starts_with("._") || last == "Thumbs.db" ||
         last == "desktop.ini";
}

[[noreturn]] void throwWriting(const std::filesystem::path& archive, zip_t* zip) {
  zip_error_t* const error = zip_get_error(zip);
  const bool full = zip_error_system_type(error) == ZIP_ET_SYS &&
                    (zip_error_code_system(error) == ENOSPC || zip_error_code_system(error) == EFBIG);
  const std::string reason = zip_error_strerror(error);
  zip_discard(zip);
  throw core::Error(full ? core::ErrorCode::OutOfSpace : core::ErrorCode::Io,
                    {core::MessageId::WritingFailedCheckSpace, archive.string(), reason});
}

bool isPacked(const std::filesystem::path& file) {
  constexpr std::array<std::string_view, 5> kPlain{".sqlite", ".json", ".wav", ".txt", ".csv"};
  return std::ranges::find(kPlain, file.extension().string()) == kPlain.end();
}

struct Watch {
  core::Progress& progress;
};

int isCancelled(zip_t*, void* watch) { return static_cast<Watch*>(watch)->progress.cancelled() ? 1 : 0; }
void reportProgress(zip_t*, double done, void* watch) {
  static_cast<Watch*>(watch)->progress.report(core::MessageId::Packing, static_cast<int64_t>(done * 1000), 1000);
}

}  // namespace

/// The entries of an archive in its own order.
class ArchiveReader::Backend {
 public:
  struct Entry {
    std::string rawName;
    bool isUtf8 = false;  ///< whether the name is valid as such
    uint64_t size = 0;
  };
  virtual ~Backend() = default;
  virtual std::vector<Entry> entries() const = 0;
  virtual std::unique_ptr<Stream> open(size_t place, const ArchiveEntry& entry) const = 0;
};

namespace {

class ZipStream final : public ArchiveReader::Stream {
 public:
  ZipStream(zip_t* archive, const std::filesystem::path& file, size_t place, const ArchiveEntry& entry)
      : m_file(file), m_name(entry.name), m_left(entry.size), m_stream(zip_fopen_index(archive, place, 0)) {
    if (!m_stream) throwDamaged(m_file, {core::MessageId::ArchiveEntryUnreadable, m_name, zip_strerror(archive)});
  }
  ~ZipStream() override { zip_fclose(m_stream); }

  size_t read(char* bytes, size_t count) override {
    const zip_int64_t got = zip_fread(m_stream, bytes, count);
    if (got < 0) throwDamaged(m_file, {core::MessageId::ArchiveEntryDamaged, m_name, zip_file_strerror(m_stream)});
    if (static_cast<uint64_t>(got) > m_left) throwDamaged(m_file, {core::MessageId::ArchiveEntryTooLong, m_name});
    m_left -= static_cast<uint64_t>(got);
    if (got == 0 && m_left > 0) throwDamaged(m_file, {core::MessageId::ArchiveEntryCut, m_name});
    return static_cast<size_t>(got);
  }

 private:
  std::filesystem::path m_file;
  std::string m_name;
  uint64_t m_left;
  zip_file_t* m_stream;
};

class ZipBackend final : public ArchiveReader::Backend {
 public:
  explicit ZipBackend(const std::filesystem::path& file) : m_file(file) {
    int code = 0;
    m_zip = zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (m_zip) return;
    if (code == ZIP_ER_NOENT)
      throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchFile, file.string()});
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    throwDamaged(file, {core::MessageId::NotAZip, reason});
  }
  /// An archive that lies in memory; file: for messages.
  ZipBackend(const std::filesystem::path& file, std::string bytes) : m_file(file), m_bytes(std::move(bytes)) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(m_bytes.data(), m_bytes.size(), 0, &error);
    m_zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (m_zip) return;
    if (source) zip_source_free(source);
    throwDamaged(file, {core::MessageId::NotAZip, reason});
  }
  ZipBackend(const ZipBackend&) = delete;
  ZipBackend& operator=(const ZipBackend&) = delete;
  ~ZipBackend() override {
    if (m_zip) zip_discard(m_zip);
  }

  std::vector<Entry> entries() const override {
    std::vector<Entry> all;
    for (zip_int64_t i = 0; i < zip_get_num_entries(m_zip, 0); ++i) {
      zip_stat_t status;
      const char* const name = zip_get_name(m_zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
      if (!name || zip_stat_index(m_zip, static_cast<zip_uint64_t>(i), 0, &status) != 0 ||
          !(status.valid & ZIP_STAT_SIZE))
        throwDamaged(m_file, core::MessageId::ArchiveDirectoryDamaged);
      all.push_back({name, core::isUtf8(name), status.size});
    }
    return all;
  }
  std::unique_ptr<ArchiveReader::Stream> open(size_t place, const ArchiveEntry& entry) const override {
    return std::make_unique<ZipStream>(m_zip, m_file, place, entry);
  }

 private:
  std::filesystem::path m_file;
  std::string m_bytes;
  zip_t* m_zip = nullptr;
};

/// A tar is read from its beginning each time.
class TarFile {
 public:
  explicit TarFile(const std::filesystem::path& file) : m_file(file), m_archive(archive_read_new()) {
    archive_read_support_filter_all(m_archive);
    archive_read_support_format_tar(m_archive);
    if (archive_read_open_filename(m_archive, file.c_str(), size_t{1} << 16) != ARCHIVE_OK)
      throwDamaged(m_file, {core::MessageId::NotAnArchive, reason()});
  }
  TarFile(const TarFile&) = delete;
  TarFile& operator=(const TarFile&) = delete;
  ~TarFile() { archive_read_free(m_archive); }

  /// The next file; null at the end.
  archive_entry* next() {
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(m_archive, &entry);
    if (result == ARCHIVE_EOF) return nullptr;
    if (result < ARCHIVE_WARN) throwDamaged(m_file, {core::MessageId::NotAnArchive, reason()});
    return entry;
  }
  size_t read(char* bytes, size_t count, const std::string& name) {
    const la_ssize_t got = archive_read_data(m_archive, bytes, count);
    if (got < 0) throwDamaged(m_file, {core::MessageId::ArchiveEntryDamaged, name, reason()});
    return static_cast<size_t>(got);
  }

 private:
  std::string reason() const {
    const char* const text = archive_error_string(m_archive);
    return text ? text : "?";
  }

  std::filesystem::path m_file;
  archive* m_archive;
};

class TarStream final : public ArchiveReader::Stream {
 public:
  TarStream(const std::filesystem::path& file, size_t place, std::string name) : m_tar(file), m_name(std::move(name)) {
    for (size_t i = 0; i <= place; ++i) {
      if (!m_tar.next()) throwDamaged(file, {core::MessageId::ArchiveEntryCut, m_name});
    }
  }
  size_t read(char* bytes, size_t count) override { return m_tar.read(bytes, count, m_name); }

 private:
  TarFile m_tar;
  std::string m_name;
};

class TarBackend final : public ArchiveReader::Backend {
 public:
  explicit TarBackend(const std::filesystem::path& file) : m_file(file) {
    TarFile tar(file);
    const uint64_t packed = std::filesystem::file_size(file);
    uint64_t total = 0;
    while (archive_entry* const entry = tar.next()) {
      const bool isFile = archive_entry_filetype(entry) == AE_IFREG;
      const auto size = static_cast<uint64_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
      const char* const name = archive_entry_pathname(entry);
      if (!name) throwDamaged(file, core::MessageId::ArchiveDirectoryDamaged);
      // A folder or link ends in '/', so that it is no file below.
      m_all.push_back({isFile ? name : std::string(name) + "/", core::isUtf8(name), size});
      total += size;
      if (total > kHarmlessSize && total / kMaxExpansion > packed)
        throwDamaged(file, {core::MessageId::ArchiveTooLarge, total >> 20});
    }
  }
  std::vector<Entry> entries() const override { return m_all; }
  std::unique_ptr<ArchiveReader::Stream> open(size_t place, const ArchiveEntry& entry) const override {
    return std::make_unique<TarStream>(m_file, place, entry.name);
  }

 private:
  std::filesystem::path m_file;
  std::vector<Entry> m_all;
};

bool startsLikeZip(std::string_view head) { return head.starts_with("PK\3\4") || head.starts_with("PK\5\6"); }

/// The names of an archive as UTF-8: programs on Windows write them in the encoding of their country and say nothing.
std::vector<std::string> namesOf(const std::vector<ArchiveReader::Backend::Entry>& entries) {
  std::string others;
  for (const auto& entry : entries) {
    if (!entry.isUtf8) (others += entry.rawName) += '\n';
  }
  const auto encoding = detectEncoding(others);
  std::vector<std::string> names;
  for (const auto& entry : entries) {
    std::string name = entry.isUtf8 || !encoding ? entry.rawName : decoded(entry.rawName, encoding->name);
    std::ranges::replace(name, '\\', '/');  // after decoding: half of a Chinese character may be a backslash
    while (name.starts_with("./")) name.erase(0, 2);
    names.push_back(std::move(name));
  }
  return names;
}

std::string readAll(ArchiveReader::Stream& stream, uint64_t size) {
  std::string bytes(size, '\0');
  size_t done = 0;
  while (done < bytes.size()) {
    const size_t got = stream.read(bytes.data() + done, bytes.size() - done);
    if (got == 0) break;
    done += got;
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace

ArchiveReader::ArchiveReader(const std::filesystem::path& file) : m_file(file) {
  std::array<char, 4> head{};
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchFile, file.string()});
  stream.read(head.data(), head.size());
  const bool isTar = !startsLikeZip({head.data(), head.size()}) && isArchive(file);
  m_outer = isTar ? std::unique_ptr<Backend>(std::make_unique<TarBackend>(file)) : std::make_unique<ZipBackend>(file);
  uint64_t total = 0;
  const auto add = [&](const Backend& backend, const std::string& prefix) {
    const std::vector<Backend::Entry> entries = backend.entries();
    const std::vector<std::string> names = namesOf(entries);
    for (size_t i = 0; i < entries.size(); ++i) {
      if (!names[i].empty() && !isSafe(names[i]))
        throwDamaged(file, {core::MessageId::ArchiveNameOutside, prefix + names[i]});
      total += entries[i].size;
      if (names[i].empty() || names[i].ends_with('/') || isClutter(names[i])) continue;
      m_entries.push_back({prefix + names[i], entries[i].size});
      m_places.emplace_back(&backend, i);
    }
  };
  add(*m_outer, {});
  const uint64_t size = std::filesystem::file_size(file);
  if (total > kHarmlessSize && total / kMaxExpansion > size)
    throwDamaged(file, {core::MessageId::ArchiveTooLarge, total >> 20});
  for (size_t i = 0, outer = m_entries.size(); i < outer; ++i) {
    const ArchiveEntry entry = m_entries[i];
    if (!entry.name.ends_with(".zip") || entry.size > kLargestInner) continue;
    m_inner.push_back(std::make_unique<ZipBackend>(
        file.string() + ":" + entry.name, readAll(*m_places[i].first->open(m_places[i].second, entry), entry.size)));
    add(*m_inner.back(), entry.name + "!/");
    if (total > kHarmlessSize && total / kMaxExpansion > size)
      throwDamaged(file, {core::MessageId::ArchiveTooLarge, total >> 20});
  }
}

ArchiveReader::~ArchiveReader() = default;

std::unique_ptr<ArchiveReader::Stream> ArchiveReader::open(const std::string& name) const {
  const auto found = std::ranges::find(m_entries, name, &ArchiveEntry::name);
  if (found == m_entries.end())
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::ArchiveLacks, name, m_file.string()});
  const auto& [backend, place] = m_places[static_cast<size_t>(found - m_entries.begin())];
  return backend->open(place, *found);
}

bool isArchive(const std::filesystem::path& file) {
  constexpr size_t kTarMark = 257;  // where "ustar" stands
  std::array<char, 512> head{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), head.size());
  const std::string_view bytes(head.data(), static_cast<size_t>(stream.gcount()));
  if (startsLikeZip(bytes)) return true;
  if (bytes.size() == head.size() && bytes.substr(kTarMark).starts_with("ustar")) return true;
  std::string name = file.filename().string();
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return name.find(".tar.") != std::string::npos || name.ends_with(".tgz");
}

void writeArchive(const std::filesystem::path& archive, const std::vector<std::filesystem::path>& files,
                  const std::vector<std::string>& names, core::Progress& progress) {
  int code = 0;
  zip_t* const zip = zip_open(archive.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (!zip) throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotWrite, archive.string()});
  for (size_t i = 0; i < files.size(); ++i) {
    zip_source_t* const source = zip_source_file(zip, files[i].c_str(), 0, 0);
    const zip_int64_t place = source ? zip_file_add(zip, names[i].c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (place < 0) throwWriting(archive, zip);
    const auto method = isPacked(files[i]) ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    // The lowest level: a database shrinks by two thirds with it already.
    if (zip_set_file_compression(zip, static_cast<zip_uint64_t>(place), method, 1) != 0) throwWriting(archive, zip);
  }
  Watch watch{progress};
  zip_register_progress_callback_with_state(zip, 0.001, reportProgress, nullptr, &watch);
  zip_register_cancel_callback_with_state(zip, isCancelled, nullptr, &watch);
  if (zip_close(zip) != 0) {
    if (progress.cancelled()) {
      zip_discard(zip);
      throw core::Cancelled();
    }
    throwWriting(archive, zip);
  }
}

}  // namespace kinoprism::storage
