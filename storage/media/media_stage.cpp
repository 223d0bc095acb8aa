#include "storage/media/media_stage.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <unordered_set>

#include "engine/core/descriptor.h"
#include "engine/core/message_ids.h"
#include "engine/core/sha256.h"
#include "storage/features/feature_file.h"
#include "storage/import/media_files.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kPiece = size_t{1} << 20;
constexpr const char* kStageFolder = "staging";

[[noreturn]] void throwSystem(const std::filesystem::path& file, const core::Message& what, int number) {
  const std::string reason = std::strerror(number);
  if (number == ENOSPC || number == EFBIG || number == EDQUOT)
    throw core::Error(core::ErrorCode::OutOfSpace, {core::MessageId::MediaDiskFull, file}, reason);
  throw core::Error(number == ENOENT ? core::ErrorCode::NotFound : core::ErrorCode::Io, what, reason);
}

[[noreturn]] void throwReading(const std::filesystem::path& file, int number) {
  throwSystem(file, {core::MessageId::ReadingFailedBecause, file, std::strerror(number)}, number);
}

[[noreturn]] void throwWriting(const std::filesystem::path& file, int number) {
  throwSystem(file, {core::MessageId::WritingFailedBecause, file, std::strerror(number)}, number);
}

[[noreturn]] void throwOpening(const std::filesystem::path& file, int number) {
  throwSystem(file, {core::MessageId::CannotOpenBecause, file, std::strerror(number)}, number);
}

size_t readPiece(int descriptor, std::string& piece, const std::filesystem::path& file) {
  while (true) {
    const ssize_t count = ::read(descriptor, piece.data(), piece.size());
    if (count >= 0) return static_cast<size_t>(count);
    if (errno != EINTR) throwReading(file, errno);
  }
}

void writeAll(int descriptor, std::string_view bytes, const std::filesystem::path& file) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) throwWriting(file, errno);
    if (count > 0) bytes.remove_prefix(static_cast<size_t>(count));
  }
}

void makeFolder(const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) throwSystem(folder, {core::MessageId::CannotCreateFolder, folder, failed.message()}, failed.value());
}

}  // namespace

MediaStage::MediaStage(std::filesystem::path library, core::Progress& progress)
    : m_library(std::move(library)),
      m_folder(m_library / kStageFolder / std::to_string(::getpid())),
      m_progress(progress) {
  makeFolder(m_folder);
}

MediaStage::~MediaStage() {
  std::error_code ignored;  // a file that cannot be removed now is removed when the library is opened next
  if (!m_kept) {
    for (const std::string& path : m_placed) std::filesystem::remove(m_library / path, ignored);
  }
  std::filesystem::remove_all(m_library / kStageFolder, ignored);
}

std::filesystem::path MediaStage::stagedPath(const std::string& path) const {
  return m_folder / std::filesystem::path(path).filename();
}

std::optional<StagedFile> MediaStage::copy(const std::filesystem::path& file, MediaKind kind, int64_t movie) {
  m_progress.throwIfCancelled();
  const core::Descriptor source(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (source.number() < 0) throwOpening(file, errno);
  struct stat status {};
  if (::fstat(source.number(), &status) != 0 || !S_ISREG(status.st_mode))
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NotRegularFile, file.string()});
  requireMediaSize(file, kind, status.st_size);

  // A poster is read at once, since its header may lie anywhere in it; a clip in pieces.
  const size_t pieceSize = kind == MediaKind::Poster ? static_cast<size_t>(status.st_size) + 1 : kPiece;
  std::string piece(pieceSize, '\0');
  size_t count = readPiece(source.number(), piece, file);
  StagedFile staged;
  staged.header = readMediaHeader(file, kind, std::string_view(piece).substr(0, count));

  const std::string temporary = std::to_string(m_staged.size() + m_placed.size());
  const std::filesystem::path target = m_folder / temporary;
  core::Sha256 hash;
  {
    const core::Descriptor copy(::open(target.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (copy.number() < 0) throwWriting(target, errno);
    for (; count > 0; count = readPiece(source.number(), piece, file)) {
      m_progress.throwIfCancelled();
      const std::string_view bytes = std::string_view(piece).substr(0, count);
      hash.add(bytes);
      writeAll(copy.number(), bytes, target);
      staged.size += static_cast<int64_t>(count);
    }
  }
  staged.sha256 = hash.finish();
  // The name holds the content, so that a new poster never writes over the one that is on record.
  staged.path = std::string(folder(kind)) + "/" + std::to_string(movie) + "-" + staged.sha256.substr(0, 8) +
                staged.header.extension;
  std::filesystem::rename(target, stagedPath(staged.path));
  m_staged.push_back(staged.path);
  return staged;
}

void MediaStage::dropLast() {
  std::filesystem::remove(stagedPath(m_staged.back()));
  m_staged.pop_back();
}

void MediaStage::place() {
  if (m_staged.empty()) return;
  for (const MediaKind kind : {MediaKind::Poster, MediaKind::Sound, MediaKind::Trailer})
    makeFolder(m_library / folder(kind));
  for (const std::string& path : m_staged) {
    std::error_code failed;
    m_placed.push_back(path);
    std::filesystem::rename(stagedPath(path), m_library / path, failed);
    if (failed) throwWriting(m_library / path, failed.value());
  }
  m_staged.clear();
  // One call for thousands of files; an fsync for each would take minutes on a disk that turns.
  const core::Descriptor library(::open(m_library.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (library.number() < 0 || ::syncfs(library.number()) != 0) throwWriting(m_library, errno);
}

void MediaStage::keep() {
  m_kept = true;
  std::error_code ignored;  // what stays is an extra file, which check reports
  for (const std::string& path : m_replaced) std::filesystem::remove(m_library / path, ignored);
}

bool hasLeftovers(const std::filesystem::path& library) { return std::filesystem::exists(library / kStageFolder); }

void removeLeftovers(const std::filesystem::path& library, const std::vector<std::string>& onRecord) {
  const std::unordered_set<std::string> known(onRecord.begin(), onRecord.end());
  std::error_code failed;
  for (const char* sub : {"posters", "sounds", "trailers", "features"}) {
    for (const auto& entry : std::filesystem::directory_iterator(library / sub, failed)) {
      const std::string path = std::string(sub) + "/" + entry.path().filename().string();
      const bool draft = entry.path().extension() == kDraftEnding;
      if (!draft && !known.contains(path)) std::filesystem::remove(entry.path(), failed);
    }
  }
  // Last: while it is there, this is done again.
  std::filesystem::remove_all(library / kStageFolder, failed);
}

}  // namespace kinoprism::storage
