#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/rng.h"
#include "engine/tune/bayesian_weights.h"
#include "engine/tune/fusion_options.h"
#include "engine/tune/gaussian_process.h"
#include "engine/tune/logistic_weights.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kPeople = 60;
constexpr size_t kMovies = 200;

/// Pools of all movies under four signals, of which the first three tell, in these proportions, what is relevant.
CandidatePools madePools(const std::vector<double>& truth, double threshold) {
  core::Rng random(3);
  CandidatePools pools({"a", "b", "c", "d"}, kMovies);
  for (size_t p = 0; p < kPeople; ++p) {
    core::Matrix z(4, kMovies);
    for (float& value : z.values()) value = static_cast<float>(random.normal());
    std::vector<data::MovieIndex> relevant;
    for (size_t m = 0; m < kMovies; ++m) {
      double taste = 0;
      for (size_t s = 0; s < truth.size(); ++s) taste += truth[s] * z.row(s)[m];
      const double u = random.uniform();
      if (taste + std::log(u / (1 - u)) > threshold) relevant.push_back(data::MovieIndex(m));
    }
    pools.add(data::PersonIndex(p), {z.row(0), z.row(1), z.row(2), z.row(3)}, {}, relevant, kMovies);
  }
  return pools;
}

std::vector<uint32_t> allRows() {
  std::vector<uint32_t> rows(kPeople);
  for (uint32_t p = 0; p < kPeople; ++p) rows[p] = p;
  return rows;
}

double ndcg(const CandidatePools& pools, const std::vector<double>& weights) {
  return meanOf(poolNdcg(pools, weights, 10, allRows()));
}

TEST(PairedGain, HasTheStandardErrorOfTheDifferences) {
  const std::vector<float> a{1, 2, 3, 6}, b{0, 2, 1, 3};  // differences 1, 0, 2, 3
  EXPECT_DOUBLE_EQ(pairedGain(a, b).mean, 1.5);
  EXPECT_DOUBLE_EQ(pairedGain(a, b).error, std::sqrt(5.0) / 4);
  EXPECT_TRUE(pairedGain(a, b).isMoreThanNoise());
  EXPECT_FALSE(pairedGain(b, a).isMoreThanNoise());
  EXPECT_FALSE(pairedGain(a, a).isMoreThanNoise());
}

TEST(GaussianProcess, PassesThroughWhatItKnowsAndIsUnsureElsewhere) {
  std::vector<std::vector<double>> points;
  std::vector<double> values;
  for (int i = 0; i <= 8; ++i) {
    points.push_back({i / 8.0});
    values.push_back(std::sin(6 * i / 8.0));
  }
  const GaussianProcess process(points, values);
  for (size_t i = 0; i < points.size(); ++i) EXPECT_NEAR(process.at(points[i]).mean, values[i], 0.01);
  EXPECT_NEAR(process.at(std::vector{0.44}).mean, std::sin(6 * 0.44), 0.05);
  EXPECT_GT(process.at(std::vector{2.0}).deviation, 5 * process.at(std::vector{0.44}).deviation);
}

TEST(GaussianProcess, OfOnePointIsThatPoint) {
  const GaussianProcess process({{0.5, 0.5}}, std::vector{0.25});
  EXPECT_NEAR(process.at(std::vector{0.5, 0.5}).mean, 0.25, 1e-9);
  EXPECT_NEAR(process.at(std::vector{0.9, 0.1}).mean, 0.25, 1e-9);
}

TEST(ExpectedImprovement, IsTheMeanOfWhatIsAboveTheBest) {
  core::Rng random(1);
  double total = 0;
  constexpr int kDraws = 200'000;
  for (int i = 0; i < kDraws; ++i) total += std::max(0.3 + 0.5 * random.normal() - 0.6, 0.0);
  EXPECT_NEAR(expectedImprovement({0.3, 0.5}, 0.6), total / kDraws, 2e-3);
  EXPECT_EQ(expectedImprovement({0.3, 0}, 0.6), 0);
  EXPECT_DOUBLE_EQ(expectedImprovement({0.8, 0}, 0.6), 0.8 - 0.6);
}

TEST(LogisticWeights, FindTheProportionsThatRelevanceWasMadeWith) {
  const CandidatePools pools = madePools({2, 1, 0.5, 0}, 3);
  core::Progress progress;
  const std::vector<WeightRange> ranges{{0.5, 0, 8, true}, {0, 0, 8}, {0, -2, 8}, {0, -8, 8}};
  const auto found = logisticWeights(pools, ranges, allRows(), progress);
  EXPECT_EQ(found[0], 0.5);
  EXPECT_NEAR(found[1], 0.25, 0.05);
  EXPECT_NEAR(found[2], 0.125, 0.05);
  EXPECT_NEAR(found[3], 0, 0.05);
}

TEST(LogisticWeights, StayWithinTheirRangesAndKeepTheirSize) {
  const CandidatePools pools = madePools({2, -1, 1, 0}, 3);
  core::Progress progress;
  const std::vector<WeightRange> ranges{{3, 0, 8}, {3, 0, 8}, {0, -4, 0}, {0, 0, 0, true}};
  const auto found = logisticWeights(pools, ranges, allRows(), progress);
  EXPECT_NEAR(found[0], 6, 0.01);
  EXPECT_EQ(found[1], 0);
  EXPECT_EQ(found[2], 0);
  EXPECT_EQ(found[3], 0);
}

TEST(LogisticWeights, AreThoseOfTheStartWhereNothingIsToBeLearnt) {
  CandidatePools pools({"a", "b"}, 3);
  const std::vector<float> row{1, 0, -1};
  pools.add(data::PersonIndex(0), {row, row}, {}, {}, 3);
  core::Progress progress;
  const std::vector<WeightRange> ranges{{1, 0, 2}, {0.5, 0, 2}};
  const std::vector<uint32_t> rows{0};
  EXPECT_EQ(logisticWeights(pools, ranges, rows, progress), (std::vector<double>{1, 0.5}));
}

TEST(BayesianWeights, DoAsWellAsACoordinateSearch) {
  const CandidatePools pools = madePools({2, 1, 0.5, 0}, 3);
  core::Progress progress;
  const std::vector<WeightRange> ranges{{1, 0, 3, true}, {0, -1, 3}, {0, -1, 3}, {0, -1, 3}};
  const auto found = bayesianWeights(pools, ranges, 10, allRows(), progress);
  EXPECT_EQ(found[0], 1);
  EXPECT_GT(ndcg(pools, found), ndcg(pools, searchWeights(pools, ranges, 10, allRows(), progress)) - 0.005);
  EXPECT_GT(ndcg(pools, found), ndcg(pools, {1, 0, 0, 0}));
  EXPECT_EQ(found, bayesianWeights(pools, ranges, 10, allRows(), progress));
}

TEST(FindWeights, OfEveryMethodCanBeCancelled) {
  const CandidatePools pools = madePools({2, 1, 0.5, 0}, 3);
  const std::vector<WeightRange> ranges{{1, 0, 3}, {0, -1, 3}, {0, -1, 3}, {0, -1, 3}};
  std::stop_source stop;
  core::Progress progress(stop.get_token());
  stop.request_stop();
  for (const WeightMethod method : {WeightMethod::Coordinate, WeightMethod::Logistic, WeightMethod::Bayesian}) {
    EXPECT_THROW(findWeights(method, pools, ranges, 10, allRows(), progress, 0.8, 0.05), core::Cancelled);
  }
}

TEST(FusionOptions, AreTakenOutOfTheSettings) {
  std::vector<std::pair<std::string, std::string>> settings{
      {"ials.factors", "64"}, {"tune", "bayesian"}, {"fusion.groups", "yes"}, {"lambda", "3"}};
  const FusionOptions options = takeFusionOptions(settings);
  EXPECT_EQ(options.tune, WeightMethod::Bayesian);
  EXPECT_TRUE(options.tuneOptions(4).groups);
  EXPECT_EQ(options.tuneOptions(4).seed, 4u);
  EXPECT_EQ(settings, (std::vector<std::pair<std::string, std::string>>{{"ials.factors", "64"}, {"lambda", "3"}}));
}

TEST(FusionOptions, RefuseWhatTheyDoNotKnow) {
  const auto take = [](std::string key, std::string value) {
    std::vector<std::pair<std::string, std::string>> settings{{std::move(key), std::move(value)}};
    takeFusionOptions(settings);
  };
  EXPECT_EQ(core::errorOf([&] { take("tune", "luck"); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { take("fusion.luck", "1"); }).code(), core::ErrorCode::BadArgument);
  EXPECT_NO_THROW(take("luck", "1"));
}

}  // namespace
}  // namespace kinoprism::tune
