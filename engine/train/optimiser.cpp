#include "engine/train/optimiser.h"

#include <torch/optim.h>

#include <cmath>
#include <numbers>

#include "engine/train/adam.h"

namespace kinoprism::train {
namespace {

using Groups = std::vector<torch::optim::OptimizerParamGroup>;

/// Matrices with decay and vectors without.
template <class Kind>
Groups groupsOf(const std::vector<at::Tensor>& weights, double rate, double decay) {
  std::vector<at::Tensor> tables, vectors;
  for (const at::Tensor& weight : weights) (weight.dim() > 1 ? tables : vectors).push_back(weight);
  Groups groups;
  const auto add = [&](std::vector<at::Tensor>& members, double own) {
    if (members.empty()) return;
    auto options = std::make_unique<Kind>(rate);
    options->weight_decay(own);
    groups.emplace_back(std::move(members), std::move(options));
  };
  add(tables, decay);
  add(vectors, 0);
  return groups;
}

std::unique_ptr<torch::optim::Optimizer> make(const std::vector<at::Tensor>& weights, const Optimiser::Options& set) {
  using namespace torch::optim;
  if (set.kind == recommend::OptimiserKind::AdamW)
    return std::make_unique<AdamW>(groupsOf<AdamWOptions>(weights, set.learningRate, set.weightDecay),
                                   AdamWOptions(set.learningRate));
  if (set.kind == recommend::OptimiserKind::Adagrad)
    return std::make_unique<Adagrad>(groupsOf<AdagradOptions>(weights, set.learningRate, set.weightDecay),
                                     AdagradOptions(set.learningRate));
  if (set.kind == recommend::OptimiserKind::Sgd)
    return std::make_unique<SGD>(groupsOf<SGDOptions>(weights, set.learningRate, set.weightDecay),
                                 SGDOptions(set.learningRate));
  return std::make_unique<torch::optim::Adam>(groupsOf<AdamOptions>(weights, set.learningRate, set.weightDecay),
                                              AdamOptions(set.learningRate));
}

/// Adam of our own, where it can; nothing otherwise.
std::unique_ptr<Adam> makeOwn(const std::vector<at::Tensor>& weights, const Optimiser::Options& set) {
  const bool isDecoupled = set.kind == recommend::OptimiserKind::AdamW;
  if ((set.kind != recommend::OptimiserKind::Adam && !isDecoupled) || !Adam::canTrain(weights)) return nullptr;
  std::vector<Adam::Decay> decays;
  for (const at::Tensor& weight : weights) decays.push_back({weight.dim() > 1 ? set.weightDecay : 0, isDecoupled});
  return std::make_unique<Adam>(weights, std::move(decays));
}

}  // namespace

struct Optimiser::State {
  Options options;
  std::vector<at::Tensor> weights;
  std::unique_ptr<Adam> own;  ///< or else:
  std::unique_ptr<torch::optim::Optimizer> optimiser;
  int64_t done = 0;

  void shorten();
  double rateNow() const {
    const double share =
        std::min(1.0, static_cast<double>(done) / static_cast<double>(std::max<int64_t>(1, options.steps)));
    if (options.schedule == recommend::Schedule::Linear) return options.learningRate * (1 - share);
    if (options.schedule == recommend::Schedule::Cosine)
      return options.learningRate * (1 + std::cos(std::numbers::pi * share)) / 2;
    return options.learningRate;
  }
};

void Optimiser::State::shorten() {
  const at::NoGradGuard noGrad;
  double squares = 0;
  for (const at::Tensor& weight : weights) {
    if (weight.grad().defined()) squares += weight.grad().square().sum().item<double>();
  }
  if (squares <= options.clipNorm * options.clipNorm) return;
  for (const at::Tensor& weight : weights) {
    if (weight.grad().defined()) weight.mutable_grad().mul_(options.clipNorm / std::sqrt(squares));
  }
}

Optimiser::Optimiser(std::vector<at::Tensor> weights, const Options& options)
    : m_state(std::make_unique<State>(State{options, weights, makeOwn(weights, options), nullptr})) {
  if (!m_state->own) m_state->optimiser = make(weights, options);
}

Optimiser::~Optimiser() = default;

void Optimiser::step() {
  State& state = *m_state;
  if (state.optimiser && state.options.schedule != recommend::Schedule::Constant) {
    for (auto& group : state.optimiser->param_groups()) group.options().set_lr(state.rateNow());
  }
  if (state.options.clipNorm > 0) state.shorten();
  if (state.own) {
    state.own->step(state.rateNow());
  } else {
    state.optimiser->step();
    state.optimiser->zero_grad();
  }
  ++state.done;
}

}  // namespace kinoprism::train
