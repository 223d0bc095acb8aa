#include "engine/fuse/rerank.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "engine/fuse/diversify.h"
#include "engine/fuse/weighted_sum.h"

namespace kinoprism::fuse {
namespace {

/// Movies that are scored at a stretch.
constexpr size_t kTile = WeightedRows::kTile;
static_assert(kTile % linalg::TopSelector::kBlock == 0);

WeightedRows weightedRows(const SignalTable& table, std::span<const float> weights) {
  WeightedRows rows;
  for (size_t s = 0; s < weights.size(); ++s) rows.add(table.row(s).data(), weights[s], table.isComplete(s));
  return rows;
}

void excludeIn(std::span<const data::MovieIndex> excluded, size_t begin, size_t end, float* scores) {
  for (auto at = std::lower_bound(excluded.begin(), excluded.end(), data::MovieIndex(begin));
       at != excluded.end() && data::index(*at) < end; ++at) {
    scores[data::index(*at)] = linalg::kExcluded;
  }
}

/// Orders floats as unsigned numbers, highest first.
uint32_t descendingKey(float score) {
  const uint32_t bits = std::bit_cast<uint32_t>(score + 0.0f);
  return bits >> 31 ? bits : ~(bits | 0x8000'0000u);
}

}  // namespace

void Reranker::computeScores(const SignalTable& table, std::span<const float> weights,
                             std::span<const data::MovieIndex> exclude) {
  const size_t movies = table.movieCount();
  m_scores.resize(movies);
  m_maxima.resize(linalg::TopSelector::blockCount(movies));
  const WeightedRows rows = weightedRows(table, weights);
  for (size_t begin = 0; begin < movies; begin += kTile) {
    const size_t end = std::min(movies, begin + kTile);
    rows.sum(begin, end - begin, m_scores.data() + begin);
    excludeIn(table.excluded(), begin, end, m_scores.data());
    excludeIn(exclude, begin, end, m_scores.data());
    linalg::TopSelector::blockMaxima(
        {m_scores.data() + begin, end - begin},
        {m_maxima.data() + begin / linalg::TopSelector::kBlock, linalg::TopSelector::blockCount(end - begin)});
  }
}

RankedList Reranker::rerank(const SignalTable& table, const Mix& mix, std::span<const data::MovieIndex> exclude,
                            size_t topN, const MovieSimilarity* similarity) {
  const std::vector<float> weights = mix.weightsOf(table.signals());
  computeScores(table, weights, exclude);
  const bool diverse = mix.diversity > 0 && similarity && !similarity->empty();
  std::vector<RankedMovie> ranked;
  for (const uint32_t movie : m_selector.select(m_scores, m_maxima, diverse ? std::max(topN, kDiversityPool) : topN)) {
    if (!std::isnan(m_scores[movie])) ranked.push_back({data::MovieIndex(movie), m_scores[movie]});
  }
  if (diverse) ranked = diversified(std::move(ranked), *similarity, mix.diversity, topN);

  RankedList list;
  list.signals = table.signals();
  list.contributions.reserve(ranked.size() * weights.size());
  for (RankedMovie& entry : ranked) {
    double total = 0;
    for (const float part : contributionsOf(table, weights, entry.movie)) {
      list.contributions.push_back(part);
      total += part;
    }
    entry.score = static_cast<float>(total);
  }
  list.movies = std::move(ranked);
  return list;
}

std::span<const float> Reranker::scores(const SignalTable& table, const Mix& mix,
                                        std::span<const data::MovieIndex> exclude) {
  computeScores(table, mix.weightsOf(table.signals()), exclude);
  return m_scores;
}

size_t Reranker::rankOf(const SignalTable& table, const Mix& mix, std::span<const data::MovieIndex> exclude,
                        data::MovieIndex movie) {
  const std::span<const float> all = scores(table, mix, exclude);
  const float own = all[data::index(movie)];
  if (std::isnan(own) || own == linalg::kExcluded) return 0;
  size_t rank = 1;
  for (size_t m = 0; m < data::index(movie); ++m) rank += all[m] >= own;
  for (size_t m = data::index(movie) + 1; m < all.size(); ++m) rank += all[m] > own;
  return rank;
}

std::vector<uint32_t> Reranker::ranksOfAll(const SignalTable& table, const Mix& mix,
                                           std::span<const data::MovieIndex> exclude) {
  const std::span<const float> all = scores(table, mix, exclude);
  std::vector<uint64_t> order;
  order.reserve(all.size());
  for (size_t m = 0; m < all.size(); ++m) {
    if (std::isnan(all[m]) || all[m] == linalg::kExcluded) continue;
    order.push_back(uint64_t{descendingKey(all[m])} << 32 | m);
  }
  std::sort(order.begin(), order.end());
  std::vector<uint32_t> ranks(all.size(), 0);
  for (size_t r = 0; r < order.size(); ++r) ranks[static_cast<uint32_t>(order[r])] = static_cast<uint32_t>(r + 1);
  return ranks;
}

std::vector<float> contributionsOf(const SignalTable& table, std::span<const float> weights, data::MovieIndex movie) {
  double total = 0;
  double present = 0;
  for (size_t s = 0; s < weights.size(); ++s) {
    total += std::abs(weights[s]);
    if (!std::isnan(table.row(s)[data::index(movie)])) present += std::abs(weights[s]);
  }
  const double scale = present > 0 ? total / present : 0;
  std::vector<float> parts(weights.size(), 0.0f);
  for (size_t s = 0; s < weights.size(); ++s) {
    const float z = table.row(s)[data::index(movie)];
    if (!std::isnan(z)) parts[s] = static_cast<float>(scale * weights[s] * z);
  }
  return parts;
}

}  // namespace kinoprism::fuse
