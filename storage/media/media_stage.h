#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "storage/media/media_header.h"

namespace kinoprism::storage {

struct StagedFile {
  std::string path;  ///< where it will be, below the library
  std::string sha256;
  int64_t size = 0;
  MediaHeader header;
};

/// Media files on their way into a library: copied into a folder of their own, put in place when all is known to be
/// well, taken back when not. While the folder is there, an import has not ended; removeLeftovers cleans up after one
/// that was killed. For storage only.
class MediaStage {
 public:
  MediaStage(std::filesystem::path library, core::Progress& progress);
  /// Takes back what was not kept.
  ~MediaStage();
  MediaStage(const MediaStage&) = delete;
  MediaStage& operator=(const MediaStage&) = delete;

  /// Copies the file, unless isKnown(sha256) says that it is there already (then nothing is returned). Throws
  /// Error{BadInput, NotFound, OutOfSpace, Io} naming the file, Cancelled.
  template <class IsKnown>
  std::optional<StagedFile> add(const std::filesystem::path& file, MediaKind kind, int64_t movie, IsKnown isKnown) {
    std::optional<StagedFile> staged = copy(file, kind, movie);
    if (isKnown(staged->sha256)) {
      dropLast();
      return std::nullopt;
    }
    return staged;
  }

  /// Counts a file written by somebody else, below the library, among those taken back.
  void adopt(const std::string& path) { m_placed.push_back(path); }
  /// To be removed by keep: what the new files replace.
  void replaces(std::string path) { m_replaced.push_back(std::move(path)); }

  /// Moves everything into place and waits until it is on disk. Call before the database commits.
  void place();
  /// Call after the database has committed.
  void keep();

 private:
  std::optional<StagedFile> copy(const std::filesystem::path& file, MediaKind kind, int64_t movie);
  void dropLast();
  std::filesystem::path stagedPath(const std::string& path) const;

  std::filesystem::path m_library;
  std::filesystem::path m_folder;
  core::Progress& m_progress;
  std::vector<std::string> m_staged;
  std::vector<std::string> m_placed;
  std::vector<std::string> m_replaced;
  bool m_kept = false;
};

/// Whether an import ended without its stage being kept or taken back.
bool hasLeftovers(const std::filesystem::path& library);
/// Removes stages, and files in posters/, sounds/, trailers/ and features/ for which isOnRecord(path below the library)
/// is false; drafts of features stay. Call while holding the library's lock.
void removeLeftovers(const std::filesystem::path& library, const std::vector<std::string>& onRecord);

}  // namespace kinoprism::storage
