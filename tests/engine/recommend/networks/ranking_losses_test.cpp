#include "engine/recommend/networks/ranking_losses.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

namespace kinoprism::recommend {
namespace {

constexpr double kMovies = 500;
using Row = std::vector<double>;

/// The loss of one liked movie, by its definition; drawn in order.
double sigmoidLoss(double x) { return std::log1p(std::exp(-x)); }

double bpr(double liked, const Row& drawn) {
  double sum = 0;
  for (const double other : drawn) sum += sigmoidLoss(liked - other);
  return sum / static_cast<double>(drawn.size());
}

double logistic(double liked, const Row& drawn) {
  double sum = 0;
  for (const double other : drawn) sum += sigmoidLoss(-other);
  return sigmoidLoss(liked) + sum / static_cast<double>(drawn.size());
}

double softmax(double liked, const Row& drawn) {
  double sum = std::exp(liked);
  for (const double other : drawn) sum += std::exp(other);
  return -std::log(std::exp(liked) / sum);
}

double warp(double liked, const Row& drawn) {
  for (size_t k = 0; k < drawn.size(); ++k) {
    const double excess = 1 - liked + drawn[k];
    if (excess <= 0) continue;
    double weight = 0;
    for (int r = 1; r <= std::max(1.0, std::floor((kMovies - 1) / static_cast<double>(k + 1))); ++r) weight += 1.0 / r;
    return weight * excess;
  }
  return 0;
}

double squared(double liked, const Row& drawn) {
  double sum = 0;
  for (const double other : drawn) sum += other * other;
  return (liked - 1) * (liked - 1) + sum / static_cast<double>(drawn.size());
}

void expectMean(const std::function<at::Tensor(const at::Tensor&, const at::Tensor&)>& loss,
                const std::function<double(double, const Row&)>& plain, double tolerance) {
  at::manual_seed(3);
  const at::Tensor liked = at::randn({50}) * 2, drawn = at::randn({50, 6}) * 2;
  double sum = 0;
  for (int64_t b = 0; b < 50; ++b) {
    Row row;
    for (int64_t k = 0; k < 6; ++k) row.push_back(drawn[b][k].item<double>());
    sum += plain(liked[b].item<double>(), row);
  }
  EXPECT_NEAR(loss(liked, drawn).item<double>(), sum / 50, tolerance);
}

TEST(RankingLosses, AreTheirDefinitions) {
  expectMean(bprLoss, bpr, 1e-5);
  expectMean(logisticLoss, logistic, 1e-5);
  expectMean(sampledSoftmaxLoss, softmax, 1e-5);
  expectMean(squaredLoss, squared, 1e-4);
}

TEST(RankingLosses, OverAllMoviesAreTheirDefinitions) {
  at::manual_seed(4);
  const at::Tensor scores = at::randn({7, 9}) * 3, liked = at::randint(3, {7, 9}, at::kFloat);
  const at::Tensor mean = at::randn({7, 9}), logVariance = at::randn({7, 9});
  double likelihood = 0, divergence = 0;
  for (int64_t b = 0; b < 7; ++b) {
    double sum = 0;
    for (int64_t j = 0; j < 9; ++j) sum += std::exp(scores[b][j].item<double>());
    for (int64_t j = 0; j < 9; ++j) {
      likelihood -= liked[b][j].item<double>() * std::log(std::exp(scores[b][j].item<double>()) / sum);
      const double m = mean[b][j].item<double>(), variance = std::exp(logVariance[b][j].item<double>());
      // ∫ q ln(q / p) of N(m, v) and N(0, 1)
      divergence += (variance + m * m - 1) / 2 - std::log(std::sqrt(variance));
    }
  }
  EXPECT_NEAR(multinomialLoss(scores, liked).item<double>(), likelihood / 7, 1e-4);
  EXPECT_NEAR(gaussianDivergence(mean, logVariance).item<double>(), divergence / 7, 1e-4);
}

TEST(RankingLosses, WarpWeighsByTheRankThatTheFirstViolationTells) {
  // Euler's approximation of the harmonic number is within 1/12 for a rank of 1 and 1e-3 for one of 10.
  expectMean([](const auto& liked, const auto& drawn) { return warpLoss(liked, drawn, kMovies); }, warp, 1e-2);
  const at::Tensor safe = warpLoss(at::full({3}, 5.0), at::zeros({3, 4}), kMovies);
  EXPECT_EQ(safe.item<double>(), 0);
}

}  // namespace
}  // namespace kinoprism::recommend
