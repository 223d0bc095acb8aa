#include "engine/serve/taste_profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/error.h"
#include "engine/core/rng.h"

namespace kinoprism::serve {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<data::MovieIndex> movies(std::initializer_list<uint32_t> numbers) {
  std::vector<data::MovieIndex> result;
  for (const uint32_t number : numbers) result.push_back(data::MovieIndex(number));
  return result;
}

/// Two kinds of movies, whose features point two ways; movie 7 has none.
data::Features twoKinds() {
  core::Matrix values(8, 2);
  core::Rng random(5);
  for (size_t m = 0; m < 8; ++m) {
    for (size_t d = 0; d < 2; ++d) {
      const double towards = d == m % 2 ? 1 : 0;
      values.row(m)[d] = m == 7 ? std::nanf("") : float(towards + 0.1 * random.uniform());
    }
  }
  return {data::Modality::Image, "made", values};
}

const std::vector<uint32_t> kPopularity{10, 10, 5, 5, 2, 2, 1, 1};

TEST(TasteProfile, SharesOfGroupsStandBesideThoseOfEverybody) {
  const MovieGroups groups{{0, 1, 3, 4, 4}, {0, 0, 2, 2}};
  const std::vector<uint32_t> popularity{6, 2, 1, 1};
  EXPECT_THAT(groupShares(movies({1, 2}), popularity, groups),
              ElementsAre(GroupShare{0, 1, 0.5, 0.8}, GroupShare{2, 2, 1, 0.3}));
  EXPECT_THROW(groupShares(movies({1}), {popularity.data(), 3}, groups), core::Error);
  EXPECT_THAT(groupShares(movies({}), std::vector<uint32_t>(4, 0), groups), IsEmpty());
}

TEST(TasteProfile, LikenessIsTheMeanCosineOfAllPairsAndStandsBesideChance) {
  const data::Features features = twoKinds();
  const auto liked = movies({0, 2, 4, 7});
  const FeatureTaste taste = featureTaste(liked, kPopularity, features, 200, 2, 1);
  EXPECT_EQ(taste.known, 3u);
  // By plain loops over the definition.
  double mean[2] = {0, 0}, weight = 0;
  for (size_t m = 0; m < 7; ++m) {
    weight += kPopularity[m];
    for (size_t d = 0; d < 2; ++d) mean[d] += kPopularity[m] * double(features.values().row(m)[d]);
  }
  double sum = 0;
  int pairs = 0;
  for (const size_t a : {0, 2, 4}) {
    for (const size_t b : {0, 2, 4}) {
      if (a >= b) continue;
      double dot = 0, aa = 0, bb = 0;
      for (size_t d = 0; d < 2; ++d) {
        const double x = double(features.values().row(a)[d]) - mean[d] / weight;
        const double y = double(features.values().row(b)[d]) - mean[d] / weight;
        dot += x * y;
        aa += x * x;
        bb += y * y;
      }
      sum += dot / std::sqrt(aa * bb);
      ++pairs;
    }
  }
  EXPECT_NEAR(taste.likeness, sum / pairs, 1e-9);
  EXPECT_GT(taste.likeness, 0.9);
  EXPECT_LT(taste.chance, 0.3) << "drawn from both kinds";
  EXPECT_GT(taste.chanceDeviation, 0);
  EXPECT_EQ(taste.typical.size(), 2u);
  EXPECT_EQ(featureTaste(liked, kPopularity, features, 200, 2, 1).chance, taste.chance) << "follows from the seed";
}

TEST(TasteProfile, OneMovieHasNothingInCommon) {
  const FeatureTaste taste = featureTaste(movies({3, 7}), kPopularity, twoKinds(), 10, 3, 1);
  EXPECT_EQ(taste.known, 1u);
  EXPECT_THAT(taste.typical, IsEmpty());
}

TEST(TasteProfile, AValueIsPlacedAmongEverybodysLikedMovies) {
  core::Matrix values(4, 1);
  for (size_t m = 0; m < 4; ++m) values.row(m)[0] = float(m == 3 ? 2 : m);
  const data::Features features(data::Modality::Video, "made", values);
  const std::vector<uint32_t> popularity{1, 2, 1, 0};
  EXPECT_NEAR(valueTaste(movies({0}), popularity, features, 0)->percentile, 12.5, 1e-9) << "half of its own quarter";
  EXPECT_NEAR(valueTaste(movies({2}), popularity, features, 0)->percentile, 87.5, 1e-9);
  EXPECT_NEAR(valueTaste(movies({3}), popularity, features, 0)->percentile, 87.5, 1e-9) << "ties count half";
  const auto both = valueTaste(movies({0, 2}), popularity, features, 0);
  EXPECT_NEAR(both->percentile, 50, 1e-9);
  EXPECT_NEAR(both->deviation, 37.5, 1e-9);
  EXPECT_FALSE(valueTaste(movies({}), popularity, features, 0));
}

TEST(TasteProfile, MeansOfNamedValuesStandBesideThoseOfEverybody) {
  const float none = std::nanf("");
  core::Matrix values(4, 2);
  std::ranges::copy(std::initializer_list<float>{0.2f, 0.9f, 0.4f, 0.1f, none, none, 0.8f, 0.5f},
                    values.values().begin());
  const data::Features tags(data::Modality::Audio, "made", values);
  const std::vector<uint32_t> popularity{1, 2, 9, 1};
  const ValueMeans means = valueMeans(movies({0, 1, 2}), popularity, tags);
  EXPECT_EQ(means.known, 2u);
  ASSERT_EQ(means.values.size(), 2u);
  EXPECT_EQ(means.values[0].value, 1u) << "the largest comes first";
  EXPECT_NEAR(means.values[0].mean, 0.5, 1e-6);
  EXPECT_NEAR(means.values[0].deviation, 0.4, 1e-6);
  EXPECT_NEAR(means.values[0].everybody, (0.9 + 2 * 0.1 + 0.5) / 4, 1e-6);
  EXPECT_NEAR(means.values[1].everybody, (0.2 + 2 * 0.4 + 0.8) / 4, 1e-6);
  EXPECT_EQ(valueMeans(movies({0}), popularity, tags).values[0].deviation, 0) << "of one movie nothing is known";
  EXPECT_THAT(valueMeans(movies({2}), popularity, tags).values, IsEmpty());
  EXPECT_THROW(valueMeans(movies({0}), {popularity.data(), 3}, tags), core::Error);
}

TEST(TasteProfile, PeopleAlikeSharedMostOfTheSame) {
  std::vector<std::vector<uint32_t>> rows(4);
  for (uint32_t m = 0; m < 20; ++m) rows[0].push_back(m);
  for (uint32_t m = 0; m < 10; ++m) rows[1].push_back(m);
  rows[2] = {0};
  rows[3] = {30};
  const data::Interactions ratings(rows, 40);  // each of value 1
  std::vector<data::MovieIndex> liked;
  for (uint32_t m = 0; m < 20; ++m) liked.push_back(data::MovieIndex(m));
  const auto found = peopleAlike(liked, ratings, 1, data::PersonIndex(0), 5);
  ASSERT_EQ(found.size(), 2u) << "not oneself, not those who share nothing";
  EXPECT_EQ(found[0].person, data::PersonIndex(1));
  EXPECT_EQ(found[0].shared, 10u);
  EXPECT_NEAR(found[0].likeness, 10 / std::sqrt(200.0) * 0.5, 1e-12);
  EXPECT_EQ(found[1].person, data::PersonIndex(2));
  EXPECT_THAT(peopleAlike(liked, ratings, 2, std::nullopt, 5), IsEmpty()) << "nobody liked anything";
  EXPECT_EQ(peopleAlike(liked, ratings, 1, std::nullopt, 1).front().person, data::PersonIndex(0));
}

}  // namespace
}  // namespace kinoprism::serve
