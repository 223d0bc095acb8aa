#pragma once

#include <string>
#include <vector>

#include "storage/import/import_plan.h"
#include "storage/movies/titles.h"

namespace kinoprism::storage {

/// What the name of a media file says of its movie. For importers only.
struct MediaName {
  std::string id;  ///< "1193" of 1193.jpg
  TitleAndYear title;
};
MediaName mediaNameOf(const std::filesystem::path& file);

/// The part's files in the order in which they are imported: those it names, else all in its folder.
std::vector<std::filesystem::path> mediaFilesOf(const ImportPart& part);

/// Why a file is refused.
core::Message noMovieReason(MediaMatch match);
core::Message secondFileReason(const std::filesystem::path& file, MediaKind kind);
/// Throws Error{BadInput} for a file that is larger than its kind may be.
void requireMediaSize(const std::filesystem::path& file, MediaKind kind, int64_t bytes);

}  // namespace kinoprism::storage
