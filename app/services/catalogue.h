#pragma once

#include <memory>
#include <string>
#include <vector>

#include "storage/library.h"

namespace kinoprism::app {

/// All movies of the open library as they were when it was read. Immutable, so safe to read from any thread.
struct Catalogue {
  std::vector<storage::MovieSummary> movies;  ///< ascending id: element i is MovieIndex i
  std::vector<std::string> genres;            ///< by bit of MovieSummary::genres
  storage::MovieIndexes indexes;
  uint64_t ratings = 0;
  int firstYear = 0;  ///< of those known; 0 when none is
  int lastYear = 0;

  /// nullptr for a movie that is not there.
  const storage::MovieSummary* find(storage::MovieId id) const;
};
using CataloguePtr = std::shared_ptr<const Catalogue>;
using LibraryPtr = std::shared_ptr<storage::Library>;

/// Names of all genres of a movie, as the library has them.
std::vector<std::string> genreNames(const storage::MovieSummary& movie, const Catalogue& catalogue);

/// With the curator's own ratings; id 0: without any. Throws what reading throws, Cancelled.
CataloguePtr readCatalogue(const storage::Library& library, storage::CuratorId curator, core::Progress& progress);

}  // namespace kinoprism::app
