#pragma once

#include <memory>
#include <span>

namespace at {
class Tensor;
}

namespace kinoprism {

/// What networks that are trained here share.

/// Steps of a few milliseconds lose more by waiting for other threads than they gain. For the calling thread alone.
class OneThread {
 public:
  OneThread();
  ~OneThread();
  OneThread(const OneThread&) = delete;
  OneThread& operator=(const OneThread&) = delete;

 private:
  int m_before;
};

/// AdamW (Loshchilov & Hutter, ICLR 2019) with the usual β = 0.9, 0.999; Adam (Kingma & Ba, ICLR 2015) without decay.
/// Vectors (biases) do not decay.
class AdamW {
 public:
  /// weights must live as long as this.
  AdamW(std::span<at::Tensor> weights, double rate, double decay);
  ~AdamW();
  AdamW(const AdamW&) = delete;
  AdamW& operator=(const AdamW&) = delete;

  /// One step along the gradients that the weights have, which are zeros afterwards. longest: gradients that together
  /// are longer are scaled down to that length; 0: as they are.
  void step(double longest = 0);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace kinoprism
