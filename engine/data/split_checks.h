#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "engine/core/progress.h"
#include "engine/data/splits.h"

namespace kinoprism::data {

/// What may make an evaluation on a split look better, or other, than life: counts of held-out interactions, those of
/// validation and test.
struct SplitChecks {
  size_t heldOut = 0;
  size_t alsoKnown = 0;  ///< whose person has the same movie in the history, too
  size_t twinKnown = 0;  ///< whose person has another entry of the same movie in the history
  size_t timed = 0;      ///< with a time, and one of the same person's in the history
  size_t older = 0;      ///< of the timed: older than what is newest of the same person in the history
  size_t unseen = 0;     ///< of movies that nobody has in the training part: only content can rank them
  /// Kullback-Leibler divergence in nats of the held-out interactions' shares by movie from the training part's, both
  /// with one interaction added to every movie: 0 when movies are as popular in both.
  double popularityDrift = 0;

  double olderShare() const { return timed == 0 ? 0 : static_cast<double>(older) / static_cast<double>(timed); }
};

/// twins: pairs of movies that are the same one entered twice. Throws Error{BadArgument} for a movie that the split
/// does not have; Cancelled.
SplitChecks checkSplit(const Split& split, std::span<const std::pair<MovieIndex, MovieIndex>> twins,
                       core::Progress& progress);

}  // namespace kinoprism::data
