#include "engine/recommend/linear/content_gram.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/recommend/content/feature_rows.h"

namespace kinoprism::recommend {
namespace {

/// Rows of length 1 (or 0), in double; the features of the movies that have some.
at::Tensor unitRows(FeatureRows& rows, bool centre) {
  at::Tensor values = tensorOver(rows.values).to(at::kDouble);
  if (centre) values.sub_(values.mean(0, true));
  return values.div_(values.norm(2, 1, true).clamp_min_(std::numeric_limits<double>::min()));
}

}  // namespace

void requireWeightedFeatures(const data::Dataset& dataset, const data::ModalityWeights& weights) {
  for (const data::Modality modality : kContentModalities) {
    if (weights.of(modality) > 0) requireFeatures(dataset, modality);
  }
}

void addContentGram(at::Tensor& system, const data::Features& features, const ContentKernel& kernel, double weight,
                    core::Progress& progress) {
  constexpr double kBlockWork = 1e9;  // multiply-adds between two looks at the cancel flag
  FeatureRows rows = presentRows(features);
  const at::Tensor values = unitRows(rows, kernel.centre);
  const int64_t count = values.size(0);
  const size_t n = static_cast<size_t>(system.size(0));
  double* const sums = system.data_ptr<double>();
  const double rowWork = static_cast<double>(count) * static_cast<double>(values.size(1) + 16);
  const int64_t block = std::clamp<int64_t>(static_cast<int64_t>(kBlockWork / rowWork), 1, 1024);
  for (int64_t begin = 0; begin < count; begin += block) {
    progress.throwIfCancelled();
    progress.report(core::MessageId::ComparingMovies, begin, count);
    const int64_t end = std::min(count, begin + block);
    at::Tensor likeness = at::mm(values.slice(0, begin, end), values.slice(0, 0, end).t());
    if (kernel.gamma > 0) likeness.sub_(1).mul_(kernel.gamma).exp_();
    const double* const products = likeness.data_ptr<double>();
    for (int64_t r = begin; r < end; ++r) {
      double* const row = sums + data::index(rows.movies[static_cast<size_t>(r)]) * n;
      for (int64_t c = 0; c <= r; ++c) {
        row[data::index(rows.movies[static_cast<size_t>(c)])] += weight * products[(r - begin) * end + c];
      }
    }
  }
}

}  // namespace kinoprism::recommend
