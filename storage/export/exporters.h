#pragma once

#include <filesystem>

#include "engine/core/progress.h"
#include "storage/library.h"

namespace kinoprism {

enum class ExportFormat { Csv, JsonLines };

/// Current ratings of people: person source, person, movie id of its source ("movielens:1193"), title, year, rating,
/// time. UTF-8, header line, CRLF as RFC 4180 has it. Written atomically. Throws Error{Io, OutOfSpace}, Cancelled.
/// Returns the number of rows.
int64_t exportRatings(const Library& library, const std::filesystem::path& file, ExportFormat format,
                      Progress& progress);

/// Every label event, oldest first: curator, movie identity, title, year, kind, value, time (ISO 8601, UTC, to the
/// millisecond), active. What importLabels reads back.
int64_t exportLabels(const Library& library, const std::filesystem::path& file, ExportFormat format,
                     Progress& progress);

struct LabelImport {
  int64_t added = 0;
  int64_t known = 0;  ///< events that were there already
};

/// Reads active events of a file that exportLabels wrote (either format, recognised by its first byte) in one
/// transaction. Movies are found by identity, then by title and year. Throws Error{BadInput} naming file and line.
LabelImport importLabels(Library& library, const std::filesystem::path& file, Progress& progress);

}  // namespace kinoprism
