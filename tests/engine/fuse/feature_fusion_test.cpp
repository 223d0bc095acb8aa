#include "engine/fuse/feature_fusion.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/features/feature_scaling.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/features/made_features.h"

namespace kinoprism::fuse {
namespace {

constexpr size_t kMovies = 80;

/// What of two movies' likeness each modality says by itself.
double cosineIn(const data::Features& features, size_t a, size_t b, int dimensions) {
  core::Progress progress;
  features::TransformOptions form;
  form.scaling = features::TransformOptions::Scaling::Encoder;
  form.reduction = features::TransformOptions::Reduction::Pca;
  form.dimensions = static_cast<size_t>(dimensions);
  const data::Features common = features::FeatureTransform::fit(features, form, progress).apply(features);
  return plainCosine(common.of(data::MovieIndex(a)), common.of(data::MovieIndex(b)));
}

struct Made {
  features::RelatedFeatures related{kMovies};
  std::vector<data::Features> all{related.audio, related.text, related.video};

  data::Features fused(FeatureFusionOptions options) const {
    core::Progress progress;
    return fuseFeatures(all, options, progress);
  }
  bool hasAll(size_t movie) const {
    return std::ranges::all_of(all, [&](const data::Features& f) { return f.isPresent(data::MovieIndex(movie)); });
  }
};

FeatureFusionOptions by(FeatureFusion method) {
  FeatureFusionOptions options;
  options.method = method;
  options.dimensions = 6;
  return options;
}

TEST(FuseFeatures, SideBySideHaveTheMeanOfTheCosines) {
  const Made made;
  FeatureFusionOptions options = by(FeatureFusion::Concatenate);
  options.text = 3;
  options.video = 0;
  const data::Features block = made.fused(options);
  EXPECT_EQ(block.modality(), data::Modality::Text);
  EXPECT_EQ(block.dimensions(), 12u);
  size_t checked = 0;
  for (size_t m = 1; m < kMovies; ++m) {
    if (!made.hasAll(0) || !made.hasAll(m)) continue;
    const double expected = 0.75 * cosineIn(made.related.text, 0, m, 6) + 0.25 * cosineIn(made.related.audio, 0, m, 6);
    EXPECT_NEAR(features::plainDot(block.of(data::MovieIndex(0)), block.of(data::MovieIndex(m))), expected, 1e-4);
    ++checked;
  }
  EXPECT_GT(checked, 10u);
}

TEST(FuseFeatures, OfWhatAMovieHasAloneAreOfLengthOne) {
  const Made made;
  for (const FeatureFusion method : {FeatureFusion::Concatenate, FeatureFusion::Average, FeatureFusion::Weighted}) {
    const data::Features block = made.fused(by(method));
    for (size_t m = 0; m < kMovies; ++m) {
      const bool isAnywhere =
          std::ranges::any_of(made.all, [&](const data::Features& f) { return f.isPresent(data::MovieIndex(m)); });
      ASSERT_EQ(block.isPresent(data::MovieIndex(m)), isAnywhere);
      if (!isAnywhere) continue;
      EXPECT_NEAR(features::plainDot(block.of(data::MovieIndex(m)), block.of(data::MovieIndex(m))), 1, 1e-4);
    }
  }
}

TEST(FuseFeatures, AddedUpAreAlikeOnlyWithoutShares) {
  const Made made;
  FeatureFusionOptions options = by(FeatureFusion::Average);
  options.audio = 5;
  FeatureFusionOptions plain = by(FeatureFusion::Weighted);
  const auto areSame = [](const data::Features& a, const data::Features& b) {
    return std::ranges::equal(a.values().row(1), b.values().row(1));
  };
  EXPECT_TRUE(areSame(made.fused(options), made.fused(plain)));
  plain.audio = 5;
  EXPECT_FALSE(areSame(made.fused(options), made.fused(plain)));
  EXPECT_EQ(made.fused(plain).dimensions(), 6u);
}

TEST(FuseFeatures, OfOneModalityAreThatModality) {
  const Made made;
  FeatureFusionOptions options = by(FeatureFusion::Weighted);
  options.text = options.video = 0;
  const data::Features block = made.fused(options);
  EXPECT_EQ(block.modality(), data::Modality::Audio);
  for (size_t m = 0; m < kMovies; ++m) {
    ASSERT_EQ(block.isPresent(data::MovieIndex(m)), made.related.audio.isPresent(data::MovieIndex(m)));
    if (!block.isPresent(data::MovieIndex(m)) || !block.isPresent(data::MovieIndex(0))) continue;
    EXPECT_NEAR(features::plainDot(block.of(data::MovieIndex(0)), block.of(data::MovieIndex(m))),
                cosineIn(made.related.audio, 0, m, 6), 1e-4);
  }
}

TEST(FuseFeatures, RefuseWhatCannotBeFused) {
  Made made;
  FeatureFusionOptions none = by(FeatureFusion::Average);
  none.text = none.audio = none.video = 0;
  EXPECT_EQ(core::errorOf([&] { made.fused(none); }).code(), core::ErrorCode::NoData);
  EXPECT_EQ(core::errorOf([&] { made.fused(by(FeatureFusion::Separate)); }).code(), core::ErrorCode::BadArgument);
  made.all.push_back(features::RelatedFeatures(kMovies + 1).text);
  EXPECT_EQ(core::errorOf([&] { made.fused(by(FeatureFusion::Average)); }).code(), core::ErrorCode::BadArgument);
  made.all.clear();
  EXPECT_EQ(core::errorOf([&] { made.fused(by(FeatureFusion::Average)); }).code(), core::ErrorCode::NoData);
}

TEST(WithFusedFeatures, LeavesOneBlockOrEverything) {
  const Made made;
  core::Progress progress;
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}}, kMovies), made.all};
  EXPECT_EQ(withFusedFeatures(dataset, by(FeatureFusion::Separate), progress).features.size(), 3u);
  const data::Dataset fused = withFusedFeatures(dataset, by(FeatureFusion::Concatenate), progress);
  ASSERT_EQ(fused.features.size(), 1u);
  EXPECT_TRUE(fused.featuresOf(data::Modality::Text));
  EXPECT_EQ(fused.interactions.fingerprint(), dataset.interactions.fingerprint());
}

}  // namespace
}  // namespace kinoprism::fuse
