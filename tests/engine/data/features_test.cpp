#include "engine/data/features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/data/dataset.h"

namespace kinoprism::data {
namespace {

core::Matrix matrixOf(size_t columns, const std::vector<float>& values) {
  core::Matrix matrix(values.size() / columns, columns);
  std::ranges::copy(values, matrix.values().begin());
  return matrix;
}

Features sample() { return {Modality::Audio, "vggish", matrixOf(2, {1, 2, NAN, NAN, 0, 0})}; }

TEST(Features, RowsOfNaNAreAbsentAndZerosAreNot) {
  const Features features = sample();
  EXPECT_EQ(features.movieCount(), 3u);
  EXPECT_EQ(features.dimensions(), 2u);
  EXPECT_EQ(features.presentCount(), 2u);
  EXPECT_TRUE(features.isPresent(MovieIndex{0}));
  EXPECT_FALSE(features.isPresent(MovieIndex{1}));
  EXPECT_TRUE(features.isPresent(MovieIndex{2}));
  EXPECT_EQ(features.of(MovieIndex{0})[1], 2);
  EXPECT_EQ(features.of(MovieIndex{1})[0], 0);
}

TEST(Features, NameTheRowThatIsHalfNaNOrInfinite) {
  for (const float bad : {NAN, INFINITY, -INFINITY}) {
    try {
      Features(Modality::Text, "e", matrixOf(2, {1, 2, 3, bad}));
      ADD_FAILURE() << bad << " was taken";
    } catch (const core::Error& error) {
      EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
      EXPECT_NE(std::string(error.what()).find("(\"1\", ModalityText"), std::string::npos) << error.what();
    }
  }
}

TEST(Features, SelectKeepsPresence) {
  const std::vector<MovieIndex> movies{MovieIndex{2}, MovieIndex{1}, MovieIndex{0}, MovieIndex{7}, MovieIndex{0}};
  const Features selected = sample().select(movies);
  EXPECT_EQ(selected.modality(), Modality::Audio);
  EXPECT_EQ(selected.encoder(), "vggish");
  ASSERT_EQ(selected.movieCount(), 5u);
  const std::vector<bool> present{true, false, true, false, true};
  for (size_t m = 0; m < present.size(); ++m) EXPECT_EQ(selected.isPresent(MovieIndex(m)), present[m]) << m;
  EXPECT_EQ(selected.of(MovieIndex{4})[0], 1);
}

TEST(Features, FingerprintTellsAbsentFromZeroAndNamesApart) {
  const Features features = sample();
  EXPECT_EQ(features.fingerprint(), sample().fingerprint());
  const Features zeros(Modality::Audio, "vggish", matrixOf(2, {1, 2, 0, 0, 0, 0}));
  EXPECT_NE(features.fingerprint(), zeros.fingerprint());
  EXPECT_NE(features.fingerprint(), Features(Modality::Video, "vggish", sample().values()).fingerprint());
  EXPECT_NE(zeros.fingerprint(), Features(Modality::Audio, "other", zeros.values()).fingerprint());
}

TEST(Modality, ReadsItsNames) {
  for (const Modality modality : {Modality::Text, Modality::Image, Modality::Audio, Modality::Video})
    EXPECT_EQ(parseModality(name(modality)), modality);
  EXPECT_THROW(parseModality("sound"), core::Error);
}

TEST(Dataset, FindsFeaturesAndChangesItsFingerprintWithThem) {
  Dataset dataset{Interactions(std::vector<std::vector<uint32_t>>{{0, 2}}, 3), {}};
  const std::string bare = dataset.fingerprint();
  EXPECT_EQ(dataset.featuresOf(Modality::Audio), nullptr);
  dataset.features.push_back(sample());
  EXPECT_EQ(dataset.featuresOf(Modality::Audio), &dataset.features[0]);
  EXPECT_EQ(dataset.featuresOf(Modality::Text), nullptr);
  EXPECT_NE(dataset.fingerprint(), bare);
}

}  // namespace
}  // namespace kinoprism::data
