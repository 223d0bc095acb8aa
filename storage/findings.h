#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/message.h"
#include "storage/ids.h"

namespace kinoprism::storage {

class Database;

/// What looking over the data found about a movie, or about two of them ("the same poster").
struct DataFinding {
  std::string kind;  ///< of the check that found it: "duplicate-poster"
  MovieId movie{};
  MovieId other{};   ///< the second movie of a pair; 0: none
  double score = 0;  ///< in the check's own measure; higher is graver
  core::Message text;
  int64_t at = 0;  ///< seconds since 1970
  bool ignored = false;
};

/// Findings of data checks. Members may be called from any thread, not from one that paints. Changes throw
/// Error{Unsupported} in a read-only library.
class Findings {
 public:
  explicit Findings(Database& database) : m_database(database) {}

  /// By kind, gravest first.
  std::vector<DataFinding> all() const;
  /// Those where it is one of the movies.
  std::vector<DataFinding> of(MovieId movie) const;

  /// Makes these all that the check of that kind found; their kind is taken from the call, at = 0 means now. One that a
  /// person set aside stays so while it is found again. Movies that are not in the library are left out; of two
  /// findings for the same movies the later one stays. Throws Error{BadArgument} for a score that is not a number.
  void replace(std::string_view kind, std::span<const DataFinding> findings);

  /// Sets the finding about these movies aside, or takes it back. Throws Error{NotFound} when there is none.
  void setIgnored(std::string_view kind, MovieId movie, MovieId other, bool ignored);

 private:
  Database& m_database;
};

}  // namespace kinoprism::storage
