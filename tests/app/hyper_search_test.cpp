#include "app/cli/hyper_search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace kinoprism::app {
namespace {

const std::vector<core::ParameterInfo> kParameters{
    {"lambda", 1, 1e5, 800, core::Scale::Logarithmic, {}, {}},
    {"dropout", 0, 0.9, 0, core::Scale::Linear, {}, {}},
    {"factors", 1, 512, 64, core::Scale::Integer, {}, {}},
    {"similarity", 0, 2, 0, core::Scale::Choice, {"cosine", "jaccard", "bm25"}, {}},
};

/// Highest at λ = 100, p = 0.45, f = 128, bm25.
double hill(const core::Settings& settings) {
  const double lambda = std::log2(settings.at("lambda") / 100);
  const double dropout = (settings.at("dropout") - 0.45) * 4;
  const double factors = std::log2(settings.at("factors") / 128);
  return -lambda * lambda - dropout * dropout - factors * factors + settings.at("similarity");
}

TEST(HyperSearch, ClimbsToTheTop) {
  const auto trials = searchSettings(kParameters, {}, 200, hill);
  const core::Settings& best = bestOf(trials).settings;
  EXPECT_NEAR(std::log2(best.at("lambda") / 100), 0, 0.3);
  EXPECT_NEAR(best.at("dropout"), 0.45, 0.1);
  EXPECT_NEAR(std::log2(best.at("factors") / 128), 0, 0.3);
  EXPECT_EQ(best.at("similarity"), 2);
}

TEST(HyperSearch, BeginsWithTheStandardsAndTriesNothingTwice) {
  const auto trials = searchSettings(kParameters, {}, 200, hill);
  EXPECT_EQ(trials[0].settings.at("lambda"), 800);
  for (size_t a = 0; a < trials.size(); ++a) {
    for (size_t b = a + 1; b < trials.size(); ++b) EXPECT_NE(trials[a].settings, trials[b].settings);
  }
}

TEST(HyperSearch, LeavesWhatTheUserSetAndStaysInRange) {
  for (const SearchTrial& trial : searchSettings(kParameters, {{"lambda", 7}}, 200, hill)) {
    EXPECT_EQ(trial.settings.at("lambda"), 7);
    for (const core::ParameterInfo& parameter : kParameters) {
      EXPECT_GE(trial.settings.at(parameter.name), parameter.low);
      EXPECT_LE(trial.settings.at(parameter.name), parameter.high);
    }
    EXPECT_EQ(trial.settings.at("factors"), std::round(trial.settings.at("factors")));
  }
}

TEST(HyperSearch, KeepsToItsTrials) {
  size_t calls = 0;
  const auto trials = searchSettings(kParameters, {}, 7, [&](const core::Settings& settings) {
    ++calls;
    return hill(settings);
  });
  EXPECT_EQ(calls, 7u);
  EXPECT_EQ(trials.size(), 7u);
}

TEST(HyperSearch, OfEquallyGoodSettingsTheFirstWins) {
  const auto trials = searchSettings(kParameters, {}, 50, [](const core::Settings&) { return 1.0; });
  EXPECT_EQ(&bestOf(trials), &trials[0]);
}

}  // namespace
}  // namespace kinoprism::app
