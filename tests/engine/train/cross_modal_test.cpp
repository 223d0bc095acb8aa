#include "engine/train/cross_modal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/engine/features/made_features.h"

namespace kinoprism::train {
namespace {

class CrossModal : public testing::Test {
 protected:
  static CrossModalOptions options() {
    CrossModalOptions result;
    result.hidden = 32;
    result.device.kind = core::Device::Kind::Cpu;
    return result;
  }
  GeneratedFeatures generate(const features::RelatedFeatures& made, const CrossModalOptions& how) {
    const std::array<const data::Features*, 3> all{&made.text, &made.audio, &made.video};
    return generateMissing(all, 1, how, m_progress);
  }
  /// Of the gaps whose truth the maker of the data knows.
  features::FillError errorOfGaps(const features::RelatedFeatures& made, const data::Features& imputed) {
    std::vector<data::MovieIndex> gaps;
    for (size_t m = 0; m < made.audio.movieCount(); ++m)
      if (!made.audio.isPresent(data::MovieIndex(m))) gaps.push_back(data::MovieIndex(m));
    features::TransformOptions standard;
    standard.unitLength = false;
    return features::fillError(made.wholeAudio, imputed, gaps,
                               features::FeatureTransform::fit(made.audio, standard, m_progress));
  }
  core::Progress m_progress;
};

TEST_F(CrossModal, LearnsALinearRelationBetterThanMeanAndNeighbours) {
  const features::RelatedFeatures made(1'000);
  const GeneratedFeatures generated = generate(made, options());
  const features::CrossModalReport& report = generated.report;
  EXPECT_EQ(report.target, data::Modality::Audio);
  EXPECT_NEAR(report.mean.r2, 0, 0.05);
  EXPECT_GT(report.neighbours.r2, 0.3);
  EXPECT_GT(report.generated.r2, report.neighbours.r2);
  EXPECT_GT(report.generated.r2, 0.85);
  EXPECT_GT(report.generated.cosine, 0.9);
  EXPECT_GT(report.epochs, 1);
  EXPECT_NE(report.text().text().find("ModalityAudio"), std::string::npos);
}

TEST_F(CrossModal, TheReportIsWhatHappensToRealGaps) {
  const features::RelatedFeatures made(1'000);
  const GeneratedFeatures generated = generate(made, options());
  const features::FillError gaps = errorOfGaps(made, generated.filled.features);
  EXPECT_EQ(gaps.movies, generated.filled.filledCount());
  EXPECT_GT(gaps.movies, 150u);
  EXPECT_NEAR(gaps.r2, generated.report.generated.r2, 0.12);
}

TEST_F(CrossModal, FilledIsMarkedAndNeverOverwritesReal) {
  features::RelatedFeatures made(400);
  const std::array gone{data::MovieIndex{7}};
  made.text = features::without(made.text, gone);
  made.audio = features::without(made.audio, gone);
  made.video = features::without(made.video, gone);
  const features::FilledFeatures filled = generate(made, options()).filled;
  EXPECT_EQ(filled.filled[7], 0);
  EXPECT_GT(filled.filledCount(), 50u);
  for (size_t m = 0; m < 400; ++m) {
    const auto movie = data::MovieIndex(m);
    const bool isReal = made.audio.isPresent(movie);
    const bool hasOthers = made.text.isPresent(movie) || made.video.isPresent(movie);
    EXPECT_EQ(filled.filled[m] != 0, !isReal && hasOthers) << m;
    EXPECT_EQ(filled.features.isPresent(movie), isReal || hasOthers) << m;
    if (isReal) {
      EXPECT_TRUE(std::ranges::equal(filled.features.of(movie), made.audio.of(movie)));
    }
  }
}

TEST_F(CrossModal, TheSameSeedGivesTheSameNumbers) {
  const features::RelatedFeatures made(300);
  CrossModalOptions how = options();
  const std::string first = generate(made, how).filled.features.fingerprint();
  EXPECT_EQ(first, generate(made, how).filled.features.fingerprint());
  how.seed = 2;
  EXPECT_NE(first, generate(made, how).filled.features.fingerprint());
}

TEST_F(CrossModal, WhatAnAbsentModalityHoldsIsNotRead) {
  // Video of all movies without audio is taken away: only text is left, and it is enough.
  features::RelatedFeatures made(800);
  std::vector<data::MovieIndex> gaps;
  for (size_t m = 0; m < 800; ++m)
    if (!made.audio.isPresent(data::MovieIndex(m))) gaps.push_back(data::MovieIndex(m));
  made.video = features::without(made.video, gaps);
  made.text = features::RelatedFeatures(800, 0).text;
  const GeneratedFeatures generated = generate(made, options());
  EXPECT_EQ(generated.filled.filledCount(), gaps.size());
  EXPECT_GT(errorOfGaps(made, generated.filled.features).r2, 0.7);
}

TEST_F(CrossModal, WithoutRelationItStaysNearTheMean) {
  const features::RelatedFeatures made(500);
  const data::Features noise(data::Modality::Text, "noise", features::randomMatrix(500, 24, 77));
  const std::array<const data::Features*, 2> all{&noise, &made.audio};
  const GeneratedFeatures generated = generateMissing(all, 1, options(), m_progress);
  EXPECT_GT(generated.report.generated.r2, -0.1);
  EXPECT_LT(generated.report.generated.r2, 0.1);
}

TEST_F(CrossModal, RefusesTooLittleToLearnFrom) {
  const features::RelatedFeatures few(40, 0.1);
  EXPECT_THROW(generate(few, options()), core::Error);
  const features::RelatedFeatures made(200);
  const std::array<const data::Features*, 1> alone{&made.audio};
  EXPECT_THROW(generateMissing(alone, 0, options(), m_progress), core::Error);
  CrossModalOptions wrong = options();
  wrong.dropout = 1;
  EXPECT_THROW(generate(made, wrong), core::Error);
}

TEST_F(CrossModal, CanBeCancelled) {
  const features::RelatedFeatures made(200);
  std::stop_source stop;
  stop.request_stop();
  core::Progress cancelled(stop.get_token());
  const std::array<const data::Features*, 2> all{&made.text, &made.audio};
  EXPECT_THROW(generateMissing(all, 1, options(), cancelled), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::train
