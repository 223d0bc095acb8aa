#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "storage/library.h"

namespace kinoprism::storage {

enum class ExportFormat { Csv, JsonLines, LabelStudio };

/// Current ratings of people, as CSV or JSON lines: person source, person, movie id of its source ("movielens:1193"),
/// title, year, rating, time. UTF-8, header line, CRLF as RFC 4180 has it. Written atomically. Throws Error{Io,
/// OutOfSpace}, Cancelled. Returns the number of rows.
int64_t exportRatings(const Library& library, const std::filesystem::path& file, ExportFormat format,
                      core::Progress& progress);

/// With LabelStudio, what holds now, as that program's JSON has it: a task a movie, an annotation a curator, in it the
/// rating (0.5–5), tags, verdict and note; else every label event, oldest first: curator, movie identity, title, year,
/// kind, value, time (ISO 8601, UTC, to the millisecond), active. What importLabels reads back.
int64_t exportLabels(const Library& library, const std::filesystem::path& file, ExportFormat format,
                     core::Progress& progress);

/// Where curators disagree and what they settled on, see Labels::disagreements: a row for each rating, with movie
/// identity, title, year, curator, rating, settled and settled by (both empty while nothing is). Format: Csv or
/// JsonLines.
int64_t exportDisagreements(Library& library, const std::filesystem::path& file, ExportFormat format,
                            core::Progress& progress);

/// A curator said one thing here and another there, neither knowing of the other.
struct LabelConflict {
  std::string curator;  ///< who said it here
  std::string title;    ///< of the movie
  LabelEvent here;
  std::optional<LabelEvent> there;  ///< nothing: only taken back there
  bool hereHolds = false;           ///< the newer does, and what was only taken back there
};

struct LabelImport {
  int64_t added = 0;
  int64_t known = 0;  ///< events that were there already
  std::vector<LabelConflict> conflicts;
};

/// Reads active events of a file that exportLabels wrote (any format, recognised by its first byte) in one transaction.
/// Of Label Studio's JSON: results of type rating, choices (named "verdict", else tags) and textarea, of tasks whose
/// data hold movie or title. What was said at the same time by the same curator is known already, so labels of two
/// copies of a library can be merged by importing those of one into the other. Movies are found by identity, then by
/// title and year. Where ratings, verdicts, notes or settled values differ, conflicts say so. Throws Error{BadInput}
/// naming file and line or task.
LabelImport importLabels(Library& library, const std::filesystem::path& file, core::Progress& progress);

}  // namespace kinoprism::storage
