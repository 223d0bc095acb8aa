#pragma once

#include "engine/recommend/ials.h"

namespace kinoprism {

/// Content-to-factor map: places movies in iALS's space of tastes by their features, so that a movie nobody rated yet
/// can be ranked for everybody. h(f) = a + Wᵀ·f, by ridge regression from the features of rated movies to their
/// factors:
///
///   minimise Σ_i c_i·|h_i − a − Wᵀ·f_i|² + ridge·|W|²,  c_i = n_i^weighting, scaled to a mean of 1,
///   f standardised by column                       Gantner et al., ICDM 2010, with iALS (see there) as the factor
///   model
///
/// A person's factors are folded in from the rated movies of their history. The score of a movie is w_u·h, where h is
///   mapped `all`:  the mapped factors, for every movie: a content signal. Movies without features: NaN, no opinion
///   mapped `cold`: its own factors where it has ratings; else the mapped ones, times strength. Neither: NaN
///
/// Time: iALS's, and movies·d² + d³ for d features.
class ContentMap final : public Recommender {
 public:
  enum class Mapped { All, Cold };
  struct Options {
    double ridge = 300;       ///< in movies
    double weighting = 0.25;  ///< how much more the factors of often rated movies, which are surer, count
    Mapped mapped = Mapped::All;
    double strength = 1;  ///< of movies without ratings; above 1 promotes them
    int factors = 64;
    int iterations = 12;
    double lambda = 0.01;
    double unobserved = 0.3;
    double frequency = 1;
    int seed = 1;
  };
  static std::span<const Parameter<Options>> parameters();
  static std::unique_ptr<ContentMap> load(Options options, Modality modality, const TensorFile& file);

  ContentMap(Options options, Modality modality);

  /// Needs ratings and features of the modality.
  void fit(const Dataset& dataset, Progress& progress) override;
  size_t movieCount() const override { return m_ials.movieCount(); }
  void scoreHistory(std::span<const Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<Rated>> histories, MatrixView scores) const override;
  bool contributions(std::span<const Rated> history, MovieIndex movie, std::span<float> parts) const override;
  /// Cosine of the factors used.
  bool similar(MovieIndex movie, std::span<float> scores) const override;
  void save(TensorWriter& writer) const override;

 private:
  void markAbsent(std::span<float> scores) const;
  /// Chooses, per movie, own or mapped factors.
  void place(const FactorTable& mapped, std::vector<uint8_t> present);

  Options m_options;
  Modality m_modality;
  Ials m_ials;
  FactorTable m_used;              ///< what movies are scored with
  std::vector<uint8_t> m_present;  ///< whether there is a score
};

}  // namespace kinoprism
