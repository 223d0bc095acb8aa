#pragma once

#include "engine/core/options.h"
#include "engine/recommend/graph/spectral_part.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// PureSVD: scores = r·V·Vᵀ, V being the right singular vectors of who watched what with the largest singular values
/// (unseen counts as 0). A person's factors r·V are never stored, so whoever has a history is folded in by one product.
///                                                        Cremonesi, Koren & Turrin, RecSys 2010
///
/// Time about 24·factors an interaction and 7·factors² a person and movie; memory 4·factors bytes a movie.
class PureSvd final : public Recommender {
 public:
  /// Standard: what was best on the validation part of MovieLens-1M.
  struct Options {
    int factors = 20;
    int seed = 1;
  };
  static constexpr std::string_view kName = "pure-svd";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<PureSvd> load(Options options, const core::TensorFile& file);

  explicit PureSvd(Options options) : m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  size_t movieCount() const override { return m_part.movieCount(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const override;
  bool contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                     std::span<float> parts) const override;
  /// Cosine of the rows of V; NaN for movies that nobody rated.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

 private:
  Options m_options;
  SpectralPart m_part;
};

}  // namespace kinoprism::recommend
