#include "engine/train/training.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <omp.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace kinoprism {

OneThread::OneThread() : m_before(omp_get_max_threads()) { omp_set_num_threads(1); }
OneThread::~OneThread() { omp_set_num_threads(m_before); }

struct AdamW::State {
  std::span<at::Tensor> weights;
  std::vector<at::Tensor> means, squares;
  double rate;
  double decay;
  int steps = 0;

  /// What gradients are multiplied by.
  double scale(double longest) const {
    if (longest <= 0) return 1;
    double squared = 0;
    for (const at::Tensor& weight : weights) squared += weight.grad().square().sum().item<double>();
    return std::min(1.0, longest / std::sqrt(std::max(squared, 1e-30)));
  }
};

AdamW::AdamW(std::span<at::Tensor> weights, double rate, double decay)
    : m_state(std::make_unique<State>(State{weights, {}, {}, rate, decay})) {
  for (const at::Tensor& weight : weights) {
    m_state->means.push_back(at::zeros_like(weight));
    m_state->squares.push_back(at::zeros_like(weight));
  }
}

AdamW::~AdamW() = default;

void AdamW::step(double longest) {
  const at::NoGradGuard noGrad;
  State& state = *m_state;
  ++state.steps;
  const double meanScale = 1 - std::pow(0.9, state.steps);
  const double squareScale = 1 - std::pow(0.999, state.steps);
  const double scale = state.scale(longest);
  for (size_t w = 0; w < state.weights.size(); ++w) {
    at::Tensor& weight = state.weights[w];
    at::Tensor& gradient = weight.mutable_grad();
    if (scale != 1) gradient.mul_(scale);
    state.means[w].mul_(0.9).add_(gradient, 0.1);
    state.squares[w].mul_(0.999).addcmul_(gradient, gradient, 0.001);
    if (weight.dim() > 1) weight.mul_(1 - state.rate * state.decay);
    weight.addcdiv_(state.means[w], state.squares[w].div(squareScale).sqrt_().add_(1e-8), -state.rate / meanScale);
    gradient.zero_();
  }
}

}  // namespace kinoprism
