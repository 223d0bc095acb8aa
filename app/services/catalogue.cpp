#include "app/services/catalogue.h"

#include <algorithm>

namespace kinoprism::app {

const storage::MovieSummary* Catalogue::find(storage::MovieId id) const {
  const auto found = indexes.find(id);
  return found ? &movies[data::index(*found)] : nullptr;
}

CataloguePtr readCatalogue(const storage::Library& library, storage::CuratorId curator, core::Progress& progress) {
  auto catalogue = std::make_shared<Catalogue>();
  catalogue->movies = library.movies().summaries(curator, progress);
  catalogue->genres = library.movies().genres();
  std::vector<storage::MovieId> ids;
  ids.reserve(catalogue->movies.size());
  for (const storage::MovieSummary& movie : catalogue->movies) {
    ids.push_back(movie.id);
    catalogue->ratings += movie.ratingCount;
    if (movie.year == 0) continue;
    if (catalogue->firstYear == 0 || movie.year < catalogue->firstYear) catalogue->firstYear = movie.year;
    catalogue->lastYear = std::max(catalogue->lastYear, movie.year);
  }
  catalogue->indexes = storage::MovieIndexes(std::move(ids));
  return catalogue;
}

std::vector<std::string> genreNames(const storage::MovieSummary& movie, const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (size_t bit = 0; bit < catalogue.genres.size() && bit < movie.genres.size(); ++bit) {
    if (movie.genres.test(bit)) names.push_back(catalogue.genres[bit]);
  }
  return names;
}

}  // namespace kinoprism::app
