#include "engine/tune/fusion_levels.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/core/rng.h"
#include "engine/recommend/networks/trainer.h"
#include "engine/train/registry.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/evaluate/slow_ndcg.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kMovies = 60;

struct Made {
  data::Dataset train;
  data::Interactions heldOut;

  /// Two tastes in movies, of which sound and video tell a little.
  Made() {
    core::Rng random(4);
    std::vector<std::vector<uint32_t>> known(60), held(60);
    for (size_t p = 0; p < known.size(); ++p) {
      for (uint32_t m = 0; m < kMovies; ++m) {
        if (random.uniform() < (m % 2 == p % 2 ? 0.4 : 0.05)) (random.uniform() < 0.8 ? known : held)[p].push_back(m);
      }
    }
    train.interactions = data::Interactions(known, kMovies);
    heldOut = data::Interactions(held, kMovies);
    for (const data::Modality modality : {data::Modality::Audio, data::Modality::Video}) {
      core::Matrix values(kMovies, 3);
      for (size_t m = 0; m < kMovies; ++m) {
        for (float& x : values.row(m)) x = static_cast<float>(m % 2) + 0.3f * static_cast<float>(random.normal());
      }
      train.features.emplace_back(modality, "made", std::move(values));
    }
  }
};

TEST(CompareFusionLevels, EvaluatesAllOnTheSamePeopleAndPairsThem) {
  const Made made;
  core::Progress progress;
  FusionLevelOptions options;
  options.joint = "vbpr";
  const FusionLevels result =
      compareFusionLevels(made.train, made.heldOut, train::recommenderRegistry(), options, progress);
  ASSERT_EQ(result.levels.size(), 3u);
  EXPECT_EQ(result.levels[0].level, fuse::FusionLevel::Feature);
  EXPECT_EQ(result.levels[1].level, fuse::FusionLevel::Decision);
  EXPECT_EQ(result.levels[2].level, fuse::FusionLevel::Joint);
  EXPECT_EQ(result.levels[0].composition.parts[0].settings.at("audio-weight"), 100);
  EXPECT_EQ(result.levels[1].composition.signals(),
            (std::vector<std::string>{"collaborative", "audio", "video", "popularity"}));
  EXPECT_EQ(result.levels[2].composition.parts[0].recommender, "vbpr");
  for (const FusedAtLevel& level : result.levels) {
    EXPECT_EQ(level.report.people, result.ratings.report.people);
    EXPECT_GT(level.report.value("ndcg", 10), 0.2);
  }
  ASSERT_EQ(result.pairs.size(), 6u);
  const FusionLevels::Pair& pair = result.pairs[0];
  EXPECT_EQ(pair.first, 1u);
  EXPECT_EQ(pair.second, 0u);
  EXPECT_NEAR(pair.metrics[0].difference.value,
              result.levels[0].report.value("ndcg", 10) - result.ratings.report.value("ndcg", 10), 1e-6);
}

TEST(CompareFusionLevels, GivesWhatAPlainLoopOverTheModelAloneGives) {
  const Made made;
  core::Progress progress;
  FusionLevelOptions options;
  options.joint = "vbpr";
  const FusionLevels result =
      compareFusionLevels(made.train, made.heldOut, train::recommenderRegistry(), options, progress);
  const auto slow = [&](const FusedAtLevel& fused, const data::Dataset& dataset) {
    const fuse::FusedPart& part = fused.composition.parts[0];
    const auto model = fuse::recommenderNamed(train::recommenderRegistry(), part.recommender).make(part.settings);
    model->fit(dataset, progress);
    return evaluate::slowNdcg(*model, made.train.interactions, made.heldOut, 10);
  };
  EXPECT_NEAR(result.ratings.report.value("ndcg", 10), slow(result.ratings, {made.train.interactions, {}}), 1e-6);
  fuse::FeatureFusionOptions block;
  block.method = options.block;
  block.seed = options.seed;
  const FusedAtLevel& feature = result.levels[0];
  EXPECT_NEAR(feature.report.value("ndcg", 10), slow(feature, fuse::withFusedFeatures(made.train, block, progress)),
              1e-6);
}

TEST(CompareFusionLevels, TrainsWhereItIsTold) {
  const Made made;
  const auto registry = train::recommenderRegistry();
  std::vector<recommend::RecommenderInfo> catalogue(registry.begin(), registry.end());
  const auto vbpr = std::ranges::find(catalogue, "vbpr", &recommend::RecommenderInfo::name);
  std::vector<double> asked;
  vbpr->make = [&asked, make = vbpr->make](const core::Settings& settings) {
    asked.push_back(settings.at("device"));
    return make(settings);
  };
  FusionLevelOptions options;
  options.joint = "vbpr";
  options.device.kind = core::Device::Kind::Cpu;
  core::Progress progress;
  compareFusionLevels(made.train, made.heldOut, catalogue, options, progress);
  EXPECT_EQ(asked, std::vector<double>{static_cast<double>(recommend::DeviceChoice::Cpu)});
}

TEST(CompareFusionLevels, NeedsFeaturesAndAModelThatIsThere) {
  Made made;
  core::Progress progress;
  FusionLevelOptions options;
  options.joint = "nothing";
  const auto compare = [&] {
    compareFusionLevels(made.train, made.heldOut, train::recommenderRegistry(), options, progress);
  };
  EXPECT_EQ(core::errorOf(compare).code(), core::ErrorCode::NotFound);
  made.train.features.clear();
  EXPECT_EQ(core::errorOf(compare).code(), core::ErrorCode::NoData);
  made = Made();
  made.heldOut = data::Interactions(std::vector<std::vector<uint32_t>>(60), kMovies);
  EXPECT_EQ(core::errorOf(compare).code(), core::ErrorCode::NoData);
}

}  // namespace
}  // namespace kinoprism::tune
