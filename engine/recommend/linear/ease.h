#pragma once

#include "engine/core/options.h"
#include "engine/recommend/linear/weight_model.h"

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

/// EASE, a linear item-item model with a closed form: scores = X·B, where B minimises ‖X − X·B‖² + ‖Λ½·B‖² with a zero
/// diagonal.
///
/// B = I − P·diag(1/diag(P)), P = (G + Λ)⁻¹, G = Xᵀ·D·X            Steck, WWW 2019, eq. 8
/// Λ = λ·I + p/(1−p)·diag(G), the dropout diagonal                   Steck, NeurIPS 2020 (EDLAE)
/// D = diag(n_u^−β), scaled to keep the mean weight of an interaction at 1, so that the busiest people do not decide
///
/// For n movies: time n³ + Σ n_u², memory 12·n² bytes while fitting and 4·n² after.
class Ease : public WeightModel {
 public:
  /// Standard: the plain model of 2019. Edlae is this with the two refinements, worth 2 % on MovieLens-1M.
  struct Options {
    double lambda = 800;    ///< λ > 0, in interactions
    double dropout = 0;     ///< p in [0, 1)
    double flattening = 0;  ///< β ≥ 0; 0 weighs all people alike
  };
  static constexpr std::string_view kName = "ease";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Ease> load(Options options, const core::TensorFile& file);

  explicit Ease(Options options) : Ease(options, kName) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

  /// The lower triangle of G + Λ, n x n double; the rest is unset. Throws Cancelled.
  static at::Tensor system(const Options& options, const data::Interactions& interactions, core::Progress& progress);

 protected:
  Ease(Options options, std::string_view kind) : WeightModel(kind), m_options(options) {}

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
