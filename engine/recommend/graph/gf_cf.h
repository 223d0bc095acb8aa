#pragma once

#include "engine/core/options.h"
#include "engine/recommend/graph/spectral_part.h"
#include "engine/recommend/neighbours/sparse_item_weights.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// GF-CF, filters on the graph of movies in closed form: what a person watched is a signal on the graph, of which a
/// linear filter keeps the smooth part and an ideal low-pass filter the smoothest:
///
///   scores = r·P^(s) + w·r·diag(n_i^−½)·V·Vᵀ·diag(n_i^½)                    Shen et al., CIKM 2021
///   P = R̃ᵀ·R̃, R̃ = diag(n_u^−a)·R·diag(n_i^(a−1)), P^(s) by element           Park, Shin & Shin, SIGIR 2024
///                                                                              (Turbo-CF)
///
/// V: the right singular vectors of diag(n_u^−½)·R·diag(n_i^−½) with the largest singular values. a = ½ and s = 1 are
/// GF-CF, w = 0 is Turbo-CF. P_jj is left out, and of each column of P only the k largest are kept, so that nothing
/// of size movies x movies or people x movies is ever held.
///
/// Time Σ n_u² and that of the singular vectors; memory 8·k + 4·vectors bytes a movie.
class GfCf final : public Recommender {
 public:
  /// Standard: what was best on the validation part of MovieLens-1M.
  struct Options {
    int neighbours = 250;    ///< k; 0 keeps all
    double asymmetry = 0.4;  ///< a in [0, 1]
    double power = 0.6;      ///< s > 0
    int vectors = 128;       ///< of the low-pass filter
    double lowPass = 1;      ///< w ≥ 0; 0 leaves the filter out
    int seed = 1;
  };
  static constexpr std::string_view kName = "gf-cf";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<GfCf> load(Options options, const core::TensorFile& file);

  /// With all neighbours kept, more movies than this would not fit a laptop: fit throws Error{TooLarge}.
  static constexpr size_t kMaxMoviesWithAllNeighbours = 20'000;

  explicit GfCf(Options options) : m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  size_t movieCount() const override { return m_graph.movieCount(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const override;
  bool contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                     std::span<float> parts) const override;
  /// What having watched `movie` alone speaks for.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

 private:
  /// scores = those of the low-pass filter, weighed, plus the linear filter's.
  void addLinear(std::span<const data::Rated> history, std::span<float> scores) const;

  Options m_options;
  SparseItemWeights m_graph;
  SpectralPart m_lowPass;
};

}  // namespace kinoprism::recommend
