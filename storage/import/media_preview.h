#pragma once

#include <string>
#include <vector>

#include "storage/import/import_plan.h"

namespace kinoprism::storage {

class Library;

/// What importing a part of media files would do with one of them.
struct MediaOutcome {
  enum class Kind {
    New,       ///< the movie has none of that kind yet
    Replaces,  ///< it has another one
    Known,     ///< it has this very file
    Refused
  };
  std::filesystem::path file;
  Kind kind = Kind::Refused;
  MovieId movie{};       ///< 0: no movie was found for it
  core::Message reason;  ///< why it is refused
};

/// What runImport would do with the part's posters, sounds or trailers and the library as it is, file by file in its
/// order; nothing is changed. Reads each file's beginning, and all of those that may be known. For a worker thread.
/// Throws Cancelled.
std::vector<MediaOutcome> previewMedia(const ImportPart& part, Library& library, core::Progress& progress);

}  // namespace kinoprism::storage
