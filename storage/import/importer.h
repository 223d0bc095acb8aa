#pragma once

#include <map>
#include <string>
#include <vector>

#include "storage/import/import_plan.h"

namespace kinoprism::storage {

/// A row or file that was left out.
struct Refusal {
  std::string file;
  int64_t line = 0;  ///< from 1; 0 for a whole file
  std::string reason;
};

struct PartReport {
  std::string title;
  int64_t read = 0;
  int64_t kept = 0;   ///< new, or learnt something from
  int64_t known = 0;  ///< in the library already
  int64_t refused = 0;
  std::map<std::string, int64_t> reasons;  ///< why rows were refused, how many
  std::vector<Refusal> sample;             ///< the first of them, at most 20 a part
  std::vector<std::string> warnings;
};

struct ImportReport {
  std::vector<PartReport> parts;
  WriterCounts counts;
  double seconds = 0;

  /// One line: "3,883 movies, 6,040 people, 1,000,209 ratings and 3,256 posters added; 12 left out."
  std::string summary() const;
  /// The whole report as a JSON object.
  std::string json() const;
};

/// Imports the selected parts of a plan in one transaction: cancelled, failed or killed midway it leaves the library as
/// it was; run again it adds nothing twice. A row that cannot be understood is refused and reported; a file that is not
/// what it should be stops the import: Error{BadInput} that names file, line and remedy when
/// - the last line is cut off, the file is binary, or has another number of columns throughout,
/// - more than one row in ten (and more than 100) is refused,
/// - the number of rows differs from what the set is known to hold, unless ImportPart::acceptIncomplete.
/// Also throws Error{OutOfSpace}, Error{Unsupported} when the library is read-only, Cancelled.
ImportReport runImport(const ImportPlan& plan, Library& library, core::Progress& progress);

}  // namespace kinoprism::storage
