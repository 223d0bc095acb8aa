#include <gtest/gtest.h>

#include "engine/train/registry.h"
#include "engine/tune/tune.h"
#include "tests/engine/tune/movielens.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kKnownFrom = 5;  ///< ratings of a movie that somebody knows
constexpr size_t kListed = 100;

/// Movies that hardly anybody knows among the first of everybody's list, mean over people.
double unknownListed(const data::Interactions& liked, std::span<const std::pair<std::string, std::string>> settings) {
  const data::Dataset dataset{liked, {}};
  core::Progress progress;
  fuse::Composition composition = fuse::automaticComposition(dataset, train::recommenderRegistry());
  // What is quick to fit: the rest brings popularity along in the same way.
  std::erase_if(composition.parts, [](const fuse::FusedPart& part) {
    return part.recommender != "ease" && part.recommender != "popularity";
  });
  applySettings(composition, settings, train::recommenderRegistry());
  const fuse::FusedModel model = fuse::FusedModel::fit(composition, dataset, train::recommenderRegistry(), progress);
  evaluate::RankRequest request;
  request.people = everybody(liked);
  request.movieCount = model.movieCount();
  request.mask = {&liked};
  request.topN = kListed;
  const evaluate::Lists lists =
      evaluate::rankAll(scorerOf(model, composition.mix, liked, request.mask), request, progress);
  const std::vector<uint32_t> counts = liked.countsOfMovies();
  double unknown = 0;
  for (size_t row = 0; row < request.people.size(); ++row) {
    for (const data::MovieIndex movie : lists.moviesOf(row)) unknown += counts[data::index(movie)] < kKnownFrom ? 1 : 0;
  }
  return unknown / static_cast<double>(request.people.size());
}

TEST(AutomaticFusion, DoesNotFillListsWithMoviesThatHardlyAnybodyKnows) {
  KINOPRISM_NEEDS_DATA("ml-1m-split");
  const data::Interactions liked = readMovieLensSplit().train.interactions;
  const double unknown = unknownListed(liked, {});
  EXPECT_LT(unknown, 0.02 * kListed);
  const std::vector<std::pair<std::string, std::string>> unsmoothed{{"popularity.smoothing", "0"}};
  EXPECT_GT(unknownListed(liked, unsmoothed), 2 * unknown);
}

}  // namespace
}  // namespace kinoprism::tune
