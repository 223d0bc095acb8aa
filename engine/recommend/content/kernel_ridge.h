#pragma once

#include <cstdint>
#include <memory>

#include "engine/core/progress.h"

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

/// Kernel ridge regression with the Gaussian kernel k(x, y) = exp(−γ·|x − y|²/2):
///
///   h(x) = a + Σ_l α_l·k(x, x_l), which minimises Σ_i c_i·|t_i − h(x_i)|² + ridge·Σ α_l·α_m·k(x_l, x_m)
///
/// where a is the weighted mean of the targets and l runs over landmarks: all rows of positive weight, or where they
/// are too many, as many of them drawn at random (subset of regressors: Williams & Seeger, NIPS 2001; exact without
/// drawing). Time rows·landmarks², memory 24·landmarks² and 4·rows·landmarks bytes.
struct KernelRidge {
  double gamma = 1;
  double ridge = 0.1;
  int64_t landmarks = 2000;
  uint64_t seed = 1;
};

/// The regression of one set of rows, ready for any targets.
class KernelMap {
 public:
  /// rows: rows x features, float; weights: c_i, float, not negative, at least one positive. Throws Error{BadArgument}
  /// when the system is singular, Cancelled.
  KernelMap(const KernelRidge& ridge, const at::Tensor& rows, const at::Tensor& weights, core::Progress& progress);
  ~KernelMap();
  KernelMap(KernelMap&&) noexcept;

  /// h of every row: rows x targets, float. What is said of a row of positive weight is what the others say of it: h
  /// fitted without its target (a held fixed), in closed form (Allen's PRESS, Technometrics 1974). Otherwise the
  /// regression would hand each row its own target back, whatever its features. targets: rows x targets, float; those
  /// of rows of weight 0 are not looked at.
  at::Tensor predict(const at::Tensor& targets) const;

 private:
  struct State;
  std::unique_ptr<const State> m_state;
};

}  // namespace kinoprism::recommend
