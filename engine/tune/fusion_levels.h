#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/core/device.h"
#include "engine/data/dataset.h"
#include "engine/evaluate/evaluate.h"
#include "engine/fuse/composition.h"
#include "engine/tune/fusion_options.h"

namespace kinoprism::tune {

/// One way of fusing ratings and the features of all modalities, and how good its lists are.
struct FusedAtLevel {
  fuse::FusionLevel level = fuse::FusionLevel::Decision;
  core::Message name;  ///< what was fused how, in a few words
  fuse::Composition composition;
  evaluate::Report report;
  double seconds = 0;  ///< of fitting and tuning
};

struct FusionLevels {
  FusedAtLevel ratings;  ///< nothing fused: what the others are to be better than. Its level means nothing
  std::vector<FusedAtLevel> levels;
  /// All pairs of ratings and levels, in that order; first and second are numbers, 0 ratings.
  struct Pair {
    size_t first = 0;
    size_t second = 0;
    std::vector<evaluate::Comparison> metrics;  ///< first − second, paired by person
  };
  std::vector<Pair> pairs;
};

struct FusionLevelOptions {
  std::vector<std::string> metrics{"ndcg", "recall"};
  std::vector<int> cutoffs{10};
  std::string joint = "mm-lightgcn";  ///< a recommender that learns from ratings and features together
  fuse::FeatureFusion block = fuse::FeatureFusion::Concatenate;
  uint64_t seed = 1;
  core::Device device;  ///< of models that can be computed on several
};

/// Feature, decision and joint fusion of the same data on the same split, one page:
///   ratings   EASE as it is in a fusion, alone
///   feature   CEASE, which is that EASE with one block of all features in its regression
///   decision  that EASE and a signal for each modality, weights by tune(): people are evaluated on weights found on
///   the
///             other half of them
///   joint     a network trained end to end on ratings and features
/// heldOut: movies kept from train; the joint model stops where its lists of them are best, which flatters it a little.
/// Throws Error{NoData} when there are no features or nobody to evaluate on, Error{NotFound} for an unknown
/// recommender, what fitting throws, Cancelled.
FusionLevels compareFusionLevels(const data::Dataset& train, const data::Interactions& heldOut,
                                 std::span<const recommend::RecommenderInfo> catalogue,
                                 const FusionLevelOptions& options, core::Progress& progress);

}  // namespace kinoprism::tune
