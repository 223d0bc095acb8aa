#include "engine/train/adam.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "engine/core/parallel.h"
#include "tests/engine/core/every_processor.h"

namespace kinoprism::train {
namespace {

constexpr int64_t kSize = 20'003;  ///< more than one thread's share, and no whole vectors

at::Tensor gradientAt(int step) {
  at::manual_seed(step);
  return at::randn({kSize});
}

std::vector<float> trained(const Adam::Decay& decay, int steps) {
  at::manual_seed(100);
  at::Tensor weight = at::randn({kSize}).requires_grad_(true);
  Adam adam({weight}, {decay});
  for (int s = 0; s < steps; ++s) {
    if (s != 2) weight.mutable_grad() = gradientAt(s);
    adam.step(0.01);
    EXPECT_FALSE(weight.grad().defined());
  }
  const float* const values = weight.data_ptr<float>();
  return {values, values + kSize};
}

/// Kingma & Ba, algorithm 1, and Loshchilov & Hutter, algorithm 2, as they are written down.
std::vector<double> plainly(const Adam::Decay& decay, int steps) {
  at::manual_seed(100);
  const at::Tensor start = at::randn({kSize}).to(at::kDouble);
  std::vector<double> weights(start.data_ptr<double>(), start.data_ptr<double>() + kSize);
  std::vector<double> means(kSize), squares(kSize);
  for (int s = 0; s < steps; ++s) {
    const at::Tensor gradients = gradientAt(s).to(at::kDouble);
    for (int64_t i = 0; i < kSize; ++i) {
      double gradient = s == 2 ? 0 : gradients.data_ptr<double>()[i];
      if (!decay.isDecoupled) gradient += decay.value * weights[i];
      means[i] = 0.9 * means[i] + 0.1 * gradient;
      squares[i] = 0.999 * squares[i] + 0.001 * gradient * gradient;
      const double mean = means[i] / (1 - std::pow(0.9, s + 1));
      const double square = squares[i] / (1 - std::pow(0.999, s + 1));
      if (decay.isDecoupled) weights[i] *= 1 - 0.01 * decay.value;
      weights[i] -= 0.01 * mean / (std::sqrt(square) + 1e-8);
    }
  }
  return weights;
}

TEST(Adam, StepsAsWrittenDown) {
  for (const Adam::Decay decay : {Adam::Decay{0, false}, Adam::Decay{0.1, false}, Adam::Decay{0.1, true}}) {
    const std::vector<double> expected = plainly(decay, 5);
    core::onEveryProcessor([&] {
      const std::vector<float> found = trained(decay, 5);
      for (size_t i = 0; i < found.size(); ++i) ASSERT_NEAR(found[i], expected[i], 2e-5) << i;
    });
  }
}

TEST(Adam, GivesTheSameNumbersForAnyNumberOfThreads) {
  const int before = core::threadCount();
  core::setThreadCount(1);
  const std::vector<float> one = trained({0.1, true}, 3);
  core::setThreadCount(3);
  const std::vector<float> three = trained({0.1, true}, 3);
  core::setThreadCount(before);
  EXPECT_EQ(one, three);
}

TEST(Adam, LeavesAWeightThatNeverHadAGradient) {
  at::Tensor weight = at::ones({3}).requires_grad_(true);
  Adam adam({weight}, {{0.1, true}});
  adam.step(0.01);
  EXPECT_TRUE(at::equal(weight, at::ones({3})));
}

TEST(Adam, TrainsWhatLiesInOnePiece) {
  EXPECT_TRUE(Adam::canTrain({at::ones({3, 4})}));
  EXPECT_FALSE(Adam::canTrain({at::ones({3, 4}).t()}));
  EXPECT_FALSE(Adam::canTrain({at::ones({3}, at::kDouble)}));
}

}  // namespace
}  // namespace kinoprism::train
