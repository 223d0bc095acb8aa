#pragma once

#include <string>
#include <vector>

#include "storage/import/import_plan.h"

namespace kinoprism::storage {

/// A row or file that was left out.
struct Refusal {
  core::Message where;  ///< the file, and which of its rows or movies it is unless line says so
  int64_t line = 0;     ///< from 1; 0 for a whole file
  core::Message reason;
};

/// Why rows were refused, how many.
struct RefusalCount {
  core::Message reason;
  int64_t rows = 0;
};

struct PartReport {
  core::Message title;
  int64_t read = 0;
  int64_t kept = 0;   ///< new, or learnt something from
  int64_t known = 0;  ///< in the library already
  int64_t refused = 0;
  std::vector<RefusalCount> reasons;  ///< in the order in which they came up
  std::vector<Refusal> sample;        ///< the first refused rows, at most 20 a part
  std::vector<core::Message> warnings;
  core::Message failure;  ///< why the whole part was left out; empty where it was not
};

struct ImportReport {
  std::vector<PartReport> parts;
  WriterCounts counts;
  double seconds = 0;

  int64_t known() const;    ///< rows and files that were in the library already
  int64_t refused() const;  ///< that were left out
  /// The whole report as a JSON object, its messages as texts for core::Message::parse.
  std::string json() const;
};

/// Imports the selected parts of a plan in one transaction: cancelled, failed or killed midway it leaves the library as
/// it was; run again it adds nothing twice. A row that cannot be understood is refused and reported. A part that is not
/// what it should be is left out whole and reported (PartReport::failure), and the others are imported; where it is the
/// only one, or all are so, throws Error{BadInput} that names file, line and remedy. A part is left out when
/// - the last line is cut off, the file is binary, or has another number of columns throughout,
/// - more than one row in ten of ratings, or every second of movies, is refused,
/// - the number of rows differs from what the set is known to hold, unless ImportPart::acceptIncomplete.
/// Also throws Error{OutOfSpace}, Error{Unsupported} when the library is read-only, Cancelled.
ImportReport runImport(const ImportPlan& plan, Library& library, core::Progress& progress);

}  // namespace kinoprism::storage
