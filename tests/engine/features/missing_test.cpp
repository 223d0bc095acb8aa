#include "engine/features/missing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/engine/features/made_features.h"

namespace kinoprism::features {
namespace {

class Missing : public testing::Test {
 protected:
  FilledFeatures fill(const RelatedFeatures& made, MissingPolicy policy, size_t neighbours = 10) {
    const std::array<const data::Features*, 3> all{&made.text, &made.audio, &made.video};
    return fillMissing(all, 1, policy, {neighbours}, m_progress);
  }
  core::Progress m_progress;
};

TEST_F(Missing, FilledNeverOverwritesReal) {
  const RelatedFeatures made(300);
  for (const MissingPolicy policy :
       {MissingPolicy::DropAndReweight, MissingPolicy::Mean, MissingPolicy::NearestNeighbours}) {
    const FilledFeatures filled = fill(made, policy);
    ASSERT_EQ(filled.filled.size(), 300u);
    for (size_t m = 0; m < 300; ++m) {
      const auto movie = data::MovieIndex(m);
      EXPECT_FALSE(made.audio.isPresent(movie) && filled.filled[m]);
      EXPECT_EQ(filled.features.isPresent(movie), made.audio.isPresent(movie) || filled.filled[m]);
      if (made.audio.isPresent(movie)) {
        EXPECT_TRUE(std::ranges::equal(filled.features.of(movie), made.audio.of(movie)));
      }
    }
    EXPECT_EQ(filled.features.encoder(), "made");
  }
}

TEST_F(Missing, DroppingMakesNothingUp) {
  const RelatedFeatures made(50);
  const FilledFeatures filled = fill(made, MissingPolicy::DropAndReweight);
  EXPECT_EQ(filled.filledCount(), 0u);
  EXPECT_EQ(filled.features.fingerprint(), made.audio.fingerprint());
}

TEST_F(Missing, MeanIsThatOfThePresent) {
  const RelatedFeatures made(200);
  const FilledFeatures filled = fill(made, MissingPolicy::Mean);
  EXPECT_EQ(filled.filledCount(), 200 - made.audio.presentCount());
  EXPECT_EQ(filled.features.presentCount(), 200u);
  std::vector<double> mean(10, 0.0);
  for (size_t m = 0; m < 200; ++m)
    for (size_t c = 0; c < 10; ++c)
      mean[c] += made.audio.of(data::MovieIndex(m))[c] / static_cast<double>(made.audio.presentCount());
  const auto gap = static_cast<size_t>(std::ranges::find(filled.filled, 1) - filled.filled.begin());
  ASSERT_LT(gap, 200u);
  for (size_t c = 0; c < 10; ++c) EXPECT_NEAR(filled.features.of(data::MovieIndex(gap))[c], mean[c], 1e-4);
}

TEST_F(Missing, OneNeighbourIsTheMostAlikeByWhatIsPresent) {
  const RelatedFeatures made(120, 0.3);
  const FilledFeatures filled = fill(made, MissingPolicy::NearestNeighbours, 1);
  TransformOptions unit;
  const data::Features text = FeatureTransform::fit(made.text, unit, m_progress).apply(made.text);
  const data::Features video = FeatureTransform::fit(made.video, unit, m_progress).apply(made.video);
  size_t checked = 0;
  for (size_t m = 0; m < 120; ++m) {
    if (!filled.filled[m]) continue;
    double best = 0;
    size_t nearest = 120;
    for (size_t other = 0; other < 120; ++other) {
      if (!made.audio.isPresent(data::MovieIndex(other))) continue;
      const double likeness = plainDot(text.of(data::MovieIndex(m)), text.of(data::MovieIndex(other))) +
                              plainDot(video.of(data::MovieIndex(m)), video.of(data::MovieIndex(other)));
      if (likeness > best) best = likeness, nearest = other;
    }
    ASSERT_LT(nearest, 120u);
    for (size_t c = 0; c < 10; ++c)
      EXPECT_NEAR(filled.features.of(data::MovieIndex(m))[c], made.audio.of(data::MovieIndex(nearest))[c], 1e-4);
    ++checked;
  }
  EXPECT_GT(checked, 15u);
}

TEST_F(Missing, AMovieWithoutAnythingStaysAbsent) {
  RelatedFeatures made(60, 0.2);
  const std::array gone{data::MovieIndex{7}};
  made.text = without(made.text, gone);
  made.audio = without(made.audio, gone);
  made.video = without(made.video, gone);
  const FilledFeatures filled = fill(made, MissingPolicy::NearestNeighbours);
  EXPECT_FALSE(filled.features.isPresent(data::MovieIndex{7}));
  EXPECT_EQ(filled.filled[7], 0);
  EXPECT_EQ(fill(made, MissingPolicy::Mean).filled[7], 1);
}

TEST_F(Missing, NothingPresentMeansNothingFilled) {
  RelatedFeatures made(20);
  std::vector<data::MovieIndex> everything;
  for (uint32_t m = 0; m < 20; ++m) everything.push_back(data::MovieIndex{m});
  made.audio = without(made.audio, everything);
  EXPECT_EQ(fill(made, MissingPolicy::Mean).filledCount(), 0u);
  EXPECT_EQ(fill(made, MissingPolicy::NearestNeighbours).filledCount(), 0u);
}

TEST_F(Missing, NeighboursBeatTheMeanWhereModalitiesAreRelated) {
  const RelatedFeatures made(600);
  std::vector<data::MovieIndex> gaps;
  for (size_t m = 0; m < 600; ++m)
    if (!made.audio.isPresent(data::MovieIndex(m))) gaps.push_back(data::MovieIndex(m));
  TransformOptions options;
  options.unitLength = false;
  const FeatureTransform standard = FeatureTransform::fit(made.audio, options, m_progress);
  const FillError mean = fillError(made.wholeAudio, fill(made, MissingPolicy::Mean).features, gaps, standard);
  const FillError near =
      fillError(made.wholeAudio, fill(made, MissingPolicy::NearestNeighbours).features, gaps, standard);
  EXPECT_EQ(mean.movies, gaps.size());
  EXPECT_NEAR(mean.r2, 0, 1e-3);
  EXPECT_NEAR(mean.cosine, 0, 1e-3);
  EXPECT_GT(near.r2, 0.5);
  EXPECT_GT(near.cosine, 0.8);
  const FillError perfect = fillError(made.wholeAudio, made.wholeAudio, gaps, standard);
  EXPECT_NEAR(perfect.r2, 1, 1e-9);
  EXPECT_NEAR(perfect.cosine, 1, 1e-6);
}

TEST_F(Missing, PoliciesHaveNames) {
  for (const char* text : {"drop", "mean", "neighbours", "generate"}) EXPECT_EQ(name(parseMissingPolicy(text)), text);
  EXPECT_THROW(parseMissingPolicy("zero"), core::Error);
}

TEST_F(Missing, RefusesWhatDoesNotFit) {
  const RelatedFeatures made(20);
  const data::Features other(data::Modality::Video, "made", core::Matrix(21, 2));
  const std::array<const data::Features*, 2> all{&made.audio, &other};
  EXPECT_THROW(fillMissing(all, 0, MissingPolicy::Mean, {}, m_progress), core::Error);
  EXPECT_THROW(fill(made, MissingPolicy::Generate), core::Error);
  std::stop_source stop;
  stop.request_stop();
  core::Progress cancelled(stop.get_token());
  const std::array<const data::Features*, 2> two{&made.audio, &made.text};
  EXPECT_THROW(fillMissing(two, 0, MissingPolicy::NearestNeighbours, {}, cancelled), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::features
