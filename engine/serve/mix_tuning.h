#pragma once

#include "engine/core/progress.h"
#include "engine/serve/run.h"

namespace kinoprism::serve {

/// A mix found on the candidate pools of a run.
struct TunedMix {
  fuse::Mix mix;
  double before = 0;          ///< NDCG@10 of the mix it began with, over everybody in the pools
  double inSample = 0;        ///< of the new one, on the people it was chosen on: optimistic
  double crossValidated = 0;  ///< mean over two halves of the people, each with weights chosen on the other
  size_t people = 0;
};

/// Searches the weights of all signals but the collaborative one (which the others are measured against, where there is
/// one) and new movies; popularity may go below zero, which is novelty. Diversity is left as it is and does not enter
/// the measure. Throws Error{NoData} when the run has no pools, Cancelled.
TunedMix tuneMix(const Run& run, const fuse::Mix& start, core::Progress& progress);

}  // namespace kinoprism::serve
