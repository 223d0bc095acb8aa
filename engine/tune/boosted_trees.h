#pragma once

#include <cstdint>
#include <span>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/fuse/tree_ensemble.h"

namespace kinoprism::tune {

/// How trees are grown.
struct TreeOptions {
  int rounds = 120;
  double rate = 0.08;  ///< each tree's leaves are scaled by
  int depth = 5;
  double leastWeight = 20;   ///< of the examples of a leaf, each p·(1 − p)
  double rowShare = 0.8;     ///< of the examples a tree sees
  double columnShare = 0.6;  ///< of the features a tree sees
  double l2 = 1;             ///< on leaves
  uint64_t seed = 1;
};

/// This build has XGBoost, which grows trees. Trees that are there already score without it.
bool canGrowTrees();

/// Trees whose sum is the logarithm of the odds that a label is 1, grown one after the other against the gradient of
/// the logistic loss: Chen & Guestrin, XGBoost, KDD 2016, eq. 2–7, on histograms. features: one row an example, NaN
/// where unknown; labels: 0 or 1. The same for a seed and number of threads. Throws Error{Unsupported} where there is
/// no XGBoost, Error{NoData} when labels are not of both kinds, Cancelled.
fuse::TreeEnsemble growTrees(const core::Matrix& features, std::span<const float> labels, const TreeOptions& options,
                             core::Progress& progress);

}  // namespace kinoprism::tune
