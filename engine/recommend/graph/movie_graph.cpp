#include "engine/recommend/graph/movie_graph.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

#include "engine/core/rng.h"

namespace kinoprism::recommend {
namespace {

constexpr int64_t kRowsAtOnce = 1024;

}  // namespace

std::vector<std::vector<uint32_t>> nearestRows(const at::Tensor& values, int k) {
  const at::NoGradGuard noGrad;
  const int64_t count = values.size(0);
  const at::Tensor isZero = values.square().sum(1) == 0;
  const int64_t kept = std::min<int64_t>(k, count);
  std::vector<std::vector<uint32_t>> result(static_cast<size_t>(count));
  for (int64_t from = 0; from < count; from += kRowsAtOnce) {
    const int64_t rows = std::min(kRowsAtOnce, count - from);
    at::Tensor cosines = at::mm(values.narrow(0, from, rows), values.t()).masked_fill_(isZero, -2);
    cosines.diagonal(from).fill_(-2);
    const auto [best, places] = cosines.topk(kept, 1);
    for (int64_t r = 0; r < rows; ++r) {
      if (isZero.data_ptr<bool>()[from + r]) continue;
      for (int64_t i = 0; i < kept; ++i) {
        if (best.data_ptr<float>()[r * kept + i] < -1.5f) break;
        result[static_cast<size_t>(from + r)].push_back(
            static_cast<uint32_t>(places.data_ptr<int64_t>()[r * kept + i]));
      }
    }
  }
  return result;
}

PropagationGraph sharedNeighbours(const std::vector<std::vector<std::vector<uint32_t>>>& neighbours,
                                  const std::vector<double>& shares) {
  const size_t count = neighbours.empty() ? 0 : neighbours[0].size();
  std::vector<PropagationGraph::Edge> edges;
  for (size_t row = 0; row < count; ++row) {
    double total = 0;
    for (size_t m = 0; m < neighbours.size(); ++m) total += neighbours[m][row].empty() ? 0 : shares[m];
    for (size_t m = 0; m < neighbours.size(); ++m) {
      for (const uint32_t other : neighbours[m][row]) {
        const double weight = shares[m] / total / static_cast<double>(neighbours[m][row].size());
        edges.push_back({static_cast<uint32_t>(row), other, static_cast<float>(weight)});
      }
    }
  }
  return PropagationGraph::fromEdges(count, edges);
}

data::Interactions prunedRatings(const data::Interactions& ratings, double pruned, uint64_t seed) {
  const auto kept = static_cast<size_t>(std::llround((1 - pruned) * static_cast<double>(ratings.size())));
  if (kept >= ratings.size()) return ratings;
  const std::vector<uint32_t> counts = ratings.countsOfMovies();
  core::Rng random(seed);
  // The largest u^(1/w) win, here by their logarithms.
  std::vector<double> keys;
  keys.reserve(ratings.size());
  for (size_t p = 0; p < ratings.personCount(); ++p) {
    const auto movies = ratings.moviesOf(data::PersonIndex(p));
    for (const data::MovieIndex movie : movies) {
      const double degrees = static_cast<double>(movies.size()) * counts[data::index(movie)];
      keys.push_back(std::log(1 - random.uniform()) * std::sqrt(degrees));
    }
  }
  std::vector<double> order = keys;
  const auto bound = order.begin() + static_cast<ptrdiff_t>(order.size() - kept);
  double lowest = std::numeric_limits<double>::infinity();
  if (kept > 0) {
    std::nth_element(order.begin(), bound, order.end());
    lowest = *bound;
  }
  size_t next = 0;
  return ratings.filtered([&](data::PersonIndex, const data::Rated&) { return keys[next++] >= lowest; });
}

}  // namespace kinoprism::recommend
