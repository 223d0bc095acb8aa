#include "engine/fuse/popularity_switch.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/rng.h"
#include "engine/fuse/signal_table.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::fuse {
namespace {

TEST(PopularitySwitch, GoesEvenlyBetweenKnotsByTheLogarithmOfTheRatings) {
  const PopularitySwitch lean{{{0, 1}, {1, 0.6}, {3, 0.2}, {6, 0}}};
  EXPECT_DOUBLE_EQ(lean.shareFor(0), 1);
  EXPECT_DOUBLE_EQ(lean.shareFor(1), 0.6);
  EXPECT_DOUBLE_EQ(lean.shareFor(2), 0.6 - 0.4 * (std::log(3) - std::log(2)) / (std::log(4) - std::log(2)));
  EXPECT_DOUBLE_EQ(lean.shareFor(3), 0.2);
  EXPECT_DOUBLE_EQ(lean.shareFor(6), 0);
  EXPECT_DOUBLE_EQ(lean.shareFor(1000), 0);
}

TEST(PopularitySwitch, WithoutKnotsNeverLeans) {
  for (const size_t ratings : {0u, 1u, 50u}) EXPECT_EQ(PopularitySwitch().shareFor(ratings), 0);
}

TEST(PopularitySwitch, RefusesKnotsThatDoNotFit) {
  const auto codeOf = [](PopularitySwitch damaged) { return core::errorOf([&] { damaged.check(); }).code(); };
  EXPECT_EQ(codeOf({{{0, 1.5}}}), core::ErrorCode::BadInput);
  EXPECT_EQ(codeOf({{{0, std::nan("")}}}), core::ErrorCode::BadInput);
  EXPECT_EQ(codeOf({{{3, 0.5}, {3, 0.4}}}), core::ErrorCode::BadInput);
  EXPECT_EQ(codeOf({{{1, 0.2}, {3, 0.4}}}), core::ErrorCode::BadInput);
  EXPECT_NO_THROW((PopularitySwitch{{{0, 1}, {1, 1}, {4, 0}}}.check()));
}

TEST(LeanOnPopularity, MixesBothRowsAndStandardisesAgain) {
  constexpr size_t kMovies = 40;
  const std::vector<data::MovieIndex> excluded{data::MovieIndex(3), data::MovieIndex(20)};
  core::Rng random(5);
  std::vector<float> collaborative(kMovies), popularity(kMovies);
  for (float& z : collaborative) z = static_cast<float>(random.normal());
  for (float& z : popularity) z = static_cast<float>(random.normal());
  std::vector<float> expected(kMovies);
  for (size_t m = 0; m < kMovies; ++m) expected[m] = 0.75f * collaborative[m] + 0.25f * popularity[m];
  const Moments moments = momentsOf(expected, excluded);
  standardise(expected, moments);
  std::vector<float> leant = collaborative;
  EXPECT_NEAR(leanOnPopularity(leant, popularity, 0.25, excluded), 0.75 / moments.deviation, 1e-6);
  for (size_t m = 0; m < kMovies; ++m) EXPECT_NEAR(leant[m], expected[m], 1e-5);
}

TEST(LeanOnPopularity, TakesPopularityWhereTheOtherHasNoOpinion) {
  std::vector<float> collaborative{std::nanf(""), -1, 1, 0};
  const std::vector<float> popularity{1.5f, 0.5f, -0.5f, -1.5f};
  leanOnPopularity(collaborative, popularity, 0.5, {});
  EXPECT_FALSE(std::isnan(collaborative[0]));
  EXPECT_GT(collaborative[0], collaborative[1]);
}

}  // namespace
}  // namespace kinoprism::fuse
