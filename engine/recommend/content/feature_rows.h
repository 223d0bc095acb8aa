#pragma once

#include <vector>

#include "engine/core/matrix.h"
#include "engine/data/dataset.h"

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

/// The movies that have features, and a copy of their features: movies.size() x dimensions.
struct FeatureRows {
  std::vector<data::MovieIndex> movies;
  core::Matrix values;
};

/// Throws Error{NoData} that says how to get them when the dataset has no features of the modality, Error{BadArgument}
/// when they are of another number of movies than the interactions.
const data::Features& requireFeatures(const data::Dataset& dataset, data::Modality modality);
/// Throws Error{BadArgument} when they are of another number of movies than the interactions.
void requireSameMovies(const data::Features& features, const data::Dataset& dataset);

FeatureRows presentRows(const data::Features& features);

/// The values as a tensor over the same memory, which must outlive it.
at::Tensor tensorOver(core::Matrix& values);

}  // namespace kinoprism::recommend
