#include "engine/recommend/feature_rows.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

#include <algorithm>

namespace kinoprism {

const Features& requireFeatures(const Dataset& dataset, Modality modality) {
  const Features* const features = dataset.featuresOf(modality);
  if (!features || features->presentCount() == 0) {
    throw Error(ErrorCode::NoData,
                fmt::format("No movie has {0} features. Compute or import {0} features first.", name(modality)));
  }
  if (features->movieCount() != dataset.interactions.movieCount()) {
    throw Error(ErrorCode::BadArgument,
                fmt::format("The {} features are of {} movies, the ratings of {}. Compute the features again.",
                            name(modality), features->movieCount(), dataset.interactions.movieCount()));
  }
  return *features;
}

FeatureRows presentRows(const Features& features) {
  FeatureRows rows;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (features.isPresent(MovieIndex(m))) rows.movies.push_back(MovieIndex(m));
  }
  rows.values =
      at::empty({static_cast<int64_t>(rows.movies.size()), static_cast<int64_t>(features.dimensions())}, at::kFloat);
  float* const values = rows.values.data_ptr<float>();
  for (size_t r = 0; r < rows.movies.size(); ++r) {
    const auto row = features.of(rows.movies[r]);
    std::copy(row.begin(), row.end(), values + r * features.dimensions());
  }
  return rows;
}

}  // namespace kinoprism
