#include "engine/recommend/baselines/popularity.h"

#include <cmath>

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

constexpr int64_t kDay = 86'400;

/// Movie 0: three ratings of long ago. Movie 1: two of today. Movie 2: none.
data::Dataset oldAndNew() {
  return {data::Interactions({{{data::MovieIndex{0}, 4, 0}, {data::MovieIndex{1}, 4, 100 * kDay}},
                              {{data::MovieIndex{0}, 4, 0}, {data::MovieIndex{1}, 4, 100 * kDay}},
                              {{data::MovieIndex{0}, 4, 0}}},
                             3),
          {}};
}

std::vector<float> scoresWith(Popularity::Options options) {
  Popularity model(options);
  core::Progress progress;
  model.fit(oldAndNew(), progress);
  return scoresOf(model, {});
}

TEST(Popularity, CountsPeople) {
  EXPECT_EQ(scoresWith({.score = Popularity::Score::Count}), (std::vector<float>{3, 2, 0}));
}

TEST(Popularity, TakesTheLogarithm) {
  const auto scores = scoresWith({});
  EXPECT_FLOAT_EQ(scores[0], std::log(4.0f));
  EXPECT_FLOAT_EQ(scores[2], 0);
}

TEST(Popularity, SmoothingMakesMoviesWithFewRatingsAlike) {
  // 5 ratings of 3 movies: two means more for each.
  const auto scores = scoresWith({.smoothing = 2});
  EXPECT_FLOAT_EQ(scores[0], std::log(1 + 10.0f / 3 + 3));
  EXPECT_FLOAT_EQ(scores[2], std::log(1 + 10.0f / 3));
  EXPECT_GT(scores[1], scores[2]);
}

TEST(Popularity, HalvesARatingAfterEachHalfLife) {
  const auto scores = scoresWith({.halfLifeDays = 50, .score = Popularity::Score::Count});
  EXPECT_FLOAT_EQ(scores[0], 3 * 0.25f);
  EXPECT_FLOAT_EQ(scores[1], 2);
}

}  // namespace
}  // namespace kinoprism::recommend
