#pragma once

#include <memory>

#include "engine/recommend/factors/placed_ials.h"
#include "engine/recommend/shared_solution.h"

namespace kinoprism::recommend {

/// Content-to-factor map: places movies in iALS's space of tastes by their features, so that a movie nobody rated yet
/// can be ranked for everybody. The map is a kernel ridge regression (see KernelRidge) from the features of rated
/// movies, centred, with columns scaled if asked for, and each movie's then brought to length 1, to their factors; a
/// movie with n ratings weighs n^weighting, scaled to a mean of 1.
///                          Gantner et al., ICDM 2010, with iALS (see there) as the factor model and a kernel in the
///                          map
///
/// A person's factors are folded in from the rated movies of their history. The score of a movie is w_u·h, where h is
///   mapped `all`:  the mapped factors, for every movie, those of a rated movie learnt from the others alone: so this
///   is
///                  a signal of the content and not of the movie's own ratings. Movies without features: NaN, no
///                  opinion
///   mapped `cold`: its own factors where it has ratings; else the mapped ones, times strength. Neither: NaN
///
/// Time: iALS's, and movies·landmarks².
class ContentMap final : public PlacedIals, public SharedSolution {
 public:
  enum class Mapped { All, Cold };
  enum class Scaled { No, Yes };
  struct Options {
    double ridge = 0.1;       ///< in movies
    double gamma = 1;         ///< how fast likeness falls with distance
    double weighting = 0.25;  ///< how much more the factors of often rated movies, which are surer, count
    Scaled scaled = Scaled::No;
    int landmarks = 2000;
    Mapped mapped = Mapped::All;
    double strength = 1;  ///< of movies without ratings; above 1 promotes them
    int factors = 64;
    int iterations = 12;
    double lambda = 0.01;
    double unobserved = 0.3;
    double frequency = 1;
    int seed = 1;
  };
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<ContentMap> load(Options options, data::Modality modality, const core::TensorFile& file);

  ContentMap(Options options, data::Modality modality);

  /// Needs ratings and features of the modality.
  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  /// iALS with the same settings, alone or below another map.
  void takeOver(const Recommender& fitted) override;
  void save(core::TensorWriter& writer) const override;

 private:
  /// Chooses, per movie, own or mapped factors.
  void choose(const linalg::FactorTable& mapped, std::vector<uint8_t> present);

  Options m_options;
  data::Modality m_modality;
  std::unique_ptr<Ials> m_taken;  ///< for the next fit
};

}  // namespace kinoprism::recommend
