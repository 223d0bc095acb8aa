#include "engine/recommend/content_map.h"

#include "tests/engine/recommend/small_data.h"

namespace kinoprism {
namespace {

constexpr size_t kMovies = 60;
constexpr size_t kCold = 50;  ///< movies from here on have no ratings

/// Two tastes, each liking the movies of one parity; the features tell the parity, cold movies included.
Dataset twoTastes() {
  std::mt19937 random(5);
  std::vector<std::vector<uint32_t>> rows(80);
  for (size_t p = 0; p < rows.size(); ++p) {
    for (uint32_t m = 0; m < kCold; ++m) {
      if (m % 2 == p % 2 && random() % 2) rows[p].push_back(m);
    }
  }
  Matrix features(kMovies, 2);
  std::normal_distribution<float> noise(0, 0.1f);
  for (size_t m = 0; m < kMovies; ++m) {
    features.row(m)[0] = static_cast<float>(m % 2) + noise(random);
    features.row(m)[1] = noise(random);
  }
  for (float& value : features.row(kMovies - 1)) value = std::numeric_limits<float>::quiet_NaN();
  return {Interactions(rows, kMovies), {Features(Modality::Text, "parity", std::move(features))}};
}

ContentMap::Options options(ContentMap::Mapped mapped, double strength = 1) {
  return {.ridge = 1, .mapped = mapped, .strength = strength, .factors = 8};
}

ContentMap fittedMap(const ContentMap::Options& options, const Dataset& dataset) {
  ContentMap model(options, Modality::Text);
  Progress progress;
  model.fit(dataset, progress);
  return model;
}

TEST(ContentMap, RanksMoviesThatNobodyRatedByTheTasteTheyBelongTo) {
  const Dataset dataset = twoTastes();
  const ContentMap model = fittedMap(options(ContentMap::Mapped::Cold), dataset);
  for (const size_t person : {0u, 1u, 40u, 41u}) {
    const auto scores = scoresOf(model, dataset.interactions.historyOf(PersonIndex(person)));
    for (size_t liked = kCold; liked < kMovies - 1; ++liked) {
      for (size_t other = kCold; other < kMovies - 1; ++other) {
        if (liked % 2 != person % 2 || other % 2 == person % 2) continue;
        EXPECT_GT(scores[liked], scores[other]);
      }
    }
  }
}

TEST(ContentMap, ScoresRatedMoviesLikeIalsWhenOnlyColdOnesAreMapped) {
  const Dataset dataset = twoTastes();
  const ContentMap::Options cold = options(ContentMap::Mapped::Cold);
  Ials ials({.factors = 8, .lambda = cold.lambda, .unobserved = cold.unobserved});
  Progress progress;
  ials.fit(dataset, progress);
  const auto history = dataset.interactions.historyOf(PersonIndex{0});
  const auto expected = scoresOf(ials, history);
  const auto scores = scoresOf(fittedMap(cold, dataset), history);
  expectClose(std::span(scores).first(kCold), std::span(expected).first(kCold), 1e-6);
  EXPECT_TRUE(std::isnan(scores[kMovies - 1])) << "neither ratings nor features";
}

TEST(ContentMap, PromotesColdMoviesByItsStrength) {
  const Dataset dataset = twoTastes();
  const auto history = dataset.interactions.historyOf(PersonIndex{0});
  const auto once = scoresOf(fittedMap(options(ContentMap::Mapped::Cold, 1), dataset), history);
  const auto twice = scoresOf(fittedMap(options(ContentMap::Mapped::Cold, 2), dataset), history);
  for (size_t m = 0; m + 1 < kMovies; ++m) ASSERT_NEAR(twice[m], (m < kCold ? 1 : 2) * once[m], 1e-5);
}

/// Ridge regression with an intercept and unit weights, for a single feature: the closed form of a line.
TEST(ContentMap, FitsTheLineOfOneFeature) {
  Dataset dataset = twoTastes();
  Matrix single(kMovies, 1);
  for (size_t m = 0; m < kMovies; ++m) single.row(m)[0] = static_cast<float>((m * 7) % 11);
  dataset.features[0] = Features(Modality::Text, "one", std::move(single));
  ContentMap::Options plain = options(ContentMap::Mapped::All);
  plain.weighting = 0;
  plain.ridge = 3;
  Ials ials({.factors = 8, .lambda = plain.lambda, .unobserved = plain.unobserved});
  Progress progress;
  ials.fit(dataset, progress);

  // A score is linear in the factors, so the scores themselves must follow the line of the rated movies' scores.
  const auto history = dataset.interactions.historyOf(PersonIndex{0});
  const auto own = scoresOf(ials, history);
  double meanX = 0, meanY = 0, xx = 0, xy = 0;
  for (size_t m = 0; m < kCold; ++m) {
    meanX += dataset.features[0].of(MovieIndex(m))[0] / double{kCold};
    meanY += own[m] / double{kCold};
  }
  for (size_t m = 0; m < kCold; ++m) {
    const double x = dataset.features[0].of(MovieIndex(m))[0] - meanX;
    xx += x * x;
    xy += x * (own[m] - meanY);
  }
  const double deviation = std::sqrt(xx / double{kCold});
  const double slope = (xy / deviation) / (double{kCold} + plain.ridge);
  const auto scores = scoresOf(fittedMap(plain, dataset), history);
  for (size_t m = 0; m < kMovies; ++m) {
    const double x = (dataset.features[0].of(MovieIndex(m))[0] - meanX) / deviation;
    ASSERT_NEAR(scores[m], meanY + slope * x, 1e-5);
  }
}

}  // namespace
}  // namespace kinoprism
