#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/features.h"
#include "engine/linalg/ridge_system.h"

namespace kinoprism::recommend {

/// Features of one modality among several.
struct WeightedFeatures {
  const data::Features* features = nullptr;
  double weight = 1;  ///< > 0
};

/// A map from features of movies to factors: a kernel ridge regression (see KernelRidge) learnt on the rated movies.
/// The features of a modality are centred on the rated movies, columns scaled if asked for, and each movie's then
/// brought to length 1; of several modalities they lie side by side, each with its share of the weights, and a movie
/// that lacks one is average in it. A movie with n ratings weighs n^weighting, scaled to a mean of 1.
class FeatureMap {
 public:
  struct Options {
    double gamma = 1;
    double ridge = 0.1;
    double weighting = 0.25;
    bool scaled = false;
    int landmarks = 2000;
    int seed = 1;
  };

  /// counts: ratings of each movie. Throws Error{NoData} when no movie has both ratings and features,
  /// Error{BadArgument} when the features do not determine the map, Cancelled.
  FeatureMap(std::span<const WeightedFeatures> modalities, const std::vector<uint32_t>& counts, const Options& options,
             core::Progress& progress);
  ~FeatureMap();
  FeatureMap(const FeatureMap&) = delete;
  FeatureMap& operator=(const FeatureMap&) = delete;

  /// Where movies belong by their features, those of a rated movie learnt from the others alone; zero for movies
  /// without features. factors: of every movie; those without ratings are not looked at.
  linalg::FactorTable place(const linalg::FactorTable& factors) const;
  /// Which movies have features.
  const std::vector<uint8_t>& present() const { return m_present; }

 private:
  struct State;
  std::unique_ptr<const State> m_state;
  std::vector<uint8_t> m_present;
};

}  // namespace kinoprism::recommend
