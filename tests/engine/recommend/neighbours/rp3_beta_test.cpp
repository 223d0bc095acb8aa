#include "engine/recommend/neighbours/rp3_beta.h"

#include <algorithm>

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

double watchers(const data::Interactions& data, size_t movie) {
  double count = 0;
  for (size_t p = 0; p < data.personCount(); ++p) count += data.contains(data::PersonIndex(p), data::MovieIndex(movie));
  return count;
}

/// w_ij of the header, by asking every person.
double plainWeight(const data::Interactions& data, const Rp3Beta::Options& options, size_t from, size_t to) {
  double sum = 0;
  for (size_t p = 0; p < data.personCount(); ++p) {
    const auto person = data::PersonIndex(p);
    if (!data.contains(person, data::MovieIndex(from)) || !data.contains(person, data::MovieIndex(to))) continue;
    sum += std::pow(1 / watchers(data, from), options.alpha) *
           std::pow(1 / static_cast<double>(data.moviesOf(person).size()), options.alpha);
  }
  return sum / std::pow(watchers(data, to), options.beta);
}

std::vector<double> plainScores(const data::Interactions& data, const Rp3Beta::Options& options,
                                const std::vector<data::Rated>& history) {
  const size_t n = data.movieCount();
  std::vector<double> scores(n);
  for (size_t to = 0; to < n; ++to) {
    std::vector<std::pair<double, size_t>> walks;
    for (size_t from = 0; from < n; ++from) {
      if (from != to) walks.push_back({-plainWeight(data, options, from, to), from});
    }
    std::sort(walks.begin(), walks.end());
    walks.resize(std::min(walks.size(), static_cast<size_t>(options.neighbours)));
    for (const auto& [negated, from] : walks) {
      for (const data::Rated& rated : history) scores[to] -= data::index(rated.movie) == from ? negated : 0;
    }
  }
  return scores;
}

class Rp3BetaWalk : public testing::TestWithParam<Rp3Beta::Options> {};

TEST_P(Rp3BetaWalk, ScoresByItsDefinition) {
  const data::Dataset dataset{randomInteractions(40, 25, 5), {}};
  Rp3Beta model(GetParam());
  core::Progress progress;
  model.fit(dataset, progress);
  for (const size_t person : {0u, 17u, 39u}) {
    const auto history = dataset.interactions.historyOf(data::PersonIndex(person));
    const auto expected = plainScores(dataset.interactions, GetParam(), history);
    const auto scores = scoresOf(model, history);
    for (size_t m = 0; m < scores.size(); ++m) ASSERT_NEAR(scores[m], expected[m], 1e-5 * (1e-3 + expected[m]));
  }
}

INSTANTIATE_TEST_SUITE_P(All, Rp3BetaWalk,
                         testing::Values(Rp3Beta::Options{1, 0, 100}, Rp3Beta::Options{1, 0.3, 100},
                                         Rp3Beta::Options{1, 0.3, 4}, Rp3Beta::Options{1.7, 0.8, 6},
                                         Rp3Beta::Options{0, 0.5, 100}));

TEST(Rp3Beta, HoldsBackPopularMoviesMoreWithAHigherBeta) {
  // Movie 1 was watched by all, movie 2 by those who watched movie 0 and nobody else.
  const data::Dataset dataset{
      data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1, 2}, {0, 1, 2}, {0, 1}, {1}, {1}}, 3), {}};
  const data::Rated watched{data::MovieIndex{0}};
  const auto leadOfPopular = [&](double beta) {
    Rp3Beta model({1, beta, 10});
    core::Progress progress;
    model.fit(dataset, progress);
    const auto scores = scoresOf(model, {&watched, 1});
    return scores[1] - scores[2];
  };
  EXPECT_GT(leadOfPopular(0), 0);
  EXPECT_LT(leadOfPopular(1), 0);
}

TEST(Rp3Beta, SaysNothingOfMoviesThatNobodyWatched) {
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}, {0, 1}}, 3), {}};
  Rp3Beta model({});
  core::Progress progress;
  model.fit(dataset, progress);
  const std::vector<data::Rated> history{{data::MovieIndex{0}}, {data::MovieIndex{2}}};
  EXPECT_EQ(scoresOf(model, history)[2], 0);
}

TEST(Rp3Beta, WorksWithMoreMoviesThanPairsOfThemFitMemory) {
  std::vector<std::vector<uint32_t>> rows;
  for (uint32_t p = 0; p < 2000; ++p) rows.push_back({p * 50, p * 50 + 1, (p * 7919) % 100'000});
  const data::Dataset dataset{data::Interactions(rows, 100'000), {}};
  Rp3Beta model({});
  core::Progress progress;
  model.fit(dataset, progress);
  const data::Rated watched{data::MovieIndex{500}};
  const auto scores = scoresOf(model, {&watched, 1});
  EXPECT_GT(scores[501], 0);
  EXPECT_EQ(scores[551], 0);
}

}  // namespace
}  // namespace kinoprism::recommend
