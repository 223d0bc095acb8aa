#pragma once

#include <string>
#include <vector>

#include "engine/data/features.h"
#include "engine/data/interactions.h"

namespace kinoprism {

/// What a recommender learns from: who liked what, and what is known of the movies. interactions holds positives only
/// (see Interactions::atLeast): a recommender of implicit feedback counts every one of them as liked, and may use
/// values and times as it says. For a recommender that predicts ratings (see RecommenderInfo::predictsRatings)
/// interactions holds every rating.
struct Dataset {
  Interactions interactions;
  std::vector<Features> features;  ///< each with interactions.movieCount() rows; at most one per modality and encoder

  /// First of the modality, or nullptr.
  const Features* featuresOf(Modality modality) const;
  /// SHA-256 of interactions and features.
  std::string fingerprint() const;
};

}  // namespace kinoprism
