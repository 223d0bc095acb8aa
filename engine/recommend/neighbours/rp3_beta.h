#pragma once

#include "engine/core/options.h"
#include "engine/recommend/neighbours/graph_model.h"

namespace kinoprism::recommend {

/// RP3β, a random walk of three steps over who watched what, person → movie → person → movie, with popular ends made
/// less likely:
///
///   score(u, j) = Σ w_ij over the movies i that u watched
///   w_ij = Σ_v (1/n_i)^α·(1/n_v)^α / n_j^β over the people v who watched both; w_jj = 0
///
/// n_i: people of movie i, n_v: movies of person v. The first step, 1/n_u to each movie of u, is the same for all of
/// u's movies and left out. For each j the k largest w_ij are kept (ties: lower i first).
///                                               Paudel, Christoffel, Newell & Bernstein, ACM TiiS 7(1), 2017
///
/// Time Σ n_u², memory 8 bytes a neighbour.
class Rp3Beta final : public GraphModel {
 public:
  /// Standard: what was best on the validation part of MovieLens-1M.
  struct Options {
    double alpha = 1;      ///< α ≥ 0
    double beta = 0.3;     ///< β ≥ 0
    int neighbours = 400;  ///< k: kept for each movie that is recommended
  };
  static constexpr std::string_view kName = "rp3-beta";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Rp3Beta> load(Options options, const core::TensorFile& file);

  explicit Rp3Beta(Options options) : GraphModel(kName), m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
