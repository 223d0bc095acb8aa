#include "engine/fuse/diversify.h"

#include <algorithm>
#include <queue>

namespace kinoprism {
namespace {

/// A candidate whose value is known exactly once it was compared with every pick; until then `value` is an upper bound,
/// because the largest similarity only grows.
struct Candidate {
  float value;
  uint32_t position;
  uint32_t compared;  ///< picks it was compared with
  float nearest;      ///< largest similarity among those

  bool operator<(const Candidate& other) const {
    return value < other.value || (value == other.value && position > other.position);
  }
};

}  // namespace

std::vector<uint32_t> diversify(const std::vector<RankedMovie>& candidates, const MovieSimilarity& similarity,
                                double diversity, size_t count) {
  const float lambda = static_cast<float>(1 - diversity);
  if (candidates.empty()) return {};
  const float lowest = candidates.back().score;
  const float range = candidates.front().score - lowest;
  const auto relevance = [&](uint32_t position) {
    return range > 0 ? (candidates[position].score - lowest) / range : 1.0f;
  };
  std::vector<uint32_t> picks{0};
  std::vector<Candidate> waiting;
  for (uint32_t c = 1; c < candidates.size(); ++c) waiting.push_back({lambda * relevance(c) + (1 - lambda), c, 0, -1});
  std::priority_queue queue(std::less<Candidate>{}, std::move(waiting));
  while (picks.size() < count && !queue.empty()) {
    Candidate best = queue.top();
    queue.pop();
    if (best.compared == picks.size()) {
      picks.push_back(best.position);
      continue;
    }
    for (; best.compared < picks.size(); ++best.compared) {
      const MovieIndex pick = candidates[picks[best.compared]].movie;
      best.nearest = std::max(best.nearest, similarity.between(candidates[best.position].movie, pick));
    }
    best.value = lambda * relevance(best.position) - (1 - lambda) * best.nearest;
    queue.push(best);
  }
  if (picks.size() > count) picks.resize(count);
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

}  // namespace kinoprism
