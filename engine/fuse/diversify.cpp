#include "engine/fuse/diversify.h"

#include <algorithm>
#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/fuse/diversify.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::fuse::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Position of the highest; the first of equals. None is NaN.
uint32_t highest(const float* values, size_t count) {
  const hn::ScalableTag<float> d;
  const size_t lanes = hn::Lanes(d);
  float best = -std::numeric_limits<float>::infinity();
  size_t i = 0;
  auto left = hn::Set(d, best), right = left;
  for (; i + 2 * lanes <= count; i += 2 * lanes) {
    left = hn::Max(left, hn::LoadU(d, values + i));
    right = hn::Max(right, hn::LoadU(d, values + i + lanes));
  }
  if (i > 0) best = hn::GetLane(hn::MaxOfLanes(d, hn::Max(left, right)));
  for (; i < count; ++i) best = values[i] > best ? values[i] : best;

  const auto wanted = hn::Set(d, best);
  size_t at = 0;
  for (; at + lanes <= count; at += lanes) {
    const intptr_t found = hn::FindFirstTrue(d, hn::Eq(hn::LoadU(d, values + at), wanted));
    if (found >= 0) return static_cast<uint32_t>(at + static_cast<size_t>(found));
  }
  while (values[at] != best) ++at;
  return static_cast<uint32_t>(at);
}

}  // namespace
}  // namespace kinoprism::fuse::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::fuse {
HWY_EXPORT(highest);

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
    const uint32_t best = HWY_DYNAMIC_DISPATCH(highest)(values.data(), values.size());
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
#endif  // HWY_ONCE
