#pragma once

#include <span>
#include <string_view>

#include "engine/core/progress.h"
#include "engine/data/dataset.h"

namespace at {
class Tensor;
}

namespace kinoprism {

/// A number for each modality, 0 where it is left out.
struct ModalityWeights {
  double text = 0;
  double image = 0;
  double audio = 0;
  double video = 0;

  double of(Modality modality) const;
};

inline constexpr Modality kContentModalities[] = {Modality::Text, Modality::Image, Modality::Audio, Modality::Video};

/// Throws Error{NoData}, Error{BadArgument} where a modality that has a weight has no usable features (see
/// requireFeatures).
void requireWeightedFeatures(const Dataset& dataset, const ModalityWeights& weights);

/// Adds weight·S to the lower triangle of system, S_ij = cos(f_i, f_j) where both movies have features, else 0. centre:
/// the mean of those present is taken away first. system: movies x movies, double. Time n²·d multiply-adds. Throws
/// Cancelled.
void addContentGram(at::Tensor& system, const Features& features, bool centre, double weight, Progress& progress);

}  // namespace kinoprism
