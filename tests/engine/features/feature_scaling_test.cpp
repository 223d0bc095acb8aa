#include "engine/features/feature_scaling.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/features/made_features.h"

namespace kinoprism {
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
  static Features uneven() {
    Matrix values = randomMatrix(200, 8, 5);
    for (size_t m = 0; m < 200; ++m) {
      const auto row = values.row(m);
      for (size_t c = 0; c < 8; ++c) row[c] = row[c] * static_cast<float>(std::pow(10, double(c) - 3)) + 40.0f;
      row[6] = 7.5f;
      row[1] += row[2];
    }
    for (const size_t m : {size_t{3}, size_t{77}})
      for (float& value : values.row(m)) value = std::numeric_limits<float>::quiet_NaN();
    return {Modality::Image, "uneven", std::move(values)};
  }
  FeatureTransform fit(const Features& features, const TransformOptions& how) {
    return FeatureTransform::fit(features, how, m_progress);
  }

  Progress m_progress;
};

struct Column {
  double mean = 0;
  double deviation = 0;
};

Column columnOf(const Features& features, size_t column) {
  Column result;
  const auto count = static_cast<double>(features.presentCount());
  for (size_t m = 0; m < features.movieCount(); ++m)
    if (features.isPresent(MovieIndex(m))) result.mean += features.of(MovieIndex(m))[column] / count;
  for (size_t m = 0; m < features.movieCount(); ++m)
    if (features.isPresent(MovieIndex(m)))
      result.deviation += std::pow(features.of(MovieIndex(m))[column] - result.mean, 2) / count;
  result.deviation = std::sqrt(result.deviation);
  return result;
}

TEST_F(FeatureScaling, ColumnsGetMeanZeroAndDeviationOne) {
  const Features features = uneven();
  const Features scaled = fit(features, options(Scaling::Columns, Reduction::None, 0, false)).apply(features);
  ASSERT_EQ(scaled.dimensions(), 8u);
  for (size_t c = 0; c < 8; ++c) {
    const Column column = columnOf(scaled, c);
    EXPECT_NEAR(column.mean, 0, 2e-2) << c;
    EXPECT_NEAR(column.deviation, c == 6 ? 0 : 1, 1e-2) << c;
  }
  EXPECT_FALSE(scaled.isPresent(MovieIndex{3}));
  EXPECT_TRUE(scaled.isPresent(MovieIndex{4}));
  EXPECT_EQ(scaled.presentCount(), 198u);
  EXPECT_EQ(scaled.modality(), Modality::Image);
}

TEST_F(FeatureScaling, OneScaleForAnEncoderKeepsTheRatiosOfColumns) {
  const Features features = uneven();
  const Features scaled = fit(features, options(Scaling::Encoder, Reduction::None, 0, false)).apply(features);
  EXPECT_NEAR(columnOf(scaled, 7).deviation / columnOf(scaled, 5).deviation,
              columnOf(features, 7).deviation / columnOf(features, 5).deviation, 1);
  double squares = 0;
  for (const float value : scaled.values().values()) squares += double{value} * value;
  EXPECT_NEAR(squares / (198 * 8), 1, 1e-3);
}

TEST_F(FeatureScaling, UnitLengthIsOfEveryPresentRow) {
  const Features features = uneven();
  const Features scaled = fit(features, {}).apply(features);
  for (size_t m = 0; m < features.movieCount(); ++m) {
    const auto row = scaled.of(MovieIndex(m));
    EXPECT_NEAR(plainDot(row, row), features.isPresent(MovieIndex(m)) ? 1 : 0, 1e-5);
  }
}

TEST_F(FeatureScaling, PcaKeepsAllDistancesWhenAllAxesAreKept) {
  const Features features = uneven();
  const auto plain = fit(features, options(Scaling::Columns, Reduction::None, 0, false)).apply(features);
  const FeatureTransform transform = fit(features, options(Scaling::Columns, Reduction::Pca, 0, false));
  const Features turned = transform.apply(features);
  EXPECT_EQ(turned.dimensions(), 7u);  // one column is constant
  for (size_t m = 1; m < 30; ++m) {
    EXPECT_NEAR(plainDot(turned.of(MovieIndex{0}), turned.of(MovieIndex(m))),
                plainDot(plain.of(MovieIndex{0}), plain.of(MovieIndex(m))), 1e-3);
  }
  for (size_t c = 1; c < 7; ++c) EXPECT_LE(columnOf(turned, c).deviation, columnOf(turned, c - 1).deviation + 1e-4);
}

TEST_F(FeatureScaling, WhiteningMakesAxesAlikeAndUncorrelated) {
  const RelatedFeatures made(400);
  const Features white = fit(made.text, options(Scaling::Columns, Reduction::Whitening, 5, false)).apply(made.text);
  ASSERT_EQ(white.dimensions(), 5u);
  const auto count = static_cast<double>(white.presentCount());
  for (size_t a = 0; a < 5; ++a) {
    for (size_t b = 0; b <= a; ++b) {
      double moment = 0;
      for (size_t m = 0; m < white.movieCount(); ++m) {
        const auto row = white.of(MovieIndex(m));
        moment += double{row[a]} * row[b] / count;
      }
      EXPECT_NEAR(moment, a == b ? 1 : 0, 1e-3) << a << ", " << b;
    }
  }
}

TEST_F(FeatureScaling, BringsEncodersToOneNumberOfDimensions) {
  const RelatedFeatures made(60);
  for (const Features* features : {&made.text, &made.audio, &made.video}) {
    const Features same = fit(*features, options(Scaling::Columns, Reduction::Pca, 12, true)).apply(*features);
    EXPECT_EQ(same.dimensions(), 12u);
    EXPECT_EQ(same.presentCount(), features->presentCount());
  }
  // Video has 6 numbers, so the last 6 are 0.
  const Features video = fit(made.video, options(Scaling::Columns, Reduction::Whitening, 12, true)).apply(made.video);
  for (size_t m = 0; m < 60; ++m)
    for (size_t c = 6; c < 12; ++c) EXPECT_EQ(video.of(MovieIndex(m))[c], 0);
}

TEST_F(FeatureScaling, SingleMovieAndEqualMoviesBecomeZeroNotNan) {
  for (const size_t movies : {size_t{1}, size_t{4}}) {
    Matrix values(movies, 3);
    for (size_t m = 0; m < movies; ++m) std::ranges::copy(std::vector<float>{0.1f, -5, 1e20f}, values.row(m).begin());
    const Features features(Modality::Audio, "flat", std::move(values));
    for (const Reduction reduction : {Reduction::None, Reduction::Pca, Reduction::Whitening}) {
      const Features scaled = fit(features, options(Scaling::Columns, reduction, 0, true)).apply(features);
      EXPECT_EQ(scaled.presentCount(), movies);
      EXPECT_GE(scaled.dimensions(), 1u);
      for (const float value : scaled.values().values()) EXPECT_EQ(value, 0);
    }
  }
}

TEST_F(FeatureScaling, FewerMoviesThanColumnsWhitenWithoutBlowingUp) {
  const Features features(Modality::Text, "few", randomMatrix(4, 50, 8));
  const Features white = fit(features, options(Scaling::Columns, Reduction::Whitening, 0, false)).apply(features);
  EXPECT_EQ(white.dimensions(), 3u);
  for (const float value : white.values().values()) EXPECT_LT(std::abs(value), 2.1f);
}

TEST_F(FeatureScaling, NewMoviesAreMappedAsTheOldOnesWere) {
  const Features all = uneven();
  std::vector<MovieIndex> some{MovieIndex{10}, MovieIndex{3}, MovieIndex{190}};
  const FeatureTransform transform = fit(all, options(Scaling::Columns, Reduction::Pca, 4, true));
  const Features together = transform.apply(all);
  const Features apart = transform.apply(all.select(some));
  EXPECT_FALSE(apart.isPresent(MovieIndex{1}));
  std::vector<float> single(4);
  for (const size_t place : {size_t{0}, size_t{2}}) {
    transform.apply(all.of(some[place]), single);
    for (size_t c = 0; c < 4; ++c) {
      EXPECT_EQ(apart.of(MovieIndex(place))[c], together.of(some[place])[c]);
      EXPECT_NEAR(single[c], together.of(some[place])[c], 1e-5);
    }
  }
}

TEST_F(FeatureScaling, UndoneColumnsAreTheEncodersOwn) {
  const Features features = uneven();
  const FeatureTransform transform = fit(features, options(Scaling::Columns, Reduction::None, 0, false));
  std::vector<float> scaled(8), back(8);
  transform.apply(features.of(MovieIndex{9}), scaled);
  transform.undo(scaled, back);
  for (size_t c = 0; c < 8; ++c) EXPECT_NEAR(back[c], features.of(MovieIndex{9})[c], 1e-2);
  EXPECT_THROW(fit(features, {}).undo(scaled, back), Error);
}

TEST_F(FeatureScaling, IsTheSameAfterSavingAndLoading) {
  const TemporaryFolder folder;
  const Features features = uneven();
  for (const Reduction reduction : {Reduction::None, Reduction::Whitening}) {
    const FeatureTransform transform = fit(features, options(Scaling::Columns, reduction, 0, true));
    TensorWriter writer;
    transform.save(writer, "image.");
    writer.write(folder / "transform.safetensors");
    const TensorFile file(folder / "transform.safetensors");
    EXPECT_EQ(FeatureTransform::load(file, "image.").apply(features).fingerprint(),
              transform.apply(features).fingerprint());
    EXPECT_THROW(FeatureTransform::load(file, "text."), Error);
  }
}

TEST_F(FeatureScaling, DamagedFilesAreRefused) {
  const TemporaryFolder folder;
  TensorWriter writer;
  writer.setText("modality", "text");
  writer.setText("encoder", "x");
  writer.setText("unit", "no");
  writer.add("mean", std::vector<float>{1, 2, 3}, {3});
  writer.add("scale", std::vector<float>{1, 2}, {2});
  writer.add("axes", Matrix(2, 3));
  writer.write(folder / "bad.safetensors");
  EXPECT_THROW(FeatureTransform::load(TensorFile(folder / "bad.safetensors"), ""), Error);
}

TEST_F(FeatureScaling, RefusesOtherFeaturesThanThoseFitted) {
  const Features features = uneven();
  const FeatureTransform transform = fit(features, {});
  EXPECT_THROW(transform.apply(Features(Modality::Image, "other", features.values())), Error);
  EXPECT_THROW(transform.apply(Features(Modality::Text, "uneven", features.values())), Error);
  EXPECT_THROW(transform.apply(Features(Modality::Image, "uneven", Matrix(2, 3))), Error);
  EXPECT_THROW(fit(Features(Modality::Text, "none", Matrix(0, 3)), {}), Error);
}

}  // namespace
}  // namespace kinoprism
