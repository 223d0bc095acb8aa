#pragma once

#include <string>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"
#include "engine/evaluate/bootstrap.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::evaluate {

/// How far predicted ratings are from those that people gave, and how that was measured.
struct RatingErrors {
  Estimate rmse;        ///< √(Σ (r̂ − r)² / ratings)
  Estimate mae;         ///< Σ |r̂ − r| / ratings
  core::Message split;  ///< as in Protocol
  float low = 0;        ///< the scale of the ratings: predictions are clipped to [low, high]
  float high = 0;
  size_t ratings = 0;                ///< averaged over
  size_t people = 0;                 ///< who gave them
  size_t peopleWithoutHistory = 0;   ///< of these: not in train, so that nothing personal is known of them
  size_t moviesWithoutRatings = 0;   ///< of the movies rated: nobody in train rated them
  size_t ratingsWithoutOpinion = 0;  ///< left out, because the model gave no number
  std::string fingerprint;           ///< of train, SHA-256
};

struct RatingErrorOptions {
  core::Message split;   ///< as in Protocol; nothing: given files
  int resamples = 1000;  ///< of the bootstrap over people; 0: no intervals
  uint64_t seed = 0;
};

/// Predicts every rating of test from the person's history in train. model: one that predicts ratings (see
/// RecommenderInfo), fitted on train; test: the same people and movies. All ratings count alike, so people with many
/// weigh more. People and movies that train knows nothing of are predicted too, as the model does. On all compute
/// threads. Throws Error{NoData} when test holds no rating that the model has an opinion on, Cancelled.
RatingErrors ratingErrors(const recommend::Recommender& model, const data::Interactions& train,
                          const data::Interactions& test, const RatingErrorOptions& options, core::Progress& progress);

}  // namespace kinoprism::evaluate
