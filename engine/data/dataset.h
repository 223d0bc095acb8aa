#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/data/features.h"
#include "engine/data/interactions.h"
#include "engine/data/judge.h"

namespace kinoprism::data {

/// What a recommender learns from: who liked what, and what is known of the movies. interactions holds positives only
/// (see Interactions::atLeast): a recommender of implicit feedback counts every one of them as liked, and may use
/// values and times as it says. For a recommender that predicts ratings (see RecommenderInfo::predictsRatings)
/// interactions holds every rating.
struct Dataset {
  Interactions interactions;
  std::vector<Features> features;  ///< each with interactions.movieCount() rows; at most one per modality and encoder
  /// Says which epoch of a training is the best; null: nothing was held out for that, and models train for as long as
  /// their settings say. No part of the fingerprint.
  std::shared_ptr<const Judge> judge = nullptr;

  /// First of the modality, or nullptr.
  const Features* featuresOf(Modality modality) const;
  /// SHA-256 of interactions and features.
  std::string fingerprint() const;
};

}  // namespace kinoprism::data
