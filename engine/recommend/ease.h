#pragma once

#include "engine/recommend/options.h"
#include "engine/recommend/recommender.h"

namespace kinoprism {

/// EASE, a linear item-item model with a closed form: scores = X·B, where B minimises ‖X − X·B‖² + ‖Λ½·B‖² with a zero
/// diagonal.
///
/// B = I − P·diag(1/diag(P)), P = (G + Λ)⁻¹, G = Xᵀ·D·X            Steck, WWW 2019, eq. 8
/// Λ = λ·I + p/(1−p)·diag(G), the dropout diagonal                   Steck, NeurIPS 2020 (EDLAE)
/// D = diag(n_u^−β), scaled to keep the mean weight of an interaction at 1, so that the busiest people do not decide
///
/// For n movies: time n³ + Σ n_u², memory 12·n² bytes while fitting and 4·n² after.
class Ease final : public Recommender {
 public:
  /// Standard: the plain model of 2019. In a fusion, and where parameters are searched, the two refinements are worth
  /// 2 % on MovieLens-1M (λ = 300, p = 0.5, β = 0.4).
  struct Options {
    double lambda = 800;    ///< λ > 0, in interactions
    double dropout = 0;     ///< p in [0, 1)
    double flattening = 0;  ///< β ≥ 0; 0 weighs all people alike
  };
  static constexpr std::string_view kName = "ease";
  static std::span<const Parameter<Options>> parameters();
  static std::unique_ptr<Ease> load(Options options, const TensorFile& file);

  /// More movies than this do not fit a laptop: fit throws Error{TooLarge} and names what to use instead.
  static constexpr size_t kMaxMovies = 20'000;

  explicit Ease(Options options) : m_options(options) {}

  void fit(const Dataset& dataset, Progress& progress) override;
  size_t movieCount() const override { return m_weights.rows(); }
  void scoreHistory(std::span<const Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<Rated>> histories, MatrixView scores) const override;
  bool contributions(std::span<const Rated> history, MovieIndex movie, std::span<float> parts) const override;
  bool similar(MovieIndex movie, std::span<float> scores) const override;
  void save(TensorWriter& writer) const override;

  /// How much having watched `from` adds to the score of `to`: the exact reason for a recommendation.
  float weight(MovieIndex from, MovieIndex to) const;

 private:
  Options m_options;
  Matrix m_weights;  ///< B, movies x movies; row = the watched movie
};

}  // namespace kinoprism
