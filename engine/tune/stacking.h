#pragma once

#include "engine/evaluate/bootstrap.h"
#include "engine/fuse/stack.h"
#include "engine/tune/boosted_trees.h"
#include "engine/tune/mix_search.h"

namespace kinoprism::tune {

struct StackOptions {
  fuse::Stack::Options stack = {};
  TreeOptions trees = {};
};

/// A stack, and what it is worth to people it was not trained on: NDCG over folds of people, the linear weights and the
/// trees of each found on the others.
struct StackResult {
  fuse::Stack stack;  ///< trained on everybody; empty after load
  size_t people = 0;
  evaluate::Estimate linear;   ///< the weighted sum alone
  evaluate::Estimate trees;    ///< the trees alone
  evaluate::Estimate blended;  ///< the trees and the linear score
  /// Of the better of the two, which is what the stack does, over linear; paired by person.
  evaluate::Estimate gain;
  double seconds = 0;
};

/// How it is judged.
struct StackJudging {
  int cutoff = 10;
  int folds = 2;
  uint64_t seed = 1;
};

/// Trains a second look at the candidates that the linear fusion puts first. weights: of that fusion, found on
/// everybody. Throws Error{Unsupported} where trees cannot be grown, Error{NoData} for a single person, Cancelled.
StackResult trainStack(const MixSearch& search, const PartPools& parts, const MixSearch::Weights& weights,
                       const StackJudging& judging, const StackOptions& options, core::Progress& progress);

}  // namespace kinoprism::tune
