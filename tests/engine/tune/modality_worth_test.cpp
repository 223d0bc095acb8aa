#include "engine/tune/modality_worth.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "engine/core/error.h"
#include "engine/train/registry.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kPeople = 150;
constexpr size_t kMovies = 80;
constexpr size_t kKinds = 4;

/// Person p likes movies of kind p mod 4, of which they saw about 40 %; a movie's kind is m mod 4.
std::vector<std::vector<uint32_t>> likedMovies(unsigned seed, double share) {
  std::mt19937 random(seed);
  std::vector<std::vector<uint32_t>> rows(kPeople);
  for (uint32_t p = 0; p < kPeople; ++p) {
    for (uint32_t m = p % kKinds; m < kMovies; m += kKinds) {
      if (std::uniform_real_distribution<>()(random) < share) rows[p].push_back(m);
    }
  }
  return rows;
}

/// Texts tell the kind, posters nothing.
data::Features features(data::Modality modality) {
  std::mt19937 random(3);
  std::normal_distribution<float> noise(0, 0.2f);
  core::Matrix values(kMovies, kKinds);
  for (size_t m = 0; m < kMovies; ++m) {
    for (size_t k = 0; k < kKinds; ++k) {
      values.row(m)[k] = noise(random) + (modality == data::Modality::Text && m % kKinds == k ? 1.0f : 0.0f);
    }
  }
  return data::Features(modality, "made", std::move(values));
}

struct Data {
  data::Dataset dataset;
  data::Interactions heldOut;
};

Data madeData() {
  auto rows = likedMovies(1, 0.5);
  std::vector<std::vector<uint32_t>> heldOut(kPeople);
  for (size_t p = 0; p < kPeople; ++p) {
    while (rows[p].size() > 6) {
      heldOut[p].push_back(rows[p].back());
      rows[p].pop_back();
    }
  }
  return {{data::Interactions(rows, kMovies), {features(data::Modality::Text), features(data::Modality::Image)}},
          data::Interactions(heldOut, kMovies)};
}

std::vector<SliceWorth> worthOf(data::Modality modality, const std::vector<std::string>& names, double newMovies = 1) {
  const Data data = madeData();
  core::Progress progress;
  fuse::Composition composition = fuse::compositionOf(names, data.dataset, train::recommenderRegistry());
  for (auto& [signal, weight] : composition.mix.weights) weight = signal == fuse::kNewMovies ? newMovies : 1;
  return modalityWorth(composition, {&modality, 1}, data.dataset, data.heldOut, train::recommenderRegistry(), {},
                       progress)
      .at(0)
      .slices;
}

TEST(ModalityWorth, IsMuchForNewMoviesWhereTheFeaturesTellWhatPeopleLike) {
  const auto slices = worthOf(data::Modality::Text, {"item-knn", "text"});
  ASSERT_EQ(slices.size(), 3u);
  EXPECT_EQ(slices[0].slice, WorthSlice::RatedMovies);
  EXPECT_EQ(slices[1].slice, WorthSlice::NewMovies);
  EXPECT_EQ(slices[2].slice, WorthSlice::NewPeople);
  const SliceWorth& fresh = slices[1];
  EXPECT_GT(fresh.with.value, 0.8);
  EXPECT_GT(fresh.gain.low, 0);
  EXPECT_GT(fresh.gainOverChance.low, 0);
  EXPECT_EQ(std::get<int64_t>(fresh.protocol.candidates.arguments().at(0)), 8) << fresh.protocol.candidates.text();
  for (const SliceWorth& slice : slices) {
    EXPECT_NEAR(slice.gain.value, slice.with.value - slice.without.value, 1e-6) << name(slice.slice);
    EXPECT_NEAR(slice.gainOverChance.value, slice.with.value - slice.shuffled.value, 1e-6) << name(slice.slice);
    EXPECT_LE(slice.gain.low, slice.gain.value) << name(slice.slice);
    EXPECT_GE(slice.gain.high, slice.gain.value) << name(slice.slice);
  }
}

TEST(ModalityWorth, IsNothingWhereTheFeaturesAreNoise) {
  for (const SliceWorth& slice : worthOf(data::Modality::Image, {"item-knn", "text", "image"}))
    EXPECT_LE(slice.gainOverChance.low, 0.02) << name(slice.slice);
}

TEST(ModalityWorth, OfNewMoviesDoesNotHangOnWhatTheyWeighAmongAll) {
  const auto unweighted = worthOf(data::Modality::Text, {"item-knn", "text-map"}, 0);
  EXPECT_GT(unweighted[1].gain.low, 0);
  EXPECT_EQ(unweighted[1].with.value, worthOf(data::Modality::Text, {"item-knn", "text-map"})[1].with.value);
}

TEST(ModalityWorth, IsTheSameForTheSameSeed) {
  const auto a = worthOf(data::Modality::Text, {"item-knn", "text"});
  const auto b = worthOf(data::Modality::Text, {"item-knn", "text"});
  for (size_t s = 0; s < a.size(); ++s) {
    EXPECT_EQ(a[s].with.value, b[s].with.value);
    EXPECT_EQ(a[s].shuffled.value, b[s].shuffled.value);
    EXPECT_EQ(a[s].gain.low, b[s].gain.low);
  }
}

TEST(ModalityWorth, CanBeMeasuredOfWhatACompositionReadsBesideOtherThings) {
  const Data data = madeData();
  const auto used = [&](const std::vector<std::string>& names) {
    return fuse::modalitiesOf(fuse::compositionOf(names, data.dataset, train::recommenderRegistry()),
                              train::recommenderRegistry());
  };
  EXPECT_EQ(used({"item-knn", "text", "image"}), (std::vector{data::Modality::Text, data::Modality::Image}));
  EXPECT_EQ(used({"cease"}), std::vector{data::Modality::Text}) << "it gives texts a weight of their own";
  EXPECT_TRUE(used({"item-knn"}).empty());
}

TEST(ModalityWorth, SaysWhenThereIsNothingToMeasure) {
  EXPECT_THROW(worthOf(data::Modality::Text, {"item-knn"}), core::Error);
  EXPECT_THROW(worthOf(data::Modality::Audio, {"item-knn", "text"}), core::Error);
}

}  // namespace
}  // namespace kinoprism::tune
