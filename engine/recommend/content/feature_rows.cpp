#include "engine/recommend/content/feature_rows.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "engine/core/message_ids.h"

namespace kinoprism::recommend {

const data::Features& requireFeatures(const data::Dataset& dataset, data::Modality modality) {
  const data::Features* const features = dataset.featuresOf(modality);
  if (!features || features->presentCount() == 0) {
    throw core::Error(core::ErrorCode::NoData, {core::MessageId::NoMovieHasFeatures, wordFor(modality)});
  }
  requireSameMovies(*features, dataset);
  return *features;
}

void requireSameMovies(const data::Features& features, const data::Dataset& dataset) {
  if (features.movieCount() == dataset.interactions.movieCount()) return;
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::FeaturesOfOtherMovies, wordFor(features.modality()),
                                                   features.movieCount(), dataset.interactions.movieCount()});
}

FeatureRows presentRows(const data::Features& features) {
  FeatureRows rows;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (features.isPresent(data::MovieIndex(m))) rows.movies.push_back(data::MovieIndex(m));
  }
  rows.values = core::Matrix(rows.movies.size(), features.dimensions());
  for (size_t r = 0; r < rows.movies.size(); ++r) {
    std::ranges::copy(features.of(rows.movies[r]), rows.values.row(r).begin());
  }
  return rows;
}

at::Tensor tensorOver(core::Matrix& values) {
  return at::from_blob(values.view().data,
                       {static_cast<int64_t>(values.rows()), static_cast<int64_t>(values.columns())}, at::kFloat);
}

}  // namespace kinoprism::recommend
