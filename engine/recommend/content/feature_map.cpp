#include "engine/recommend/content/feature_map.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/recommend/content/feature_rows.h"
#include "engine/recommend/content/kernel_ridge.h"

namespace kinoprism::recommend {
namespace {

/// c_i of the movies that have features; 0 for those without ratings.
at::Tensor movieWeights(const std::vector<uint32_t>& counts, const std::vector<data::MovieIndex>& movies,
                        double weighting) {
  at::Tensor weights = at::zeros({static_cast<int64_t>(movies.size())}, at::kFloat);
  float* const values = weights.data_ptr<float>();
  int64_t rated = 0;
  for (size_t r = 0; r < movies.size(); ++r) {
    const uint32_t count = counts[data::index(movies[r])];
    if (count == 0) continue;
    values[r] = static_cast<float>(std::pow(count, weighting));
    ++rated;
  }
  if (rated == 0) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoMovieToMap);
  }
  return weights.mul_(static_cast<double>(rated) / weights.sum());
}

/// Smaller deviations and lengths are rounding: squares of such numbers are lost, and MiniLM has columns of 1e-33.
constexpr float kNothing = 1e-16f;

/// Centred, scaled by column if asked for, every row of length 1 (or 0).
void normalise(at::Tensor& features, const at::Tensor& weights, bool scaled) {
  const at::Tensor shares = weights.sum().item<float>() > 0
                                ? (weights / weights.sum()).unsqueeze(1)
                                : at::full_like(weights, 1.0 / static_cast<double>(weights.size(0))).unsqueeze(1);
  features.sub_((features * shares).sum(0));
  if (scaled) features.div_((features.square() * shares).sum(0).sqrt_().clamp_min_(kNothing));
  features.div_(features.norm(2, 1, true).clamp_min_(kNothing));
}

at::Tensor indexesOf(const std::vector<data::MovieIndex>& movies) {
  at::Tensor indexes = at::empty({static_cast<int64_t>(movies.size())}, at::kLong);
  for (size_t r = 0; r < movies.size(); ++r)
    indexes.data_ptr<int64_t>()[r] = static_cast<int64_t>(data::index(movies[r]));
  return indexes;
}

/// All movies x the features of a modality times √share, rows of zeros where they are absent.
at::Tensor columnsOf(const data::Features& features, double share, const at::Tensor& weightsOfAll, bool scaled) {
  FeatureRows rows = presentRows(features);
  at::Tensor values = tensorOver(rows.values);
  const at::Tensor movies = indexesOf(rows.movies);
  normalise(values, weightsOfAll.index_select(0, movies), scaled);
  at::Tensor columns = at::zeros({static_cast<int64_t>(features.movieCount()), values.size(1)}, at::kFloat);
  return columns.index_copy_(0, movies, values * std::sqrt(share));
}

at::Tensor factorsOf(const linalg::FactorTable& table, const std::vector<data::MovieIndex>& movies) {
  at::Tensor factors =
      at::empty({static_cast<int64_t>(movies.size()), static_cast<int64_t>(table.dimensions())}, at::kFloat);
  for (size_t r = 0; r < movies.size(); ++r) {
    std::copy_n(table.row(data::index(movies[r])), table.dimensions(),
                factors.data_ptr<float>() + r * table.dimensions());
  }
  return factors;
}

/// Movie rows of a table with `movieCount` rows, the rest zero.
linalg::FactorTable spread(const at::Tensor& values, const std::vector<data::MovieIndex>& movies, size_t movieCount) {
  linalg::FactorTable table(movieCount, static_cast<size_t>(values.size(1)));
  const float* const source = values.data_ptr<float>();
  for (size_t r = 0; r < movies.size(); ++r) {
    std::copy_n(source + r * table.dimensions(), table.dimensions(), table.row(data::index(movies[r])));
  }
  return table;
}

}  // namespace

struct FeatureMap::State {
  std::vector<data::MovieIndex> movies;  ///< that have features
  KernelMap map;
};

FeatureMap::FeatureMap(std::span<const WeightedFeatures> modalities, const std::vector<uint32_t>& counts,
                       const Options& options, core::Progress& progress)
    : m_present(counts.size()) {
  const at::NoGradGuard noGrad;
  double total = 0;
  for (const auto& [features, weight] : modalities) {
    total += weight;
    for (size_t m = 0; m < counts.size(); ++m) m_present[m] |= features->isPresent(data::MovieIndex(m)) ? 1 : 0;
  }
  std::vector<data::MovieIndex> movies;
  for (size_t m = 0; m < counts.size(); ++m) {
    if (m_present[m]) movies.push_back(data::MovieIndex(m));
  }
  const at::Tensor weights = movieWeights(counts, movies, options.weighting);
  const at::Tensor indexes = indexesOf(movies);
  const at::Tensor weightsOfAll =
      at::zeros({static_cast<int64_t>(counts.size())}, at::kFloat).index_copy_(0, indexes, weights);
  std::vector<at::Tensor> columns;
  for (const auto& [features, weight] : modalities) {
    columns.push_back(columnsOf(*features, weight / total, weightsOfAll, options.scaled).index_select(0, indexes));
  }
  const KernelRidge regression{options.gamma, options.ridge, options.landmarks, static_cast<uint64_t>(options.seed)};
  m_state.reset(new State{std::move(movies), KernelMap(regression, at::cat(columns, 1), weights, progress)});
}

FeatureMap::~FeatureMap() = default;

linalg::FactorTable FeatureMap::place(const linalg::FactorTable& factors) const {
  const at::NoGradGuard noGrad;
  const at::Tensor mapped = m_state->map.predict(factorsOf(factors, m_state->movies));
  return spread(mapped, m_state->movies, factors.rows());
}

}  // namespace kinoprism::recommend
