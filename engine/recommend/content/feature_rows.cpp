#include "engine/recommend/content/feature_rows.h"

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
  requireSameMovies(*features, dataset);
  return *features;
}

void requireSameMovies(const Features& features, const Dataset& dataset) {
  if (features.movieCount() == dataset.interactions.movieCount()) return;
  throw Error(ErrorCode::BadArgument,
              fmt::format("The {} features are of {} movies, the ratings of {}. Compute the features again.",
                          name(features.modality()), features.movieCount(), dataset.interactions.movieCount()));
}

FeatureRows presentRows(const Features& features) {
  FeatureRows rows;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (features.isPresent(MovieIndex(m))) rows.movies.push_back(MovieIndex(m));
  }
  rows.values = Matrix(rows.movies.size(), features.dimensions());
  for (size_t r = 0; r < rows.movies.size(); ++r) {
    std::ranges::copy(features.of(rows.movies[r]), rows.values.row(r).begin());
  }
  return rows;
}

at::Tensor tensorOver(Matrix& values) {
  return at::from_blob(values.view().data,
                       {static_cast<int64_t>(values.rows()), static_cast<int64_t>(values.columns())}, at::kFloat);
}

}  // namespace kinoprism
