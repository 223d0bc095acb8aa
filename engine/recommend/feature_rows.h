#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "engine/data/dataset.h"

namespace kinoprism {

/// The movies that have features, and their features as one float tensor, which may be changed: movies.size() x
/// dimensions.
struct FeatureRows {
  std::vector<MovieIndex> movies;
  at::Tensor values;
};

/// Throws Error{NoData} that says how to get them when the dataset has no features of the modality, Error{BadArgument}
/// when they are of another number of movies than the interactions.
const Features& requireFeatures(const Dataset& dataset, Modality modality);

FeatureRows presentRows(const Features& features);

}  // namespace kinoprism
