#include "engine/evaluate/agreement.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/rng.h"

namespace kinoprism::evaluate {
namespace {

/// A row of values a rater; 0: left out.
std::vector<Judgement> judgementsOf(const std::vector<std::vector<int>>& raters) {
  std::vector<Judgement> judgements;
  for (uint32_t r = 0; r < raters.size(); ++r) {
    for (uint32_t u = 0; u < raters[r].size(); ++u) {
      if (raters[r][u] != 0) judgements.push_back({u, r, double(raters[r][u])});
    }
  }
  return judgements;
}

/// Krippendorff 2011, example C: four observers, twelve units, missing data.
const std::vector<Judgement> kPublished = judgementsOf({{1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
                                                        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
                                                        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
                                                        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}});

TEST(Agreement, AlphaIsAsPublished) {
  EXPECT_NEAR(krippendorffAlpha(kPublished, ValueScale::Nominal, 0, 1)->value, 0.743, 5e-4);
  EXPECT_NEAR(krippendorffAlpha(kPublished, ValueScale::Ordinal, 0, 1)->value, 0.815, 5e-4);
  EXPECT_NEAR(krippendorffAlpha(kPublished, ValueScale::Interval, 0, 1)->value, 0.849, 5e-4);
}

/// Fleiss 1971 has psychiatrists; this table of 14 raters and 10 subjects is the one most often worked through.
TEST(Agreement, FleissKappaIsAsWorkedThrough) {
  constexpr std::array<std::array<int, 5>, 10> kCounts{{{0, 0, 0, 0, 14},
                                                        {0, 2, 6, 4, 2},
                                                        {0, 0, 3, 5, 6},
                                                        {0, 3, 9, 2, 0},
                                                        {2, 2, 8, 1, 1},
                                                        {7, 7, 0, 0, 0},
                                                        {3, 2, 6, 3, 0},
                                                        {2, 5, 3, 2, 2},
                                                        {6, 5, 2, 1, 0},
                                                        {0, 2, 2, 3, 7}}};
  std::vector<Judgement> judgements;
  for (uint32_t unit = 0; unit < kCounts.size(); ++unit) {
    uint32_t rater = 0;
    for (size_t value = 0; value < 5; ++value) {
      for (int k = 0; k < kCounts[unit][value]; ++k) judgements.push_back({unit, rater++, double(value)});
    }
  }
  EXPECT_NEAR(fleissKappa(judgements, 0, 1)->value, 0.210, 5e-4);
}

std::vector<Judgement> fiftyProposals() {
  std::vector<Judgement> judgements;
  uint32_t unit = 0;
  const auto add = [&](int count, int first, int second) {
    for (int k = 0; k < count; ++k, ++unit) {
      judgements.push_back({unit, 7, double(first)});
      judgements.push_back({unit, 9, double(second)});
    }
  };
  add(20, 1, 1);
  add(5, 1, 0);
  add(10, 0, 1);
  add(15, 0, 0);
  return judgements;
}

TEST(Agreement, CohensKappaIsAsWorkedThrough) {
  EXPECT_NEAR(cohenKappa(fiftyProposals(), ValueScale::Nominal, 0, 1)->value, 0.4, 1e-12);
  EXPECT_NEAR(cohenKappa(fiftyProposals(), ValueScale::Interval, 0, 1)->value, 0.4, 1e-12)
      << "two values are apart in one way only";
}

TEST(Agreement, QuadraticKappaIsThePlainLoop) {
  const std::vector<int> a{1, 2, 3, 4, 5, 5, 3, 2, 4, 1}, b{1, 3, 3, 5, 4, 5, 1, 2, 4, 2};
  double observed = 0, expected = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    observed += std::pow(a[i] - b[i], 2) / 10;
    for (const int other : b) expected += std::pow(a[i] - other, 2) / 100;
  }
  EXPECT_NEAR(cohenKappa(judgementsOf({a, b}), ValueScale::Interval, 0, 1)->value, 1 - observed / expected, 1e-12);
}

TEST(Agreement, IsOneWhereAllAgreeAndAboutZeroByChance) {
  core::Rng random(5);
  std::vector<Judgement> same, chance;
  for (uint32_t unit = 0; unit < 3000; ++unit) {
    const double value = double(random.below(5));
    for (uint32_t rater = 0; rater < 3; ++rater) {
      same.push_back({unit, rater, value});
      chance.push_back({unit, rater, double(random.below(5))});
    }
  }
  EXPECT_EQ(krippendorffAlpha(same, ValueScale::Interval, 0, 1)->value, 1);
  EXPECT_NEAR(fleissKappa(same, 0, 1)->value, 1, 1e-12);
  EXPECT_NEAR(krippendorffAlpha(chance, ValueScale::Interval, 0, 1)->value, 0, 0.03);
  EXPECT_NEAR(fleissKappa(chance, 0, 1)->value, 0, 0.03);
}

TEST(Agreement, IntervalsHoldTheValueAndFollowTheSeed) {
  const auto first = krippendorffAlpha(kPublished, ValueScale::Interval, 500, 3);
  const auto again = krippendorffAlpha(kPublished, ValueScale::Interval, 500, 3);
  EXPECT_LT(first->low, first->value);
  EXPECT_GT(first->high, first->value);
  EXPECT_EQ(first->low, again->low);
  EXPECT_EQ(first->high, again->high);
}

TEST(Agreement, IsNotDefinedWithoutUnitsOfSeveralOrWithoutDifference) {
  EXPECT_FALSE(krippendorffAlpha({}, ValueScale::Interval, 10, 1));
  EXPECT_FALSE(krippendorffAlpha(judgementsOf({{1, 2, 0}, {0, 0, 3}}), ValueScale::Interval, 10, 1));
  EXPECT_FALSE(krippendorffAlpha(judgementsOf({{4, 4}, {4, 4}}), ValueScale::Interval, 10, 1));
  EXPECT_FALSE(fleissKappa(judgementsOf({{1, 2, 3}}), 10, 1));
  EXPECT_THROW(cohenKappa(kPublished, ValueScale::Nominal, 0, 1), core::Error);
}

}  // namespace
}  // namespace kinoprism::evaluate
