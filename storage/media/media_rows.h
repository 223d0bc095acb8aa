#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "storage/media/media_stage.h"
#include "storage/movies/movies.h"

namespace kinoprism::storage {

/// Rows of the table media as texts, for storage only: path below the library, size, width, height, SHA-256, apart by
/// tabs; empty where there is none.

/// Paths of all posters that edits name: those that an undo may bring back stay in the library.
inline constexpr const char* kEditedPosters =
    "SELECT substr(text, 1, instr(text, char(9)) - 1) FROM (SELECT before AS text FROM movie_edit WHERE field = 6 "
    "UNION SELECT after FROM movie_edit WHERE field = 6) WHERE text <> ''";

std::string mediaText(const StagedFile& file);
std::string mediaText(SQLite::Database& connection, MovieId movie, MediaKind kind);
/// Makes it the movie's file of that kind; an empty text removes it. Flags of the movie are kept in step.
void setMedia(SQLite::Database& connection, MovieId movie, MediaKind kind, std::string_view text);
/// Throws Error{NotFound} where the file of the text is not there; an empty text needs none.
void requireMediaFile(const std::filesystem::path& library, std::string_view text);

}  // namespace kinoprism::storage
