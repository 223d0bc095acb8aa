#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>
#include <vector>

#include "engine/tune/candidate_pools.h"

namespace kinoprism::tune {

/// NDCG of a pool under weights by sorting all of it.
inline float slowNdcg(const CandidatePools::Pool& pool, std::span<const double> weights, size_t cutoff) {
  const size_t count = pool.movies.size();
  std::vector<float> scores(count);
  std::vector<uint32_t> order;
  for (uint32_t m = 0; m < count; ++m) {
    float sum = 0, present = 0;
    for (size_t s = 0; s < weights.size(); ++s) {
      const float z = pool.z[s * count + m];
      if (std::isnan(z)) continue;
      sum += static_cast<float>(weights[s]) * z;
      present += std::abs(static_cast<float>(weights[s]));
    }
    scores[m] = sum / present;
    if (!std::isnan(scores[m])) order.push_back(m);
  }
  std::ranges::stable_sort(order, std::ranges::greater(), [&](uint32_t m) { return scores[m]; });
  double gain = 0, ideal = 0;
  for (size_t r = 0; r < std::min(cutoff, order.size()); ++r) {
    if (std::ranges::binary_search(pool.relevant, order[r])) gain += 1 / std::log2(r + 2.0);
  }
  for (size_t r = 0; r < std::min<size_t>(cutoff, pool.relevantCount); ++r) ideal += 1 / std::log2(r + 2.0);
  return ideal > 0 ? static_cast<float>(gain / ideal) : 0;
}

}  // namespace kinoprism::tune
