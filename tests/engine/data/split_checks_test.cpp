#include "engine/data/split_checks.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::data {
namespace {

using Rows = std::vector<std::vector<Rated>>;

Rated at(uint32_t movie, int64_t time) { return {MovieIndex(movie), 1, time}; }

/// Two people, four movies.
Split madeSplit(const Rows& train, const Rows& held) {
  Split split;
  split.train = Interactions(train, 4);
  split.validation = Interactions(held, 4);
  split.test = Interactions(Rows(train.size()), 4);
  return split;
}

SplitChecks check(const Split& split, std::vector<std::pair<MovieIndex, MovieIndex>> twins = {}) {
  core::Progress progress;
  return checkSplit(split, twins, progress);
}

TEST(SplitChecks, CountsWhatIsOlderThanTheNewestOfTheSamePerson) {
  const SplitChecks checks =
      check(madeSplit({{at(0, 10), at(1, 30)}, {at(0, 5)}}, {{at(2, 20), at(3, 40)}, {at(1, 0), at(2, 4)}}));
  EXPECT_EQ(checks.heldOut, 4u);
  EXPECT_EQ(checks.timed, 3u) << "one has no time";
  EXPECT_EQ(checks.older, 2u);
  EXPECT_DOUBLE_EQ(checks.olderShare(), 2.0 / 3);
  EXPECT_EQ(checks.alsoKnown, 0u);
  EXPECT_EQ(checks.unseen, 3u) << "nobody has movies 2 and 3 in the training part";
}

TEST(SplitChecks, FindsWhatIsInBothParts) {
  const Split split = madeSplit({{at(0, 0), at(1, 0)}, {at(2, 0)}}, {{at(1, 0)}, {at(3, 0)}});
  EXPECT_EQ(check(split).alsoKnown, 1u);
  EXPECT_EQ(check(split).twinKnown, 0u);
  EXPECT_EQ(check(split, {{MovieIndex(3), MovieIndex(2)}}).twinKnown, 1u);
  EXPECT_EQ(check(split, {{MovieIndex(3), MovieIndex(0)}}).twinKnown, 0u) << "somebody else's";
  EXPECT_EQ(check(split).olderShare(), 0) << "no times";
}

TEST(SplitChecks, MeasuresHowPopularityMoves) {
  const Rows everybody{{at(0, 0), at(1, 0)}, {at(0, 0)}};
  EXPECT_NEAR(check(madeSplit(everybody, everybody)).popularityDrift, 0, 1e-12);
  // Shares with one more each: (1, 1, 2, 1) / 5 held out against (3, 2, 1, 1) / 7.
  const double expected = 0.2 * std::log(0.2 * 7 / 3) + 0.2 * std::log(0.2 * 7 / 2) + 0.4 * std::log(0.4 * 7 / 1) +
                          0.2 * std::log(0.2 * 7 / 1);
  EXPECT_NEAR(check(madeSplit(everybody, {{at(2, 0)}, {}})).popularityDrift, expected, 1e-12);
}

TEST(SplitChecks, RefusesTwinsThatAreNoMovies) {
  EXPECT_EQ(core::errorOf([] {
              check(madeSplit({{}}, {{}}), {{MovieIndex(0), MovieIndex(4)}});
            }).code(),
            core::ErrorCode::BadArgument);
}

/// What the splits of the program promise, seen by the checks.
TEST(SplitChecks, ASplitByTimeIsClean) {
  Rows rows(40);
  for (size_t p = 0; p < rows.size(); ++p) {
    for (uint32_t m = 0; m < 12; ++m) rows[p].push_back(at((m + static_cast<uint32_t>(p)) % 20, 1 + (m * 7 + p) % 31));
  }
  const Interactions all(rows, 20);
  core::Progress progress;
  const SplitChecks last = checkSplit(leaveLastOut(all, 1, progress), {}, progress);
  EXPECT_EQ(last.heldOut, 80u);
  EXPECT_EQ(last.older, 0u);
  const SplitChecks random = checkSplit(perPersonRatio(all, {0.8, 0.2, 0}, 1, progress), {}, progress);
  EXPECT_GT(random.olderShare(), 0.5);
  EXPECT_EQ(random.alsoKnown, 0u);
}

}  // namespace
}  // namespace kinoprism::data
