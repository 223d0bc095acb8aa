#include "engine/fuse/popularity_blend.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/rng.h"
#include "engine/fuse/signal_table.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::fuse {
namespace {

TEST(PopularityBlend, GoesEvenlyBetweenKnotsByTheLogarithmOfTheRatings) {
  const PopularityBlend blend{{{0, 1}, {1, 0.6}, {3, 0.2}, {6, 0}}};
  EXPECT_DOUBLE_EQ(blend.shareFor(0), 1);
  EXPECT_DOUBLE_EQ(blend.shareFor(1), 0.6);
  EXPECT_DOUBLE_EQ(blend.shareFor(2), 0.6 - 0.4 * (std::log(3) - std::log(2)) / (std::log(4) - std::log(2)));
  EXPECT_DOUBLE_EQ(blend.shareFor(3), 0.2);
  EXPECT_DOUBLE_EQ(blend.shareFor(6), 0);
  EXPECT_DOUBLE_EQ(blend.shareFor(1000), 0);
}

TEST(PopularityBlend, WithoutKnotsNeverBlends) {
  for (const size_t ratings : {0u, 1u, 50u}) EXPECT_EQ(PopularityBlend().shareFor(ratings), 0);
}

TEST(PopularityBlend, RefusesKnotsThatDoNotFit) {
  const auto codeOf = [](PopularityBlend damaged) { return core::errorOf([&] { damaged.check(); }).code(); };
  EXPECT_EQ(codeOf({{{0, 1.5}}}), core::ErrorCode::BadInput);
  EXPECT_EQ(codeOf({{{0, std::nan("")}}}), core::ErrorCode::BadInput);
  EXPECT_EQ(codeOf({{{3, 0.5}, {3, 0.4}}}), core::ErrorCode::BadInput);
  EXPECT_EQ(codeOf({{{1, 0.2}, {3, 0.4}}}), core::ErrorCode::BadInput);
  EXPECT_NO_THROW((PopularityBlend{{{0, 1}, {1, 1}, {4, 0}}}.check()));
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
  std::vector<float> mixed = collaborative;
  EXPECT_NEAR(blendPopularity(mixed, popularity, 0.25, excluded), 0.75 / moments.deviation, 1e-6);
  for (size_t m = 0; m < kMovies; ++m) EXPECT_NEAR(mixed[m], expected[m], 1e-5);
}

TEST(LeanOnPopularity, TakesPopularityWhereTheOtherHasNoOpinion) {
  std::vector<float> collaborative{std::nanf(""), -1, 1, 0};
  const std::vector<float> popularity{1.5f, 0.5f, -0.5f, -1.5f};
  blendPopularity(collaborative, popularity, 0.5, {});
  EXPECT_FALSE(std::isnan(collaborative[0]));
  EXPECT_GT(collaborative[0], collaborative[1]);
}

}  // namespace
}  // namespace kinoprism::fuse
