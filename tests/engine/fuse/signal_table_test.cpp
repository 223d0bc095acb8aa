#include "engine/fuse/signal_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "engine/core/error.h"
#include "tests/engine/core/every_processor.h"
#include "tests/engine/fuse/random_table.h"

namespace kinoprism::fuse {
namespace {

TEST(Standardise, GivesCandidatesMeanZeroAndDeviationOne) {
  core::onEveryProcessor([&] {
    std::mt19937 random(2);
    std::vector<float> scores(500);
    for (float& score : scores) score = 3 + 0.01f * static_cast<float>(random() % 1000);
    scores[7] = kAbsentScore;
    scores[8] = 1e6f;  // excluded: must not count
    const std::vector<data::MovieIndex> excluded{data::MovieIndex(8), data::MovieIndex(100)};
    standardise(scores, momentsOf(scores, excluded));
    double sum = 0;
    double squares = 0;
    for (size_t m = 0; m < scores.size(); ++m) {
      if (m == 7 || m == 8 || m == 100) continue;
      sum += scores[m];
      squares += double(scores[m]) * scores[m];
    }
    EXPECT_NEAR(sum / 497, 0, 1e-5);
    EXPECT_NEAR(squares / 497, 1, 1e-5);
    EXPECT_TRUE(std::isnan(scores[7]));
  });
}

TEST(Moments, AreThoseOfThePlainLoop) {
  for (const size_t movies : {1, 7, 16, 33, 1'003}) {
    const SignalTable table = randomTable(1, movies, 0.2, false, 6);
    const std::vector<float> scores(table.row(0).begin(), table.row(0).end());
    double sum = 0, squares = 0, count = 0;
    for (size_t m = 0; m < movies; ++m) {
      if (std::isnan(scores[m]) || std::ranges::binary_search(table.excluded(), data::MovieIndex(m))) continue;
      sum += scores[m];
      squares += double(scores[m]) * scores[m];
      ++count;
    }
    const double mean = count > 0 ? sum / count : 0;
    core::onEveryProcessor([&] {
      const Moments moments = momentsOf(scores, table.excluded());
      EXPECT_EQ(moments.count, static_cast<size_t>(count));
      EXPECT_NEAR(moments.mean, mean, 1e-12);
      if (count > 0) {
        EXPECT_NEAR(moments.deviation, std::sqrt(std::max(squares / count - mean * mean, 0.0)), 1e-7);
      }
      for (size_t m = 0; m < movies; ++m) {
        std::vector<float> one(movies, 1.0f);
        EXPECT_FALSE(hasGaps(one));
        one[m] = kAbsentScore;
        EXPECT_TRUE(hasGaps(one)) << m;
      }
    });
  }
}

TEST(Standardise, GivesZeroWhereAllScoresAreEqual) {
  std::vector<float> scores(100, 0.1f);
  scores[3] = 9;
  const std::vector<data::MovieIndex> excluded{data::MovieIndex(3)};
  standardise(scores, momentsOf(scores, excluded));
  EXPECT_EQ(scores[0], 0);
  EXPECT_EQ(scores[99], 0);
}

TEST(Standardise, TakesInfiniteScoresForAbsent) {
  core::onEveryProcessor([&] {
    std::vector<float> scores{1, std::numeric_limits<float>::infinity(), 3};
    standardise(scores, momentsOf(scores, {}));
    EXPECT_FLOAT_EQ(scores[0], -1);
    EXPECT_TRUE(std::isnan(scores[1]));
    EXPECT_FLOAT_EQ(scores[2], 1);
  });
}

TEST(SignalTable, RefusesWhatDoesNotFit) {
  EXPECT_THROW(SignalTable({"a", "b"}, core::Matrix(1, 5), {}), core::Error);
  EXPECT_THROW(SignalTable({"a"}, core::Matrix(1, 5), {data::MovieIndex(5)}), core::Error);
}

}  // namespace
}  // namespace kinoprism::fuse
