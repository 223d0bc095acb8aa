#include "engine/features/feature_scaling.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/features/made_features.h"

namespace kinoprism::features {
namespace {

using Scaling = TransformOptions::Scaling;
using Reduction = TransformOptions::Reduction;

TransformOptions options(Scaling scaling, Reduction reduction, size_t dimensions, bool unit) {
  TransformOptions result;
  result.scaling = scaling;
  result.reduction = reduction;
  result.dimensions = dimensions;
  result.unitLength = unit;
  return result;
}

class FeatureScaling : public testing::Test {
 protected:
  /// Columns of very different size and centre, one of them constant, and two absent rows.
  static data::Features uneven() {
    core::Matrix values = randomMatrix(200, 8, 5);
    for (size_t m = 0; m < 200; ++m) {
      const auto row = values.row(m);
      for (size_t c = 0; c < 8; ++c) row[c] = row[c] * static_cast<float>(std::pow(10, double(c) - 3)) + 40.0f;
      row[6] = 7.5f;
      row[1] += row[2];
    }
    for (const size_t m : {size_t{3}, size_t{77}})
      for (float& value : values.row(m)) value = std::numeric_limits<float>::quiet_NaN();
    return {data::Modality::Image, "uneven", std::move(values)};
  }
  FeatureTransform fit(const data::Features& features, const TransformOptions& how) {
    return FeatureTransform::fit(features, how, m_progress);
  }

  core::Progress m_progress;
};

struct Column {
  double mean = 0;
  double deviation = 0;
};

Column columnOf(const data::Features& features, size_t column) {
  Column result;
  const auto count = static_cast<double>(features.presentCount());
  for (size_t m = 0; m < features.movieCount(); ++m)
    if (features.isPresent(data::MovieIndex(m))) result.mean += features.of(data::MovieIndex(m))[column] / count;
  for (size_t m = 0; m < features.movieCount(); ++m)
    if (features.isPresent(data::MovieIndex(m)))
      result.deviation += std::pow(features.of(data::MovieIndex(m))[column] - result.mean, 2) / count;
  result.deviation = std::sqrt(result.deviation);
  return result;
}

TEST_F(FeatureScaling, ColumnsGetMeanZeroAndDeviationOne) {
  const data::Features features = uneven();
  const data::Features scaled = fit(features, options(Scaling::Columns, Reduction::None, 0, false)).apply(features);
  ASSERT_EQ(scaled.dimensions(), 8u);
  for (size_t c = 0; c < 8; ++c) {
    const Column column = columnOf(scaled, c);
    EXPECT_NEAR(column.mean, 0, 2e-2) << c;
    EXPECT_NEAR(column.deviation, c == 6 ? 0 : 1, 1e-2) << c;
  }
  EXPECT_FALSE(scaled.isPresent(data::MovieIndex{3}));
  EXPECT_TRUE(scaled.isPresent(data::MovieIndex{4}));
  EXPECT_EQ(scaled.presentCount(), 198u);
  EXPECT_EQ(scaled.modality(), data::Modality::Image);
}

TEST_F(FeatureScaling, OneScaleForAnEncoderKeepsTheRatiosOfColumns) {
  const data::Features features = uneven();
  const data::Features scaled = fit(features, options(Scaling::Encoder, Reduction::None, 0, false)).apply(features);
  EXPECT_NEAR(columnOf(scaled, 7).deviation / columnOf(scaled, 5).deviation,
              columnOf(features, 7).deviation / columnOf(features, 5).deviation, 1);
  double squares = 0;
  for (const float value : scaled.values().values()) squares += double{value} * value;
  EXPECT_NEAR(squares / (198 * 8), 1, 1e-3);
}

TEST_F(FeatureScaling, UnitLengthIsOfEveryPresentRow) {
  const data::Features features = uneven();
  const data::Features scaled = fit(features, {}).apply(features);
  for (size_t m = 0; m < features.movieCount(); ++m) {
    const auto row = scaled.of(data::MovieIndex(m));
    EXPECT_NEAR(plainDot(row, row), features.isPresent(data::MovieIndex(m)) ? 1 : 0, 1e-5);
  }
}

TEST_F(FeatureScaling, PcaKeepsAllDistancesWhenAllAxesAreKept) {
  const data::Features features = uneven();
  const auto plain = fit(features, options(Scaling::Columns, Reduction::None, 0, false)).apply(features);
  const FeatureTransform transform = fit(features, options(Scaling::Columns, Reduction::Pca, 0, false));
  const data::Features turned = transform.apply(features);
  EXPECT_EQ(turned.dimensions(), 7u);  // one column is constant
  for (size_t m = 1; m < 30; ++m) {
    EXPECT_NEAR(plainDot(turned.of(data::MovieIndex{0}), turned.of(data::MovieIndex(m))),
                plainDot(plain.of(data::MovieIndex{0}), plain.of(data::MovieIndex(m))), 1e-3);
  }
  for (size_t c = 1; c < 7; ++c) EXPECT_LE(columnOf(turned, c).deviation, columnOf(turned, c - 1).deviation + 1e-4);
}

TEST_F(FeatureScaling, WhiteningMakesAxesAlikeAndUncorrelated) {
  const RelatedFeatures made(400);
  const data::Features white =
      fit(made.text, options(Scaling::Columns, Reduction::Whitening, 5, false)).apply(made.text);
  ASSERT_EQ(white.dimensions(), 5u);
  const auto count = static_cast<double>(white.presentCount());
  for (size_t a = 0; a < 5; ++a) {
    for (size_t b = 0; b <= a; ++b) {
      double moment = 0;
      for (size_t m = 0; m < white.movieCount(); ++m) {
        const auto row = white.of(data::MovieIndex(m));
        moment += double{row[a]} * row[b] / count;
      }
      EXPECT_NEAR(moment, a == b ? 1 : 0, 1e-3) << a << ", " << b;
    }
  }
}

TEST_F(FeatureScaling, BringsEncodersToOneNumberOfDimensions) {
  const RelatedFeatures made(60);
  for (const data::Features* features : {&made.text, &made.audio, &made.video}) {
    const data::Features same = fit(*features, options(Scaling::Columns, Reduction::Pca, 12, true)).apply(*features);
    EXPECT_EQ(same.dimensions(), 12u);
    EXPECT_EQ(same.presentCount(), features->presentCount());
  }
  // Video has 6 numbers, so the last 6 are 0.
  const data::Features video =
      fit(made.video, options(Scaling::Columns, Reduction::Whitening, 12, true)).apply(made.video);
  for (size_t m = 0; m < 60; ++m)
    for (size_t c = 6; c < 12; ++c) EXPECT_EQ(video.of(data::MovieIndex(m))[c], 0);
}

TEST_F(FeatureScaling, SingleMovieAndEqualMoviesBecomeZeroNotNan) {
  for (const size_t movies : {size_t{1}, size_t{4}}) {
    core::Matrix values(movies, 3);
    for (size_t m = 0; m < movies; ++m) std::ranges::copy(std::vector<float>{0.1f, -5, 1e20f}, values.row(m).begin());
    const data::Features features(data::Modality::Audio, "flat", std::move(values));
    for (const Reduction reduction : {Reduction::None, Reduction::Pca, Reduction::Whitening}) {
      const data::Features scaled = fit(features, options(Scaling::Columns, reduction, 0, true)).apply(features);
      EXPECT_EQ(scaled.presentCount(), movies);
      EXPECT_GE(scaled.dimensions(), 1u);
      for (const float value : scaled.values().values()) EXPECT_EQ(value, 0);
    }
  }
}

TEST_F(FeatureScaling, FewerMoviesThanColumnsWhitenWithoutBlowingUp) {
  const data::Features features(data::Modality::Text, "few", randomMatrix(4, 50, 8));
  const data::Features white = fit(features, options(Scaling::Columns, Reduction::Whitening, 0, false)).apply(features);
  EXPECT_EQ(white.dimensions(), 3u);
  for (const float value : white.values().values()) EXPECT_LT(std::abs(value), 2.1f);
}

TEST_F(FeatureScaling, NewMoviesAreMappedAsTheOldOnesWere) {
  const data::Features all = uneven();
  std::vector<data::MovieIndex> some{data::MovieIndex{10}, data::MovieIndex{3}, data::MovieIndex{190}};
  const FeatureTransform transform = fit(all, options(Scaling::Columns, Reduction::Pca, 4, true));
  const data::Features together = transform.apply(all);
  const data::Features apart = transform.apply(all.select(some));
  EXPECT_FALSE(apart.isPresent(data::MovieIndex{1}));
  std::vector<float> single(4);
  for (const size_t place : {size_t{0}, size_t{2}}) {
    transform.apply(all.of(some[place]), single);
    for (size_t c = 0; c < 4; ++c) {
      EXPECT_EQ(apart.of(data::MovieIndex(place))[c], together.of(some[place])[c]);
      EXPECT_NEAR(single[c], together.of(some[place])[c], 1e-5);
    }
  }
}

TEST_F(FeatureScaling, UndoneColumnsAreTheEncodersOwn) {
  const data::Features features = uneven();
  const FeatureTransform transform = fit(features, options(Scaling::Columns, Reduction::None, 0, false));
  std::vector<float> scaled(8), back(8);
  transform.apply(features.of(data::MovieIndex{9}), scaled);
  transform.undo(scaled, back);
  for (size_t c = 0; c < 8; ++c) EXPECT_NEAR(back[c], features.of(data::MovieIndex{9})[c], 1e-2);
  EXPECT_THROW(fit(features, {}).undo(scaled, back), core::Error);
}

TEST_F(FeatureScaling, IsTheSameAfterSavingAndLoading) {
  const core::TemporaryFolder folder;
  const data::Features features = uneven();
  for (const Reduction reduction : {Reduction::None, Reduction::Whitening}) {
    const FeatureTransform transform = fit(features, options(Scaling::Columns, reduction, 0, true));
    core::TensorWriter writer;
    transform.save(writer, "image.");
    writer.write(folder / "transform.safetensors");
    const core::TensorFile file(folder / "transform.safetensors");
    EXPECT_EQ(FeatureTransform::load(file, "image.").apply(features).fingerprint(),
              transform.apply(features).fingerprint());
    EXPECT_THROW(FeatureTransform::load(file, "text."), core::Error);
  }
}

TEST_F(FeatureScaling, DamagedFilesAreRefused) {
  const core::TemporaryFolder folder;
  core::TensorWriter writer;
  writer.setText("modality", "text");
  writer.setText("encoder", "x");
  writer.setText("unit", "no");
  writer.add("mean", std::vector<float>{1, 2, 3}, {3});
  writer.add("scale", std::vector<float>{1, 2}, {2});
  writer.add("axes", core::Matrix(2, 3));
  writer.write(folder / "bad.safetensors");
  EXPECT_THROW(FeatureTransform::load(core::TensorFile(folder / "bad.safetensors"), ""), core::Error);
}

TEST_F(FeatureScaling, RefusesOtherFeaturesThanThoseFitted) {
  const data::Features features = uneven();
  const FeatureTransform transform = fit(features, {});
  EXPECT_THROW(transform.apply(data::Features(data::Modality::Image, "other", features.values())), core::Error);
  EXPECT_THROW(transform.apply(data::Features(data::Modality::Text, "uneven", features.values())), core::Error);
  EXPECT_THROW(transform.apply(data::Features(data::Modality::Image, "uneven", core::Matrix(2, 3))), core::Error);
  EXPECT_THROW(fit(data::Features(data::Modality::Text, "none", core::Matrix(0, 3)), {}), core::Error);
}

}  // namespace
}  // namespace kinoprism::features
