#include <benchmark/benchmark.h>

#include "app/pages/library/movie_facets.h"
#include "engine/core/rng.h"

namespace kinoprism::bench {
namespace {

app::Catalogue madeCatalogue(int movies) {
  app::Catalogue catalogue;
  for (int genre = 0; genre < 20; ++genre) catalogue.genres.push_back("Genre " + std::to_string(genre));
  catalogue.firstYear = 1910;
  catalogue.lastYear = 2025;
  core::Rng random(3);
  std::vector<storage::MovieId> ids;
  for (int i = 1; i <= movies; ++i) {
    storage::MovieSummary movie;
    movie.id = storage::MovieId(i);
    movie.title = "Movie " + std::to_string(i);
    movie.year = 1910 + int(random.below(116));
    for (int k = 0; k < 3; ++k) movie.genres.set(random.below(20));
    movie.ratingCount = uint32_t(random.below(2000));
    movie.meanRating = float(0.5 + 4.5 * random.uniform());
    ids.push_back(movie.id);
    catalogue.movies.push_back(movie);
  }
  catalogue.indexes = storage::MovieIndexes(ids);
  return catalogue;
}

/// What one move of a brush costs on the search lane: the list and all histograms; against the list alone.
void brushHistogram(benchmark::State& state) {
  const app::Catalogue catalogue = madeCatalogue(int(state.range(0)));
  const bool facets = state.range(1) != 0;
  int year = 0;
  for (auto _ : state) {
    const app::MovieFilter filter{.genres = {"Genre 3"}, .firstYear = 1950 + year++ % 40, .leastRating = 2};
    benchmark::DoNotOptimize(app::selectMovies(catalogue, filter, {}, {}, facets));
  }
}
BENCHMARK(brushHistogram)
    ->ArgsProduct({{100'000}, {0, 1}})
    ->ArgNames({"movies", "facets"})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kinoprism::bench
