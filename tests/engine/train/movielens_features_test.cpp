#include "tests/engine/train/movielens_features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "engine/features/feature_checks.h"
#include "engine/train/cross_modal.h"

namespace kinoprism::train {
namespace {

/// Features are computed once for all tests of this file.
class OnMovieLens : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* part : {"ml-1m-split", "ml-1m-audio", "ml-1m-video", "ml-1m-posters"}) KINOPRISM_NEEDS_DATA(part);
    if (!shared) shared = std::make_unique<MovieLensFeatures>();
  }
  static void TearDownTestSuite() { shared.reset(); }
  static std::unique_ptr<MovieLensFeatures> shared;
  core::Progress m_progress;
};

std::unique_ptr<MovieLensFeatures> OnMovieLens::shared;

std::vector<data::MovieIndex> moviesOf(const std::vector<features::Finding>& findings) {
  std::vector<data::MovieIndex> movies;
  for (const features::Finding& finding : findings) movies.push_back(*finding.movie);
  return movies;
}

TEST_F(OnMovieLens, GeneratedFeaturesAreBetterThanTheOtherFills) {
  // Noise that stands in for absent sound cannot be predicted, and would stretch the scale of the columns.
  const data::Features audio =
      features::without(shared->audio, moviesOf(features::checkOutliers(shared->audio, {}, m_progress)));
  EXPECT_LT(audio.presentCount(), shared->audio.presentCount());
  const std::array<const data::Features*, 4> all{&shared->text, &shared->image, &audio, &shared->video};
  double neighbours = 0, generated = 0;
  for (size_t target = 0; target < all.size(); ++target) {
    const features::CrossModalReport report = engine::loadEngine().generateMissing(all, target, {}, m_progress).report;
    RecordProperty(std::string(name(report.target)), report.text().text());
    EXPECT_GT(report.generated.r2, 0) << report.text().text();
    EXPECT_GT(report.generated.cosine, 0.05) << report.text().text();
    neighbours += report.neighbours.r2;
    generated += report.generated.r2;
  }
  EXPECT_GT(generated, neighbours);
}

// Rows of the published sound features are filled with uniform random numbers where a trailer was not to be had: they
// hold no small numbers in a row, which real ones (rectified, and most near zero) do.
TEST_F(OnMovieLens, NoiseInPlaceOfSoundIsFoundAsOutliers) {
  std::vector<data::MovieIndex> noise;
  for (size_t m = 0; m < shared->audio.movieCount(); ++m) {
    const auto row = shared->audio.of(data::MovieIndex(m));
    const auto small = std::ranges::count_if(row, [](float value) { return value < 0.2f; });
    if (small < 40) noise.push_back(data::MovieIndex(m));
  }
  const std::vector<data::MovieIndex> found = moviesOf(features::checkOutliers(shared->audio, {}, m_progress));
  EXPECT_EQ(noise.size(), 79u);
  EXPECT_LE(found.size(), 82u);
  for (const data::MovieIndex movie : noise) {
    EXPECT_NE(std::ranges::find(found, movie), found.end()) << shared->titles[data::index(movie)];
  }
}

void record(const std::string& what, const std::vector<features::Finding>& findings,
            const std::vector<std::string>& titles) {
  std::string text = std::to_string(findings.size()) + ":";
  for (size_t i = 0; i < std::min<size_t>(findings.size(), 25); ++i) {
    const features::Finding& finding = findings[i];
    if (finding.movie) text += " [" + titles[data::index(*finding.movie)];
    if (finding.other) text += " = " + titles[data::index(*finding.other)];
    text += " " + std::to_string(finding.score) + "]";
  }
  testing::Test::RecordProperty(what, text);
}

TEST_F(OnMovieLens, ChecksFindFewDoubtfulFeatures) {
  for (const data::Features* features : {&shared->text, &shared->image, &shared->audio, &shared->video}) {
    const std::string what(name(features->modality()));
    const auto empty = features::checkEmptyRows(*features, m_progress);
    const auto duplicates = features::checkDuplicates(*features, {}, m_progress);
    const auto outliers = features::checkOutliers(*features, {}, m_progress);
    record(what + "-empty", empty, shared->titles);
    record(what + "-duplicates", duplicates, shared->titles);
    record(what + "-outliers", outliers, shared->titles);
    EXPECT_LT(outliers.size(), features->presentCount() / 20) << what;
    EXPECT_LT(duplicates.size(), 20u) << what;
  }
  record("boilerplate", features::checkDescriptions(shared->descriptions, {}, m_progress), shared->titles);
}

TEST_F(OnMovieLens, PostersSayALittleAboutTexts) {
  const features::MismatchReport report = features::checkPosters(shared->image, shared->text, {}, m_progress);
  RecordProperty("median", std::to_string(report.medianPercentile));
  RecordProperty("first-tenth", std::to_string(report.amongFirstTenth));
  record("mismatches", report.findings, shared->titles);
  EXPECT_GT(report.movies, 2'500u);
  EXPECT_LT(report.medianPercentile, 0.5);
  EXPECT_GT(report.amongFirstTenth, 0.1);
}

}  // namespace
}  // namespace kinoprism::train
