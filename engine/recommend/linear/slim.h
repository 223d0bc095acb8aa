#pragma once

#include "engine/core/options.h"
#include "engine/recommend/neighbours/graph_model.h"

namespace kinoprism::recommend {

/// SLIM, a sparse linear item-item model: scores = X·W, where column j of W, with w_jj = 0, minimises
///
///   ½·‖D½·(x_j − X·w)‖² + ½·Σ (l2 + p/(1−p)·G_ii)·w_i² + l1·Σ|w_i|,  w ≥ 0 unless negative weights are allowed
///
/// Ning & Karypis, ICDM 2011, whose p and β are 0. The dropout p, and D = diag(n_u^−β), scaled to keep the
/// mean weight of an interaction at 1, are those of Ease; G = Xᵀ·D·X. By coordinate descent on the Gram matrix
/// (Friedman, Hastie & Tibshirani, J. Stat. Software 2010): sweeps over all candidates, between them over those in use
/// until they rest. With `neighbours` set, only the k movies most similar by cosine may speak for a movie: fsSLIM of
/// the same paper.
///
/// Time Σ n_u² and, for each movie, n for every change of a weight (k with neighbours); memory 4·n² bytes while
/// fitting, 8 bytes a weight after.
class Slim final : public GraphModel {
 public:
  enum class Sign { Positive, Any };
  /// Standard: what was best on the validation part of MovieLens-1M.
  struct Options {
    double l1 = 0.7;          ///< ≥ 0, in interactions
    double l2 = 50;           ///< > 0, in interactions
    double dropout = 0.6;     ///< p in [0, 1)
    double flattening = 0.5;  ///< β ≥ 0; 0 weighs all people alike
    Sign sign = Sign::Positive;
    int neighbours = 400;  ///< k; 0: all movies are candidates
    int sweeps = 50;       ///< at most, over all candidates
  };
  static constexpr std::string_view kName = "slim";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Slim> load(Options options, const core::TensorFile& file);

  /// More movies than this do not fit a laptop: fit throws Error{TooLarge} and names what to use instead.
  static constexpr size_t kMaxMovies = 20'000;

  explicit Slim(Options options) : GraphModel(kName), m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
