#include "storage/archive.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

#include "engine/core/message_ids.h"

namespace kinoprism::storage {
namespace {

constexpr uint64_t kMaxExpansion = 200;
constexpr uint64_t kHarmlessSize = uint64_t{1} << 30;

[[noreturn]] void throwDamaged(const std::filesystem::path& file, const core::Message& what) {
  throw core::Error(core::ErrorCode::BadInput, {core::MessageId::ArchiveUnusable, file.string(), what});
}

/// Names that would be written outside the folder they are unpacked into.
bool isSafe(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos) return false;
  if (name.find('\0') != std::string_view::npos || (name.size() > 1 && name[1] == ':')) return false;
  for (const auto& part : std::filesystem::path(name)) {
    if (part == "..") return false;
  }
  return true;
}

class EntryStream final : public ArchiveReader::Stream {
 public:
  EntryStream(zip_t* archive, const std::filesystem::path& file, const ArchiveEntry& entry)
      : m_file(file), m_name(entry.name), m_left(entry.size), m_stream(zip_fopen(archive, entry.name.c_str(), 0)) {
    if (!m_stream) throwDamaged(m_file, {core::MessageId::ArchiveEntryUnreadable, m_name, zip_strerror(archive)});
  }
  ~EntryStream() override { zip_fclose(m_stream); }

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

struct ArchiveReader::State {
  zip_t* zip = nullptr;
  ~State() {
    if (zip) zip_discard(zip);
  }
};

ArchiveReader::ArchiveReader(const std::filesystem::path& file) : m_file(file), m_state(std::make_unique<State>()) {
  int code = 0;
  m_state->zip = zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
  if (!m_state->zip) {
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (code == ZIP_ER_NOENT)
      throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchFile, file.string()});
    throwDamaged(file, {core::MessageId::NotAZip, reason});
  }
  uint64_t total = 0;
  for (zip_int64_t i = 0; i < zip_get_num_entries(m_state->zip, 0); ++i) {
    zip_stat_t status;
    if (zip_stat_index(m_state->zip, static_cast<zip_uint64_t>(i), 0, &status) != 0 ||
        !(status.valid & ZIP_STAT_NAME) || !(status.valid & ZIP_STAT_SIZE))
      throwDamaged(file, core::MessageId::ArchiveDirectoryDamaged);
    const std::string name = status.name;
    if (!isSafe(name)) throwDamaged(file, {core::MessageId::ArchiveNameOutside, name});
    total += status.size;
    if (!name.ends_with('/')) m_entries.push_back({name, status.size});
  }
  const uint64_t size = std::filesystem::file_size(file);
  if (total > kHarmlessSize && total / kMaxExpansion > size)
    throwDamaged(file, {core::MessageId::ArchiveTooLarge, total >> 20});
}

ArchiveReader::~ArchiveReader() = default;

std::unique_ptr<ArchiveReader::Stream> ArchiveReader::open(const std::string& name) const {
  const auto found = std::ranges::find(m_entries, name, &ArchiveEntry::name);
  if (found == m_entries.end())
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::ArchiveLacks, name, m_file.string()});
  return std::make_unique<EntryStream>(m_state->zip, m_file, *found);
}

bool isArchive(const std::filesystem::path& file) {
  std::array<char, 4> head{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), head.size());
  return stream.gcount() == 4 &&
         (std::memcmp(head.data(), "PK\3\4", 4) == 0 || std::memcmp(head.data(), "PK\5\6", 4) == 0);
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
