#include "engine/fuse/diversify.h"

#include <algorithm>
#include <limits>

#include "engine/core/simd.h"

namespace kinoprism::fuse {
namespace {

/// Position of the highest; the first of equals.
KINOPRISM_SIMD uint32_t highest(const float* values, size_t count) {
  float best = -std::numeric_limits<float>::infinity();
#pragma omp simd reduction(max : best)
  for (size_t i = 0; i < count; ++i) best = values[i] > best ? values[i] : best;
  uint32_t at = 0;
  while (values[at] != best) ++at;
  return at;
}

}  // namespace

std::vector<uint32_t> diversify(const std::vector<RankedMovie>& candidates, const MovieSimilarity& similarity,
                                double diversity, size_t count) {
  if (candidates.empty() || count == 0) return {};
  const float lambda = static_cast<float>(1 - diversity);
  const float lowest = candidates.back().score;
  const float range = candidates.front().score - lowest;
  std::vector<float> relevance(candidates.size());
  // A value is exact once its candidate was compared with every pick. Until then it bounds the exact one from above,
  // because the largest similarity only grows: so only candidates that come to the top need to be compared.
  std::vector<float> values(candidates.size());
  std::vector<float> nearest(candidates.size(), similarity.lowest());
  std::vector<uint32_t> compared(candidates.size(), 0);
  for (size_t c = 0; c < candidates.size(); ++c) {
    relevance[c] = range > 0 ? (candidates[c].score - lowest) / range : 1.0f;
    values[c] = lambda * relevance[c] - (1 - lambda) * nearest[c];
  }
  constexpr float kPicked = -std::numeric_limits<float>::infinity();
  std::vector<uint32_t> picks{0};
  values[0] = kPicked;
  while (picks.size() < std::min(count, candidates.size())) {
    const uint32_t best = highest(values.data(), values.size());
    if (compared[best] == picks.size()) {
      picks.push_back(best);
      values[best] = kPicked;
      continue;
    }
    for (; compared[best] < picks.size(); ++compared[best]) {
      const data::MovieIndex pick = candidates[picks[compared[best]]].movie;
      nearest[best] = std::max(nearest[best], similarity.between(candidates[best].movie, pick));
    }
    values[best] = lambda * relevance[best] - (1 - lambda) * nearest[best];
  }
  return picks;
}

std::vector<RankedMovie> diversified(std::vector<RankedMovie> ranked, const MovieSimilarity& similarity,
                                     double diversity, size_t count) {
  const size_t pool = std::min(ranked.size(), kDiversityPool);
  const std::vector<RankedMovie> candidates(ranked.begin(), ranked.begin() + pool);
  std::vector<RankedMovie> result;
  for (const uint32_t position : diversify(candidates, similarity, diversity, count)) {
    result.push_back(candidates[position]);
  }
  for (size_t r = pool; r < ranked.size() && result.size() < count; ++r) result.push_back(ranked[r]);
  return result;
}

}  // namespace kinoprism::fuse
