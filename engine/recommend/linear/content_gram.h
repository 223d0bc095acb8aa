#pragma once

#include <span>
#include <string_view>

#include "engine/core/progress.h"
#include "engine/data/dataset.h"
#include "engine/data/modality_weights.h"

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

inline constexpr data::Modality kContentModalities[] = {data::Modality::Text, data::Modality::Image,
                                                        data::Modality::Audio, data::Modality::Video};

/// Throws Error{NoData}, Error{BadArgument} where a modality that has a weight has no usable features (see
/// requireFeatures).
void requireWeightedFeatures(const data::Dataset& dataset, const data::ModalityWeights& weights);

/// How alike two movies are by their features: cos(f_i, f_j), or with gamma > 0 the Gaussian kernel
/// exp(−γ·|f_i − f_j|²/2) of features scaled to length 1, which listens more to the nearest.
struct ContentKernel {
  bool centre = false;  ///< the mean of the features present is taken away first
  double gamma = 0;
};

/// Adds weight·S to the lower triangle of system, S_ij = kernel(i, j) where both movies have features, else 0. system:
/// movies x movies, double. Time n²·d multiply-adds. Throws Cancelled.
void addContentGram(at::Tensor& system, const data::Features& features, const ContentKernel& kernel, double weight,
                    core::Progress& progress);

}  // namespace kinoprism::recommend
