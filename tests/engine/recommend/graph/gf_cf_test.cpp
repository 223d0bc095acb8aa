#include "engine/recommend/graph/gf_cf.h"

#include "tests/engine/core/every_processor.h"
#include "tests/engine/recommend/plain_algebra.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

/// Σ_u n_u^−2a over those who watched both, times n_i^(a−1)·n_j^(a−1): R̃ᵀ·R̃.
Dense plainFilter(const data::Interactions& data, double asymmetry) {
  const auto counts = data.countsOfMovies();
  Dense filter = zeros(data.movieCount(), data.movieCount());
  for (size_t p = 0; p < data.personCount(); ++p) {
    const auto movies = data.moviesOf(data::PersonIndex(p));
    for (const data::MovieIndex i : movies) {
      for (const data::MovieIndex j : movies) {
        filter[data::index(i)][data::index(j)] += std::pow(static_cast<double>(movies.size()), -2 * asymmetry) *
                                                  std::pow(counts[data::index(i)], asymmetry - 1) *
                                                  std::pow(counts[data::index(j)], asymmetry - 1);
      }
    }
  }
  return filter;
}

/// Weights from, to of the definition in the header.
Dense plainWeights(const data::Interactions& data, const GfCf::Options& options) {
  const size_t n = data.movieCount();
  const auto counts = data.countsOfMovies();
  const Dense linear = plainFilter(data, options.asymmetry);
  const Dense projection = plainProjection(plainFilter(data, 0.5), static_cast<size_t>(options.vectors));
  Dense weights = zeros(n, n);
  for (size_t to = 0; to < n; ++to) {
    std::vector<std::pair<double, size_t>> column;
    for (size_t from = 0; from < n; ++from) {
      if (from != to) column.push_back({-std::pow(linear[from][to], options.power), from});
    }
    std::sort(column.begin(), column.end());
    if (options.neighbours > 0) column.resize(static_cast<size_t>(options.neighbours));
    for (const auto& [negated, from] : column) weights[from][to] -= negated;
    for (size_t from = 0; from < n; ++from) {
      weights[from][to] +=
          options.lowPass * projection[from][to] * std::sqrt(static_cast<double>(counts[to]) / counts[from]);
    }
  }
  return weights;
}

class GfCfFilters : public testing::TestWithParam<GfCf::Options> {};

TEST_P(GfCfFilters, ScoreByTheirDefinition) {
  const data::Dataset dataset{randomInteractions(60, 30, 8), {}};
  core::onEveryProcessor([&] {
    GfCf model(GetParam());
    core::Progress progress;
    model.fit(dataset, progress);
    const Dense weights = plainWeights(dataset.interactions, GetParam());
    for (const size_t person : {0u, 31u, 59u}) {
      const auto history = dataset.interactions.historyOf(data::PersonIndex(person));
      const auto expected = plainSums(weights, history);
      const auto scores = scoresOf(model, history);
      for (size_t m = 0; m < scores.size(); ++m) ASSERT_NEAR(scores[m], expected[m], 3e-4);
    }
  });
}

INSTANTIATE_TEST_SUITE_P(All, GfCfFilters,
                         testing::Values(GfCf::Options{0, 0.5, 1, 4, 1, 1}, GfCf::Options{5, 0.5, 1, 4, 0.3, 1},
                                         GfCf::Options{5, 0.7, 0.6, 4, 0, 1}, GfCf::Options{8, 0.3, 1.4, 9, 2, 7}));

TEST(GfCf, SaysNothingOfMoviesThatNobodyWatched) {
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}, {0, 1}}, 3), {}};
  GfCf model({});
  core::Progress progress;
  model.fit(dataset, progress);
  const std::vector<data::Rated> history{{data::MovieIndex{0}}, {data::MovieIndex{2}}};
  EXPECT_EQ(scoresOf(model, history)[2], 0);
  EXPECT_GT(scoresOf(model, history)[1], 0);
}

TEST(GfCf, WorksWithMoreMoviesThanPairsOfThemFitMemory) {
  std::vector<std::vector<uint32_t>> rows;
  for (uint32_t p = 0; p < 2000; ++p) rows.push_back({p * 50, p * 50 + 1, (p * 7919) % 100'000});
  const data::Dataset dataset{data::Interactions(rows, 100'000), {}};
  GfCf model({.vectors = 8});
  core::Progress progress;
  model.fit(dataset, progress);
  const data::Rated watched{data::MovieIndex{500}};
  const auto scores = scoresOf(model, {&watched, 1});
  EXPECT_GT(scores[501], 0);
  EXPECT_GT(scores[501], scores[551]);
}

TEST(GfCf, RefusesAllNeighboursOfTooManyMovies) {
  const data::Dataset dataset{
      data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}}, GfCf::kMaxMoviesWithAllNeighbours + 1), {}};
  GfCf model({.neighbours = 0});
  core::Progress progress;
  try {
    model.fit(dataset, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::TooLarge);
  }
}

}  // namespace
}  // namespace kinoprism::recommend
