#include "engine/fuse/rerank.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "tests/engine/core/every_processor.h"
#include "tests/engine/fuse/random_table.h"

namespace kinoprism::fuse {
namespace {

Mix mixOf(const SignalTable& table, std::vector<double> weights) {
  Mix mix;
  for (size_t s = 0; s < weights.size(); ++s) mix.weights[table.signals()[s]] = weights[s];
  return mix;
}

/// The definition, in double: T · Σ w z / Σ |w| over what is present.
double slowScore(const SignalTable& table, const std::vector<double>& weights, size_t movie) {
  double sum = 0;
  double present = 0;
  double total = 0;
  for (size_t s = 0; s < weights.size(); ++s) {
    total += std::abs(weights[s]);
    if (std::isnan(table.row(s)[movie])) continue;
    sum += weights[s] * table.row(s)[movie];
    present += std::abs(weights[s]);
  }
  return present > 0 ? total * sum / present : std::nan("");
}

struct Case {
  size_t movies;
  double gaps;
  bool firstComplete;
  std::vector<double> weights;
};

class RerankOf : public testing::TestWithParam<Case> {};

TEST_P(RerankOf, RanksAsASlowFullSortDoes) {
  core::onEveryProcessor([&] {
    const Case& c = GetParam();
    const SignalTable table = randomTable(c.weights.size(), c.movies, c.gaps, c.firstComplete, 3);
    const std::vector<data::MovieIndex> alsoHidden{data::MovieIndex(1), data::MovieIndex(c.movies - 1)};
    std::vector<std::pair<double, size_t>> expected;
    for (size_t m = 0; m < c.movies; ++m) {
      const double score = slowScore(table, c.weights, m);
      const bool isHidden = std::ranges::binary_search(table.excluded(), data::MovieIndex(m)) ||
                            std::ranges::binary_search(alsoHidden, data::MovieIndex(m));
      if (!std::isnan(score) && !isHidden) expected.emplace_back(score, m);
    }
    std::ranges::stable_sort(expected, [](const auto& a, const auto& b) { return a.first > b.first + 1e-9; });
    Reranker reranker;
    const RankedList list = reranker.rerank(table, mixOf(table, c.weights), alsoHidden, 50);
    ASSERT_EQ(list.movies.size(), std::min<size_t>(50, expected.size()));
    for (size_t r = 0; r < list.movies.size(); ++r) {
      // Rounding may swap movies whose scores agree to six digits; their scores must agree then.
      EXPECT_NEAR(list.movies[r].score, expected[r].first, 1e-5);
      EXPECT_NEAR(slowScore(table, c.weights, data::index(list.movies[r].movie)), expected[r].first, 1e-5);
    }
  });
}

TEST_P(RerankOf, ContributionsAddUpToTheScore) {
  const Case& c = GetParam();
  const SignalTable table = randomTable(c.weights.size(), c.movies, c.gaps, c.firstComplete, 4);
  Reranker reranker;
  const RankedList list = reranker.rerank(table, mixOf(table, c.weights), {}, 30);
  for (size_t r = 0; r < list.movies.size(); ++r) {
    const auto parts = list.contributionsOf(r);
    const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
    EXPECT_NEAR(sum, list.movies[r].score, 1e-6);
    EXPECT_NEAR(sum, slowScore(table, c.weights, data::index(list.movies[r].movie)), 1e-5);
    for (size_t s = 0; s < parts.size(); ++s) {
      const bool isAbsent = std::isnan(table.row(s)[data::index(list.movies[r].movie)]);
      EXPECT_TRUE(!isAbsent || parts[s] == 0);
    }
  }
}

TEST_P(RerankOf, RanksOfAllAgreeWithTheListAndWithSingleRanks) {
  const Case& c = GetParam();
  const SignalTable table = randomTable(c.weights.size(), c.movies, c.gaps, c.firstComplete, 5);
  const Mix mix = mixOf(table, c.weights);
  Reranker reranker;
  const RankedList list = reranker.rerank(table, mix, {}, c.movies);
  const std::vector<uint32_t> ranks = reranker.ranksOfAll(table, mix, {});
  EXPECT_EQ(static_cast<size_t>(std::ranges::count_if(ranks, [](uint32_t r) { return r > 0; })), list.movies.size());
  for (size_t r = 0; r < list.movies.size(); ++r) EXPECT_EQ(ranks[data::index(list.movies[r].movie)], r + 1);
  for (size_t m = 0; m < c.movies; m += 17) EXPECT_EQ(reranker.rankOf(table, mix, {}, data::MovieIndex(m)), ranks[m]);
}

INSTANTIATE_TEST_SUITE_P(Tables, RerankOf,
                         testing::Values(Case{40, 0, true, {1}}, Case{3000, 0, true, {1, 0.5, -0.25}},
                                         Case{3000, 0.3, true, {0.5, 1, 0, 0.75}},
                                         Case{3000, 0.6, false, {0.5, -1, 0.25}},
                                         Case{70'000, 0.2, false, {1, 0.5, 0.25, -0.5, 0.125, 0.125}}));

TEST(Rerank, BreaksTiesByTheLowerMovieNumber) {
  const SignalTable table({"a"}, core::Matrix(1, 500), {});
  Reranker reranker;
  const RankedList list = reranker.rerank(table, mixOf(table, {1}), {}, 5);
  for (size_t r = 0; r < 5; ++r) EXPECT_EQ(data::index(list.movies[r].movie), r);
}

TEST(Rerank, DoesNotListWhatNoWeightedSignalKnows) {
  core::Matrix z(2, 3);
  std::ranges::copy(std::vector<float>{1, kAbsentScore, 0.5f}, z.row(0).begin());
  std::ranges::copy(std::vector<float>{0, 9, 0}, z.row(1).begin());
  const SignalTable table({"a", "b"}, std::move(z), {});
  Reranker reranker;
  const RankedList list = reranker.rerank(table, mixOf(table, {1, 0}), {}, 10);
  ASSERT_EQ(list.movies.size(), 2u);
  EXPECT_EQ(reranker.rankOf(table, mixOf(table, {1, 0}), {}, data::MovieIndex(1)), 0u);
}

TEST(Rerank, SpreadsTheWeightOfAnAbsentSignalOverTheOthers) {
  core::Matrix z(3, 1);
  std::ranges::copy(std::vector<float>{2}, z.row(0).begin());
  std::ranges::copy(std::vector<float>{-1}, z.row(1).begin());
  std::ranges::copy(std::vector<float>{kAbsentScore}, z.row(2).begin());
  const SignalTable table({"a", "b", "c"}, std::move(z), {});
  Reranker reranker;
  // c's weight of 2 goes to a and b as 3 : 1, which makes them 4.5 and 1.5.
  const RankedList list = reranker.rerank(table, mixOf(table, {3, 1, 2}), {}, 1);
  EXPECT_FLOAT_EQ(list.contributionsOf(0)[0], 9);
  EXPECT_FLOAT_EQ(list.contributionsOf(0)[1], -1.5f);
  EXPECT_FLOAT_EQ(list.movies[0].score, 7.5f);
}

TEST(Rerank, NoveltyTakesFromPopularity) {
  core::Matrix z(2, 2);
  std::ranges::copy(std::vector<float>{1, 0.9f}, z.row(0).begin());
  std::ranges::copy(std::vector<float>{2, -2}, z.row(1).begin());
  const SignalTable table({"collaborative", "popularity"}, std::move(z), {});
  Mix mix;
  mix.weights["collaborative"] = 1;
  Reranker reranker;
  EXPECT_EQ(reranker.rerank(table, mix, {}, 1).movies[0].movie, data::MovieIndex(0));
  mix.novelty = 0.5;
  EXPECT_EQ(reranker.rerank(table, mix, {}, 1).movies[0].movie, data::MovieIndex(1));
}

}  // namespace
}  // namespace kinoprism::fuse
