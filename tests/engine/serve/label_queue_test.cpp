#include "engine/serve/label_queue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/error.h"

namespace kinoprism::serve {
namespace {

using ::testing::ElementsAre;

/// A movie with so many ratings of each of 1 … 5 stars.
QueueMovie rated(std::array<uint32_t, 5> stars) {
  QueueMovie movie;
  for (size_t s = 0; s < stars.size(); ++s) movie.ratings[2 * s + 1] = stars[s];
  movie.disagreement = -1;
  return movie;
}

std::vector<size_t> numbersOf(const std::vector<data::MovieIndex>& queue) {
  std::vector<size_t> numbers;
  for (const data::MovieIndex movie : queue) numbers.push_back(data::index(movie));
  return numbers;
}

std::vector<size_t> queueOf(QueueRule rule, const std::vector<QueueMovie>& movies,
                            const fuse::SignalTable* signals = nullptr,
                            const std::vector<data::MovieIndex>& handled = {}, uint64_t seed = 1) {
  fuse::Mix mix;
  mix.weights = {{"collaborative", 1}, {"text", 1}};
  return numbersOf(labelQueue(rule, movies, signals, mix, handled, seed));
}

/// z of two signals for four movies.
fuse::SignalTable fourMovies(std::array<float, 4> collaborative, std::array<float, 4> text) {
  core::Matrix z(2, 4);
  std::ranges::copy(collaborative, z.row(0).begin());
  std::ranges::copy(text, z.row(1).begin());
  return {{"collaborative", "text"}, std::move(z), {}};
}

TEST(LabelQueue, InformativeIsManyRatingsThatDiffer) {
  const std::vector<QueueMovie> movies{rated({0, 0, 0, 0, 900}), rated({20, 20, 20, 20, 20}), rated({1, 1, 1, 1, 1}),
                                       rated({0, 0, 0, 50, 50})};
  EXPECT_THAT(queueOf(QueueRule::Informative, movies), ElementsAre(1, 3, 2, 0));
}

TEST(LabelQueue, InformativePrefersWhatThePersonIsLikelyToKnow) {
  const std::vector<QueueMovie> movies(4, rated({20, 20, 20, 20, 20}));
  const fuse::SignalTable signals = fourMovies({0.1f, 2, -1, 1}, {0, 0, 0, 0});
  EXPECT_THAT(queueOf(QueueRule::Informative, movies, &signals), ElementsAre(1, 3, 0, 2));
}

TEST(LabelQueue, UncertainIsWhereSignalsDisagree) {
  const std::vector<QueueMovie> movies(4, rated({1, 1, 1, 1, 1}));
  const fuse::SignalTable signals = fourMovies({2, 2, 2, 2}, {2, -2, 1, 0});
  EXPECT_THAT(queueOf(QueueRule::Uncertain, movies, &signals), ElementsAre(1, 3, 2, 0));
  EXPECT_THROW(queueOf(QueueRule::Uncertain, movies), core::Error);
}

TEST(LabelQueue, DisagreementsAreFurthestApartFirstAndOthersAreLeftOut) {
  std::vector<QueueMovie> movies(4);
  movies[0].disagreement = 0;
  movies[1].disagreement = 1.5f;
  movies[2].disagreement = 4;
  movies[3].disagreement = -1;
  EXPECT_THAT(queueOf(QueueRule::Disagreements, movies), ElementsAre(2, 1));
}

TEST(LabelQueue, ColdIsFewestRatingsWithSomethingToSeeFirst) {
  std::vector<QueueMovie> movies{rated({0, 0, 0, 0, 0}), rated({1, 0, 0, 0, 0}), rated({0, 0, 0, 0, 0})};
  movies[1].hasContent = movies[2].hasContent = true;
  EXPECT_THAT(queueOf(QueueRule::Cold, movies), ElementsAre(2, 1, 0));
}

TEST(LabelQueue, WhatWasHandledDoesNotChangeTheOrderOfTheRest) {
  const std::vector<QueueMovie> movies(200, rated({1, 1, 1, 1, 1}));
  std::vector<size_t> all = queueOf(QueueRule::Random, movies);
  EXPECT_NE(all, queueOf(QueueRule::Random, movies, nullptr, {}, 2));
  ASSERT_EQ(all.size(), 200u);
  std::vector<data::MovieIndex> handled{data::MovieIndex{7}, data::MovieIndex{50}, data::MovieIndex{199}};
  std::erase_if(all, [&](size_t m) { return m == 7 || m == 50 || m == 199; });
  EXPECT_EQ(queueOf(QueueRule::Random, movies, nullptr, handled), all);
}

TEST(LabelQueue, RulesHaveNames) {
  for (const QueueRule rule : kQueueRules) EXPECT_EQ(queueRuleOf(name(rule)), rule);
  EXPECT_FALSE(queueRuleOf("alphabetical"));
}

TEST(ExpectedRating, IsTheMeanThePersonAndTheMovie) {
  std::vector<RatingCounts> movies(3);
  movies[0][9] = 100;  // five stars
  movies[1][3] = 100;  // two stars
  const ExpectedRatings expected(movies);
  // b_i = Σ(r − 3.5) / (n + 25), by hand.
  EXPECT_NEAR(expected.of(data::MovieIndex{0}, 0).value, 3.5 + 150.0 / 125, 1e-6);
  EXPECT_NEAR(expected.of(data::MovieIndex{1}, 0).value, 3.5 - 150.0 / 125, 1e-6);
  EXPECT_NEAR(expected.of(data::MovieIndex{2}, 0).value, 3.5, 1e-6);
  EXPECT_NEAR(expected.of(data::MovieIndex{2}, 0).deviation, 1.5, 1e-6) << "of nobody's ratings: that of all";
  EXPECT_LT(expected.of(data::MovieIndex{0}, 0).deviation, 1.0);
  // b_u = Σ(r − μ − b_i) / (n + 10).
  const std::vector<data::Rated> history{{data::MovieIndex{0}, 3, 0}, {data::MovieIndex{2}, 2, 0}};
  EXPECT_NEAR(expected.personOffset(history), ((3 - 4.7) + (2 - 3.5)) / 12, 1e-6);
  EXPECT_EQ(expected.personOffset({}), 0);
  EXPECT_EQ(expected.of(data::MovieIndex{0}, 9).value, 5);
}

TEST(ExpectedRating, EntropyIsInBits) {
  EXPECT_EQ(ratingEntropy({}), 0);
  EXPECT_EQ(ratingEntropy({0, 7}), 0);
  EXPECT_NEAR(ratingEntropy({1, 1, 1, 1}), 2, 1e-12);
}

}  // namespace
}  // namespace kinoprism::serve
