#pragma once

#include <memory>
#include <vector>

#include "engine/recommend/networks/trainer.h"

namespace kinoprism::train {

/// One of LibTorch's optimisers, or Adam of our own on the processor, with a schedule for its rate and a limit on the
/// length of gradients. Vectors (biases) do not decay.
class Optimiser {
 public:
  struct Options {
    recommend::OptimiserKind kind = recommend::OptimiserKind::AdamW;
    recommend::Schedule schedule = recommend::Schedule::Constant;
    double learningRate = 1e-3;
    double weightDecay = 0;
    double clipNorm = 0;  ///< gradients that together are longer are scaled down to this length; 0: as they are
    int64_t steps = 0;    ///< after which the schedule has come to zero; unused by a constant one
  };

  Optimiser(std::vector<at::Tensor> weights, const Options& options);
  ~Optimiser();
  Optimiser(const Optimiser&) = delete;
  Optimiser& operator=(const Optimiser&) = delete;

  /// One step along the gradients that the weights have, which are used up by it.
  void step();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace kinoprism::train
