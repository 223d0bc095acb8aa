#include "engine/features/feature_checks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "engine/core/parallel.h"
#include "engine/features/feature_scaling.h"
#include "tests/engine/features/made_features.h"

namespace kinoprism::features {
namespace {

class FeatureChecks : public testing::Test {
 protected:
  core::Progress m_progress;
};

TEST_F(FeatureChecks, EmptyAndUniformRowsAreFound) {
  core::Matrix values = randomMatrix(20, 6, 1);
  for (size_t m = 0; m < 20; ++m) values.row(m)[4] = 2;
  std::ranges::fill(values.row(3), 0.0f);
  std::ranges::fill(values.row(8), 2.0f);
  std::ranges::fill(values.row(11), std::numeric_limits<float>::quiet_NaN());
  const auto findings = checkEmptyRows(data::Features(data::Modality::Image, "x", std::move(values)), m_progress);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].movie, data::MovieIndex{3});
  EXPECT_EQ(findings[0].score, 1);
  EXPECT_EQ(findings[1].movie, data::MovieIndex{8});
  EXPECT_EQ(findings[1].kind, FindingKind::Empty);
}

TEST_F(FeatureChecks, ConstantColumnsAreAFindingOfTheEncoder) {
  core::Matrix values = randomMatrix(20, 6, 1);
  for (size_t m = 0; m < 20; ++m) values.row(m)[4] = values.row(m)[1] = 2;
  const auto findings = checkEmptyRows(data::Features(data::Modality::Image, "x", std::move(values)), m_progress);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].kind, FindingKind::ConstantColumns);
  EXPECT_FALSE(findings[0].movie);
  EXPECT_NEAR(findings[0].score, 2.0 / 6, 1e-9);
}

/// Every pair, as the header says it.
std::map<size_t, double> plainDuplicates(const data::Features& features, double threshold) {
  core::Progress progress;
  TransformOptions options;
  options.unitLength = false;
  const data::Features scaled = FeatureTransform::fit(features, options, progress).apply(features);
  std::map<size_t, double> best;
  for (size_t a = 0; a < scaled.movieCount(); ++a) {
    for (size_t b = 0; b < a; ++b) {
      if (!scaled.isPresent(data::MovieIndex(a)) || !scaled.isPresent(data::MovieIndex(b))) continue;
      const auto x = scaled.of(data::MovieIndex(a)), y = scaled.of(data::MovieIndex(b));
      const double likeness = 2 * plainDot(x, y) / (plainDot(x, x) + plainDot(y, y));
      if (likeness >= threshold) best[a] = std::max(best[a], likeness);
    }
  }
  return best;
}

TEST_F(FeatureChecks, DuplicatesAreThoseOfAllPairs) {
  // Hidden numbers make many pairs alike to all degrees; more columns than the bound looks at.
  core::Matrix values = product(randomMatrix(900, 4, 2), randomMatrix(4, 150, 3));
  core::Rng random(4);
  for (float& value : values.values()) value += static_cast<float>(0.2 * random.normal());
  std::ranges::copy(values.row(5), values.row(700).begin());
  std::ranges::fill(values.row(9), std::numeric_limits<float>::quiet_NaN());
  const data::Features features(data::Modality::Audio, "x", std::move(values));
  for (const double threshold : {0.9, 0.97}) {
    const auto expected = plainDuplicates(features, threshold);
    const auto found = checkDuplicates(features, {threshold, false}, m_progress);
    ASSERT_GT(expected.size(), 1u);
    std::map<size_t, double> scores;
    for (const Finding& finding : found) {
      scores[data::index(*finding.movie)] = finding.score;
      EXPECT_LT(data::index(*finding.other), data::index(*finding.movie));
      EXPECT_GE(finding.score, threshold - 1e-4);
    }
    EXPECT_EQ(scores.size(), found.size());
    for (const auto& [movie, likeness] : expected) {
      if (likeness > threshold + 1e-4) {
        EXPECT_NEAR(scores[movie], likeness, 1e-4) << movie;
      }
    }
    EXPECT_NEAR(static_cast<double>(scores.size()), static_cast<double>(expected.size()), 2);
  }
  const auto strict = checkDuplicates(features, {0.9999, false}, m_progress);
  ASSERT_EQ(strict.size(), 1u);
  EXPECT_EQ(strict[0].movie, data::MovieIndex{700});
  EXPECT_EQ(strict[0].other, data::MovieIndex{5});
}

TEST_F(FeatureChecks, LikenessByChanceOfFewNumbersIsNoDuplicate) {
  core::Matrix values = randomMatrix(2'000, 7, 12);
  for (size_t m = 0; m < 2'000; ++m) values.row(m)[6] = values.row(m)[5] + 0.1f * values.row(m)[6];
  std::ranges::copy(values.row(8), values.row(1'500).begin());
  const data::Features features(data::Modality::Video, "x", std::move(values));
  EXPECT_GT(checkDuplicates(features, {0.98, false}, m_progress).size(), 10u);
  const auto found = checkDuplicates(features, {}, m_progress);
  ASSERT_GE(found.size(), 1u);
  EXPECT_LE(found.size(), 3u);
  EXPECT_TRUE(
      std::ranges::any_of(found, [](const Finding& finding) { return finding.movie == data::MovieIndex{1'500}; }));
}

TEST_F(FeatureChecks, ALongerVectorOfTheSameDirectionIsNoDuplicate) {
  core::Matrix values = randomMatrix(300, 20, 6);
  for (size_t c = 0; c < 20; ++c) values.row(1)[c] = 3 * values.row(0)[c];
  EXPECT_TRUE(checkDuplicates(data::Features(data::Modality::Text, "x", std::move(values)), {}, m_progress).empty());
}

TEST_F(FeatureChecks, FindingsDoNotDependOnThreads) {
  const data::Features features(data::Modality::Audio, "x", product(randomMatrix(500, 3, 2), randomMatrix(3, 20, 3)));
  const auto many = checkDuplicates(features, {0.99, false}, m_progress);
  core::setThreadCount(1);
  const auto one = checkDuplicates(features, {0.99, false}, m_progress);
  core::setThreadCount(0);
  ASSERT_EQ(many.size(), one.size());
  for (size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(many[i].movie, one[i].movie);
    EXPECT_EQ(many[i].other, one[i].other);
    EXPECT_EQ(many[i].score, one[i].score);
  }
}

TEST_F(FeatureChecks, PlantedOutliersComeFirstAndOnlyThey) {
  core::Matrix values = product(randomMatrix(600, 6, 7), randomMatrix(6, 40, 8));
  core::Rng random(9);
  for (float& value : values.values()) value += static_cast<float>(0.3 * random.normal());
  for (float& value : values.row(41)) value += static_cast<float>(60 * random.normal());
  for (float& value : values.row(400)) value += static_cast<float>(25 * random.normal());
  const auto findings = checkOutliers(data::Features(data::Modality::Video, "x", std::move(values)), {}, m_progress);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].movie, data::MovieIndex{41});
  EXPECT_EQ(findings[1].movie, data::MovieIndex{400});
  EXPECT_GT(findings[0].score, findings[1].score);
  EXPECT_GT(findings[1].score, 5);
}

TEST_F(FeatureChecks, TooFewMoviesHaveNoOutliers) {
  core::Matrix values = randomMatrix(10, 4, 1);
  for (float& value : values.row(2)) value *= 1000;
  EXPECT_TRUE(checkOutliers(data::Features(data::Modality::Video, "x", std::move(values)), {}, m_progress).empty());
}

TEST_F(FeatureChecks, BoilerplateIsWhatManyDescriptionsShare) {
  const std::vector<std::string> descriptions{
      "A  plot summary is NOT available yet.",
      "A plot summary is not available yet. Two friends meet in Rome and fall out over a dog they both love very much.",
      "A plot summary is not available yet!",
      "Two friends meet in Rome and part again. They do not meet in Paris.",
      "",
      "A plot summary is not\navailable yet. The end.",
      "这部电影暂时还没有中文剧情简介。",
      "这部电影暂时还没有中文剧情简介",
      "这部电影暂时还没有中文剧情简介。",
      "The end. The end. The end. The end.",
      "The end. Another film of love and loss at sea.",
      "The end. One more."};
  BoilerplateOptions options;
  const auto findings = checkDescriptions(descriptions, options, m_progress);
  std::vector<size_t> movies;
  for (const Finding& finding : findings) movies.push_back(data::index(*finding.movie));
  // 1 has a plot of its own; in 5 a line break parts the sentence.
  EXPECT_EQ(movies, (std::vector<size_t>{0, 2, 6, 7, 8}));
  EXPECT_EQ(findings[0].score, 3);
  EXPECT_EQ(findings[0].other, data::MovieIndex{1});
  EXPECT_EQ(findings[1].other, data::MovieIndex{0});
  EXPECT_EQ(findings[2].other, data::MovieIndex{7});
  EXPECT_NE(findings[0].message.text().find("a plot summary is not available yet"), std::string::npos);
  options.movies = 4;
  EXPECT_TRUE(checkDescriptions(descriptions, options, m_progress).empty());
}

TEST_F(FeatureChecks, ASentenceTwiceInOneDescriptionIsSharedByNobody) {
  const std::vector<std::string> descriptions(1,
                                              "He comes back home again. He comes back home again. "
                                              "He comes back home again.");
  EXPECT_TRUE(checkDescriptions(descriptions, {}, m_progress).empty());
}

TEST_F(FeatureChecks, ASwappedPosterIsFound) {
  const RelatedFeatures made(600, 0.1);
  core::Matrix swapped = made.video.values();
  std::vector<data::MovieIndex> both;
  for (size_t m = 0; m < 600; ++m)
    if (made.video.isPresent(data::MovieIndex(m)) && made.text.isPresent(data::MovieIndex(m)))
      both.push_back(data::MovieIndex(m));
  // The movie least like the first takes its place.
  const data::MovieIndex first = both[0];
  const data::MovieIndex second = *std::ranges::min_element(both, {}, [&](data::MovieIndex movie) {
    std::vector<float> a(6), b(6);
    for (size_t c = 0; c < 6; ++c) a[c] = made.video.of(first)[c] - 3, b[c] = made.video.of(movie)[c] - 3;
    return plainCosine(a, b);
  });
  for (size_t m = 0; m < 600; ++m)
    if (!made.video.isPresent(data::MovieIndex(m)))
      std::ranges::fill(swapped.row(m), std::numeric_limits<float>::quiet_NaN());
  std::swap_ranges(swapped.row(data::index(first)).begin(), swapped.row(data::index(first)).end(),
                   swapped.row(data::index(second)).begin());
  const data::Features posters(data::Modality::Image, "x", std::move(swapped));
  const MismatchReport report = checkPosters(posters, made.text, {}, m_progress);
  EXPECT_EQ(report.movies, both.size());
  EXPECT_LT(report.medianPercentile, 0.05);
  EXPECT_GT(report.amongFirstTenth, 0.8);
  ASSERT_GE(report.findings.size(), 2u);
  std::vector<data::MovieIndex> worst{*report.findings[0].movie, *report.findings[1].movie};
  std::ranges::sort(worst);
  EXPECT_EQ(worst, (std::vector<data::MovieIndex>{std::min(first, second), std::max(first, second)}));
  EXPECT_GE(report.findings[0].score, 0.99);
  EXPECT_LE(report.findings.size(), 6u);
}

TEST_F(FeatureChecks, PostersThatTellNothingAreNotReported) {
  const data::Features posters(data::Modality::Image, "x", randomMatrix(400, 20, 1));
  const data::Features texts(data::Modality::Text, "x", randomMatrix(400, 30, 2));
  const MismatchReport report = checkPosters(posters, texts, {}, m_progress);
  EXPECT_EQ(report.movies, 400u);
  EXPECT_NEAR(report.medianPercentile, 0.5, 0.1);
  EXPECT_TRUE(report.findings.empty());
  EXPECT_THROW(checkPosters(posters, data::Features(data::Modality::Text, "x", core::Matrix(3, 2)), {}, m_progress),
               core::Error);
}

}  // namespace
}  // namespace kinoprism::features
