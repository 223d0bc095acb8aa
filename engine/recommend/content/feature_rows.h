#pragma once

#include <vector>

#include "engine/core/matrix.h"
#include "engine/data/dataset.h"

namespace at {
class Tensor;
}

namespace kinoprism {

/// The movies that have features, and a copy of their features: movies.size() x dimensions.
struct FeatureRows {
  std::vector<MovieIndex> movies;
  Matrix values;
};

/// Throws Error{NoData} that says how to get them when the dataset has no features of the modality, Error{BadArgument}
/// when they are of another number of movies than the interactions.
const Features& requireFeatures(const Dataset& dataset, Modality modality);
/// Throws Error{BadArgument} when they are of another number of movies than the interactions.
void requireSameMovies(const Features& features, const Dataset& dataset);

FeatureRows presentRows(const Features& features);

/// The values as a tensor over the same memory, which must outlive it.
at::Tensor tensorOver(Matrix& values);

}  // namespace kinoprism
