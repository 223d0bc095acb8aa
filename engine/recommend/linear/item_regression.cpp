#include "engine/recommend/linear/item_regression.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/linalg/tensor/symmetric_inverse.h"
#include "engine/recommend/people_of_movies.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism::recommend {
namespace {

/// weights += factor·B, from the lower triangle of −P: in tiles, so that the half that is written across columns stays
/// in the cache.
void addWeights(const at::Tensor& negatedInverse, double factor, core::Matrix& weights) {
  constexpr size_t kTile = 64;
  const size_t n = static_cast<size_t>(negatedInverse.size(0));
  const double* const values = negatedInverse.data_ptr<double>();
  std::vector<double> scales(n);
  for (size_t j = 0; j < n; ++j) scales[j] = -factor / values[j * n + j];
  core::parallelFor((n + kTile - 1) / kTile, 1, [&](size_t tile, size_t) {
    const size_t begin = tile * kTile;
    const size_t end = std::min(n, begin + kTile);
    for (size_t column = 0; column < end; column += kTile) {
      for (size_t i = begin; i < end; ++i) {
        for (size_t j = column; j < std::min(i, column + kTile); ++j) {
          const double value = values[i * n + j];
          weights.row(i)[j] += static_cast<float>(value * scales[j]);
          weights.row(j)[i] += static_cast<float>(value * scales[i]);
        }
      }
    }
  });
}

}  // namespace

std::vector<double> personWeights(const data::Interactions& interactions, double flattening) {
  std::vector<double> weights(interactions.personCount(), 0.0);
  double total = 0;
  for (size_t p = 0; p < weights.size(); ++p) {
    const double count = static_cast<double>(interactions.moviesOf(data::PersonIndex(p)).size());
    if (count == 0) continue;
    weights[p] = std::pow(count, -flattening);
    total += weights[p] * count;
  }
  for (double& weight : weights) weight *= static_cast<double>(interactions.size()) / total;
  return weights;
}

at::Tensor interactionGram(const data::Interactions& interactions, double flattening, core::Progress& progress) {
  const int64_t n = static_cast<int64_t>(interactions.movieCount());
  at::Tensor gram = at::empty({n, n}, at::kDouble);
  double* const values = gram.data_ptr<double>();
  const PeopleOfMovies people(interactions, progress);
  const std::vector<double> weights = personWeights(interactions, flattening);
  // Row by row, each of which stays in the cache.
  trackedParallelFor(interactions.movieCount(), 8, core::MessageId::CountingCoRatings, progress,
                     [&](size_t begin, size_t end) {
                       for (size_t a = begin; a < end; ++a) {
                         double* const row = values + a * static_cast<size_t>(n);
                         std::fill(row, row + a + 1, 0.0);
                         for (const data::PersonIndex person : people.of(data::MovieIndex(a))) {
                           const double weight = weights[data::index(person)];
                           for (const data::MovieIndex b : interactions.moviesOf(person)) {
                             if (data::index(b) > a) break;
                             row[data::index(b)] += weight;
                           }
                         }
                       }
                     });
  return gram;
}

void addRegressionWeights(at::Tensor& system, double factor, core::Matrix& weights, core::Progress& progress) {
  linalg::invertSymmetricNegated(system, progress);
  progress.throwIfCancelled();
  addWeights(system, factor, weights);
}

core::Matrix regressionWeights(at::Tensor& system, core::Progress& progress) {
  const size_t n = static_cast<size_t>(system.size(0));
  core::Matrix weights(n, n);
  addRegressionWeights(system, 1, weights, progress);
  return weights;
}

}  // namespace kinoprism::recommend
