#include <fcntl.h>
#include <unistd.h>

#include <fstream>

#include "engine/core/descriptor.h"
#include "engine/core/message_ids.h"
#include "storage/archive.h"
#include "storage/database/database.h"
#include "storage/features/feature_file.h"
#include "storage/library.h"

namespace kinoprism::storage {
namespace {

constexpr const char* kDatabase = "library.sqlite";

/// A folder or file that goes away again, unless it was renamed meanwhile.
class Temporary {
 public:
  explicit Temporary(std::filesystem::path path) : m_path(std::move(path)) {}
  ~Temporary() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

std::filesystem::path besides(const std::filesystem::path& path, const char* ending) {
  const std::filesystem::path whole = std::filesystem::absolute(path).lexically_normal();
  std::string name = ".";
  name.append(whole.filename().string()).append(ending).append(std::to_string(::getpid()));
  return whole.parent_path() / name;
}

void syncFile(const std::filesystem::path& file) {
  const core::Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.number() < 0 || ::fsync(descriptor.number()) != 0)
    throw core::Error(core::ErrorCode::Io, {core::MessageId::WritingFailed, file.string()});
}

void unpackEntry(const ArchiveReader& archive, const ArchiveEntry& entry, const std::filesystem::path& target,
                 core::Progress& progress) {
  std::filesystem::create_directories(target.parent_path());
  std::ofstream file(target, std::ios::binary);
  const auto stream = archive.open(entry.name);
  std::string piece(size_t{1} << 20, '\0');
  while (const size_t count = stream->read(piece.data(), piece.size())) {
    progress.throwIfCancelled();
    file.write(piece.data(), static_cast<std::streamsize>(count));
  }
  file.close();
  if (!file) {
    const bool full = std::filesystem::space(target.parent_path()).available < (uint64_t{1} << 20);
    throw core::Error(full ? core::ErrorCode::OutOfSpace : core::ErrorCode::Io,
                      {core::MessageId::WritingFailedDiskSpace, target.string()});
  }
}

/// Everything of the library that cannot be remade, read from the copy of its database and its folder.
void collectFiles(const std::filesystem::path& folder, std::vector<std::filesystem::path>& files,
                  std::vector<std::string>& names) {
  for (const char* sub : {"posters", "sounds", "trailers", "features", "runs"}) {
    if (!std::filesystem::exists(folder / sub)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / sub)) {
      if (!entry.is_regular_file() || isUnfinishedFeatures(entry.path())) continue;
      files.push_back(entry.path());
      names.push_back(entry.path().lexically_relative(folder).generic_string());
    }
  }
}

void unpackLibrary(const ArchiveReader& archive, const std::filesystem::path& folder, core::Progress& progress) {
  int64_t done = 0;
  for (const ArchiveEntry& entry : archive.entries()) {
    progress.report(core::MessageId::Unpacking, done++, static_cast<int64_t>(archive.entries().size()));
    unpackEntry(archive, entry, folder / entry.name, progress);
  }
}

void requireSound(const std::filesystem::path& folder, const std::filesystem::path& backup, core::Progress& progress) {
  if (!Library::isLibrary(folder))
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NotALibraryBackup, backup.string()});
  const CheckReport report = Library::open(folder, Access::ReadWrite, progress)->check(progress);
  if (!report.problems.empty())
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::BackupInvalid, backup.string(),
                                                  report.problems.front().where, report.problems.front().what});
}

}  // namespace

void Library::backup(const std::filesystem::path& file, core::Progress& progress) const {
  const CheckReport report = check(progress);
  if (!report.problems.empty())
    throw core::Error(core::ErrorCode::BadInput,
                      {core::MessageId::BackupRefused, report.problems.front().where, report.problems.front().what});
  const Temporary database(besides(file, ".database-"));
  m_database->copyTo(database.path(), progress);
  std::vector<std::filesystem::path> files{database.path()};
  std::vector<std::string> names{kDatabase};
  collectFiles(folder(), files, names);
  const Temporary packed(besides(file, ".new-"));
  writeArchive(packed.path(), files, names, progress);
  const Temporary unpacked(besides(file, ".check-"));
  unpackLibrary(ArchiveReader(packed.path()), unpacked.path(), progress);
  requireSound(unpacked.path(), packed.path(), progress);
  syncFile(packed.path());
  std::filesystem::rename(packed.path(), file);
}

void Library::restore(const std::filesystem::path& file, const std::filesystem::path& folder,
                      core::Progress& progress) {
  std::error_code absent;
  if (std::filesystem::exists(folder) && !std::filesystem::is_empty(folder, absent))
    throw core::Error(core::ErrorCode::Conflict, {core::MessageId::RestoreFolderNotEmpty, folder.string()});
  if (!isArchive(file)) {
    if (!std::filesystem::exists(file))
      throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchFile, file.string()});
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NotABackup, file.string()});
  }
  const Temporary unpacked(besides(folder, ".restoring-"));
  unpackLibrary(ArchiveReader(file), unpacked.path(), progress);
  requireSound(unpacked.path(), file, progress);
  std::filesystem::remove(folder, absent);
  std::filesystem::rename(unpacked.path(), folder);
}

}  // namespace kinoprism::storage
