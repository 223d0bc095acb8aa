#pragma once

#include <cstdint>
#include <vector>

namespace at {
class Tensor;
}

namespace kinoprism::train {

/// Adam (Kingma & Ba, ICLR 2015) and AdamW (Loshchilov & Hutter, ICLR 2019) on the processor, every number read and
/// written once a step: LibTorch's own passes over each table seven times. The same numbers for any number of threads.
class Adam {
 public:
  struct Decay {
    double value = 0;
    bool isDecoupled = false;  ///< AdamW's; otherwise it is added to the gradient as L2
  };

  /// weights: contiguous, float32, on the processor. decays: one a weight.
  Adam(std::vector<at::Tensor> weights, std::vector<Decay> decays);
  /// Whether all are such weights.
  static bool canTrain(const std::vector<at::Tensor>& weights);
  ~Adam();
  Adam(const Adam&) = delete;
  Adam& operator=(const Adam&) = delete;

  /// Along the gradients that the weights have, which are gone afterwards. A weight that never had one stays; later
  /// none counts as zeros.
  void step(double rate);

 private:
  struct Table;
  std::vector<Table> m_tables;
  int64_t m_steps = 0;
};

}  // namespace kinoprism::train
