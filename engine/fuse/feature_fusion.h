#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "engine/core/progress.h"
#include "engine/data/dataset.h"
#include "engine/data/modality_weights.h"

namespace kinoprism::fuse {

/// Feature-level fusion: how the features of several modalities become one vector a movie.
enum class FeatureFusion {
  Separate,     ///< they do not: models that can read several do so
  Concatenate,  ///< side by side, so that the cosine of two movies is the mean of their cosines, by shares
  Average,      ///< added up in a common number of dimensions, all alike
  Weighted,     ///< the same, by shares
};
inline constexpr std::array<std::string_view, 4> kFeatureFusions{"separate", "concatenate", "average", "weighted"};

/// Weights are shares, 1 each where nothing is set.
struct FeatureFusionOptions : data::ModalityWeights {
  FeatureFusion method = FeatureFusion::Separate;
  int dimensions = 128;  ///< of each modality: its first principal axes
  uint64_t seed = 1;

  FeatureFusionOptions() : data::ModalityWeights{1, 1, 1, 1} {}
};

/// One block of all. Every set is centred, turned to its principal axes, of which the first are kept, and brought to
/// length 1 (see FeatureTransform); with x_k the row of set k of a movie and s_k its share among those that the movie
/// has,
///
///   concatenate  (√s_1·x_1, …, √s_n·x_n)        Baltrušaitis, Ahuja & Morency, TPAMI 2019, section 6.1: early fusion
///   average      unit(Σ x_k / n)
///   weighted     unit(Σ s_k·x_k)
///
/// so what a movie lacks drops out and its share goes to what it has; a movie without any stays absent. The axes of
/// modalities are not each other's, so that a sum of them mixes what has nothing in common: the field's plain way, and
/// no worse on MovieLens-1M. The block is given out as of the first modality in it, so every model that reads that one
/// reads the block. Throws Error{NoData} when nothing with a share is there, Error{BadArgument} for sets of different
/// movies or for Separate, Cancelled.
data::Features fuseFeatures(std::span<const data::Features> all, const FeatureFusionOptions& options,
                            core::Progress& progress);

/// The dataset with the block in place of its features; as it is for Separate. Throws what fuseFeatures throws.
data::Dataset withFusedFeatures(data::Dataset dataset, const FeatureFusionOptions& options, core::Progress& progress);

}  // namespace kinoprism::fuse
