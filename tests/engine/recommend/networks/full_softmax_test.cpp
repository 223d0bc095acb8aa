#include "engine/recommend/networks/full_softmax.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>
#include <torch/csrc/autograd/autograd.h>

namespace kinoprism::recommend {
namespace {

/// More scores than are worked on at once.
struct Example {
  at::Tensor states = at::randn({500, 6}).requires_grad_(true), movies = at::randn({1500, 6}).requires_grad_(true);
  at::Tensor next = at::randint(1500, {500}, at::kLong);
};

Example madeExample() {
  at::manual_seed(4);
  return {};
}

at::Tensor definition(const Example& made) {
  return at::cross_entropy_loss(at::mm(made.states, made.movies.t()), made.next, {}, at::Reduction::Sum);
}

TEST(FullSoftmax, LosesWhatTheDefinitionLoses) {
  const Example made = madeExample();
  const double expected = definition(made).item<double>();
  EXPECT_NEAR(fullSoftmaxLoss(made.states, made.movies, made.next).item<double>(), expected, 1e-5 * expected);
}

TEST(FullSoftmax, HasTheGradientsOfTheDefinition) {
  const Example made = madeExample();
  const std::vector<at::Tensor> weights{made.states, made.movies};
  const auto expected = torch::autograd::grad({3 * definition(made)}, weights);
  const auto found = torch::autograd::grad({3 * fullSoftmaxLoss(made.states, made.movies, made.next)}, weights);
  for (size_t w = 0; w < weights.size(); ++w) EXPECT_TRUE(at::allclose(found[w], expected[w], 1e-4, 1e-4)) << w;
}

TEST(FullSoftmax, BearsScoresThatNoExponentialHas) {
  const at::Tensor states = at::full({1, 1}, 1000.0), movies = at::arange(3, at::kFloat).unsqueeze(1);
  EXPECT_FLOAT_EQ(fullSoftmaxLoss(states, movies, at::full({1}, 1, at::kLong)).item<float>(), 1000);
}

}  // namespace
}  // namespace kinoprism::recommend
