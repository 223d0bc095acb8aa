#include "engine/train/adam.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

#include "engine/core/parallel.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/train/adam.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef KINOPRISM_ADAM_STEP
#define KINOPRISM_ADAM_STEP
namespace kinoprism::train {
namespace {

/// What one step does to every number of a table.
struct AdamStep {
  float rate;           ///< over 1 − β₁^t
  float root;           ///< 1 / √(1 − β₂^t)
  float keep;           ///< of a weight: 1 less a decoupled decay
  float l2;             ///< of a weight, added to its gradient
  float first, second;  ///< β₁, β₂
  float epsilon;
};

}  // namespace
}  // namespace kinoprism::train
#endif

HWY_BEFORE_NAMESPACE();
namespace kinoprism::train::HWY_NAMESPACE {
namespace {
namespace hn = hwy::HWY_NAMESPACE;

void stepAdam(const AdamStep& step, size_t count, float* weights, const float* gradients, float* means,
              float* squares) {
  const hn::ScalableTag<float> d;
  const size_t lanes = hn::Lanes(d);
  const auto first = hn::Set(d, step.first), newFirst = hn::Set(d, 1 - step.first);
  const auto second = hn::Set(d, step.second), newSecond = hn::Set(d, 1 - step.second);
  const auto rate = hn::Set(d, step.rate), root = hn::Set(d, step.root), epsilon = hn::Set(d, step.epsilon);
  const auto keep = hn::Set(d, step.keep), l2 = hn::Set(d, step.l2);
  size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    const auto weight = hn::LoadU(d, weights + i);
    const auto gradient = hn::MulAdd(l2, weight, hn::LoadU(d, gradients + i));
    const auto mean = hn::MulAdd(first, hn::LoadU(d, means + i), hn::Mul(newFirst, gradient));
    const auto square = hn::MulAdd(second, hn::LoadU(d, squares + i), hn::Mul(hn::Mul(newSecond, gradient), gradient));
    const auto move = hn::Div(hn::Mul(rate, mean), hn::MulAdd(hn::Sqrt(square), root, epsilon));
    hn::StoreU(hn::Sub(hn::Mul(keep, weight), move), d, weights + i);
    hn::StoreU(mean, d, means + i);
    hn::StoreU(square, d, squares + i);
  }
  for (; i < count; ++i) {
    const float gradient = gradients[i] + step.l2 * weights[i];
    means[i] = step.first * means[i] + (1 - step.first) * gradient;
    squares[i] = step.second * squares[i] + (1 - step.second) * gradient * gradient;
    weights[i] = step.keep * weights[i] - step.rate * means[i] / (std::sqrt(squares[i]) * step.root + step.epsilon);
  }
}

}  // namespace
}  // namespace kinoprism::train::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::train {
namespace {

constexpr size_t kGrain = 16'384;  ///< numbers
constexpr double kFirst = 0.9, kSecond = 0.999, kEpsilon = 1e-8;

HWY_EXPORT(stepAdam);

}  // namespace

struct Adam::Table {
  at::Tensor weight, mean, square;
  Decay decay;
  bool hasMoved = false;
};

Adam::Adam(std::vector<at::Tensor> weights, std::vector<Decay> decays) {
  const at::NoGradGuard noGrad;
  for (size_t w = 0; w < weights.size(); ++w)
    m_tables.push_back({weights[w], at::zeros_like(weights[w]), at::zeros_like(weights[w]), decays[w]});
}

Adam::~Adam() = default;

bool Adam::canTrain(const std::vector<at::Tensor>& weights) {
  return std::ranges::all_of(weights, [](const at::Tensor& weight) {
    return weight.is_cpu() && weight.scalar_type() == at::kFloat && weight.is_contiguous();
  });
}

void Adam::step(double rate) {
  const at::NoGradGuard noGrad;
  ++m_steps;
  const double first = 1 - std::pow(kFirst, static_cast<double>(m_steps));
  const double second = 1 - std::pow(kSecond, static_cast<double>(m_steps));
  for (Table& table : m_tables) {
    at::Tensor gradient = table.weight.grad();
    // Left to the next loss to make again, which costs less than to add to zeros.
    table.weight.mutable_grad() = at::Tensor();
    if (!gradient.defined() && !table.hasMoved) continue;
    gradient = gradient.defined() ? gradient.contiguous() : at::zeros_like(table.weight);
    table.hasMoved = true;
    const double pull = rate * table.decay.value;
    const AdamStep step{static_cast<float>(rate / first),
                        static_cast<float>(1 / std::sqrt(second)),
                        table.decay.isDecoupled ? static_cast<float>(1 - pull) : 1.0f,
                        table.decay.isDecoupled ? 0.0f : static_cast<float>(table.decay.value),
                        static_cast<float>(kFirst),
                        static_cast<float>(kSecond),
                        static_cast<float>(kEpsilon)};
    float* const weights = table.weight.data_ptr<float>();
    const float* const gradients = gradient.data_ptr<float>();
    float *const means = table.mean.data_ptr<float>(), *const squares = table.square.data_ptr<float>();
    core::parallelFor(static_cast<size_t>(table.weight.numel()), kGrain, [&](size_t begin, size_t end) {
      HWY_DYNAMIC_DISPATCH(stepAdam)
      (step, end - begin, weights + begin, gradients + begin, means + begin, squares + begin);
    });
  }
}

}  // namespace kinoprism::train
#endif
