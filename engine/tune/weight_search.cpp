#include "engine/tune/weight_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

#include "engine/core/parallel.h"
#include "engine/evaluate/rank_discounts.h"
#include "engine/fuse/weighted_sum.h"
#include "engine/tune/bayesian_weights.h"
#include "engine/tune/logistic_weights.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/tune/weight_search.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::tune::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// A weighted sum over what is present, and what that weighs.
template <class D>
struct Present {
  hn::Vec<D> sum;
  hn::Vec<D> weight;

  HWY_INLINE void add(D d, hn::Vec<D> z, hn::Vec<D> by) {
    const auto isPresent = hn::Eq(z, z);
    sum = hn::Add(sum, hn::IfThenElseZero(isPresent, hn::Mul(by, z)));
    weight = hn::Add(weight, hn::IfThenElseZero(isPresent, hn::Abs(by)));
  }
};

template <class D>
HWY_INLINE void scoreAt(D d, std::span<const fuse::WeightedRow> others, const float* z, std::span<const float> values,
                        size_t at, float* scores, size_t stride) {
  Present<D> base{hn::Zero(d), hn::Zero(d)};
  for (const fuse::WeightedRow& row : others) base.add(d, hn::LoadU(d, row.z + at), hn::Set(d, row.weight));
  const auto own = hn::LoadU(d, z + at);
  for (size_t v = 0; v < values.size(); ++v) {
    Present<D> all = base;
    all.add(d, own, hn::Set(d, values[v]));
    hn::StoreU(hn::Div(all.sum, all.weight), d, scores + v * stride + at);
  }
}

/// For each value, which weighs z beside the others: Σ w z / Σ |w|, the fused score but for a factor that is the same
/// for all movies. NaN where nothing is present. scores: values.size() rows of count values, `stride` apart.
void scoreValues(std::span<const fuse::WeightedRow> others, const float* z, std::span<const float> values, size_t count,
                 float* scores, size_t stride) {
  const hn::ScalableTag<float> d;
  const hn::CappedTag<float, 1> one;
  size_t i = 0;
  for (; i + hn::Lanes(d) <= count; i += hn::Lanes(d)) scoreAt(d, others, z, values, i, scores, stride);
  for (; i < count; ++i) scoreAt(one, others, z, values, i, scores, stride);
}

/// How many scores are above each of kOwn at once.
constexpr size_t kOwn = 4;
HWY_INLINE void countAbove(const float* scores, size_t count, const float* own, uint32_t* above) {
  const hn::ScalableTag<float> d;
  const hn::RebindToSigned<decltype(d)> counter;
  const auto x0 = hn::Set(d, own[0]), x1 = hn::Set(d, own[1]), x2 = hn::Set(d, own[2]), x3 = hn::Set(d, own[3]);
  auto n0 = hn::Zero(counter), n1 = n0, n2 = n0, n3 = n0;
  // Of a comparison that holds every bit is set, which is −1.
  const auto one = [&](hn::Mask<decltype(d)> mask) HWY_ATTR { return hn::BitCast(counter, hn::VecFromMask(d, mask)); };
  size_t i = 0;
  for (; i + hn::Lanes(d) <= count; i += hn::Lanes(d)) {
    const auto score = hn::LoadU(d, scores + i);
    n0 = hn::Sub(n0, one(hn::Gt(score, x0)));
    n1 = hn::Sub(n1, one(hn::Gt(score, x1)));
    n2 = hn::Sub(n2, one(hn::Gt(score, x2)));
    n3 = hn::Sub(n3, one(hn::Gt(score, x3)));
  }
  above[0] = static_cast<uint32_t>(hn::GetLane(hn::SumOfLanes(counter, n0)));
  above[1] = static_cast<uint32_t>(hn::GetLane(hn::SumOfLanes(counter, n1)));
  above[2] = static_cast<uint32_t>(hn::GetLane(hn::SumOfLanes(counter, n2)));
  above[3] = static_cast<uint32_t>(hn::GetLane(hn::SumOfLanes(counter, n3)));
  for (; i < count; ++i) {
    for (size_t o = 0; o < kOwn; ++o) above[o] += scores[i] > own[o];
  }
}

/// Ranks of the scores at positions, from 1, equal ones by position; what is behind `last` may be told too low a rank
/// that is still behind it. NaN has none: its number is not to be used.
void ranksOf(const float* scores, size_t count, std::span<const uint32_t> positions, size_t last, uint32_t* ranks) {
  for (size_t p = 0; p < positions.size(); p += kOwn) {
    float own[kOwn];
    uint32_t above[kOwn];
    for (size_t o = 0; o < kOwn; ++o) own[o] = scores[positions[std::min(p + o, positions.size() - 1)]];
    countAbove(scores, count, own, above);
    for (size_t o = 0; o < kOwn && p + o < positions.size(); ++o) {
      uint32_t rank = 1 + above[o];
      if (rank <= last) {
        for (size_t i = 0; i < positions[p + o]; ++i) rank += scores[i] == own[o];
      }
      ranks[p + o] = rank;
    }
  }
}

}  // namespace
}  // namespace kinoprism::tune::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::tune {
namespace {

HWY_EXPORT(scoreValues);
HWY_EXPORT(ranksOf);

/// A step must gain this much: less is rounding.
constexpr double kLeastGain = 1e-7;
constexpr int kMostRounds = 8;

/// ranks: room for one a relevant movie.
float ndcgOf(const CandidatePools::Pool& pool, const float* scores, const evaluate::RankDiscounts& discounts,
             std::vector<uint32_t>& ranks) {
  if (pool.relevantCount == 0) return 0;
  ranks.resize(pool.relevant.size());
  HWY_DYNAMIC_DISPATCH(ranksOf)(scores, pool.movies.size(), pool.relevant, discounts.cutoff(), ranks.data());
  double gain = 0;
  for (size_t r = 0; r < ranks.size(); ++r) {
    if (!std::isnan(scores[pool.relevant[r]])) gain += discounts.gain(ranks[r]);
  }
  return static_cast<float>(gain / discounts.ideal(pool.relevantCount));
}

/// NDCG of every row with the weight of `signal` replaced by each of `values`: result[value][row].
std::vector<std::vector<float>> tryValues(const CandidatePools& pools, std::span<const double> weights, size_t signal,
                                          std::span<const double> values, const evaluate::RankDiscounts& discounts,
                                          std::span<const uint32_t> rows) {
  std::vector<std::vector<float>> results(values.size(), std::vector<float>(rows.size()));
  const std::vector<float> own(values.begin(), values.end());
  const auto score = HWY_DYNAMIC_DISPATCH(scoreValues);
  core::parallelFor(rows.size(), 128, [&](size_t begin, size_t end) {
    std::vector<fuse::WeightedRow> others;
    std::vector<float> scores;
    std::vector<uint32_t> ranks;
    for (size_t r = begin; r < end; ++r) {
      const CandidatePools::Pool pool = pools.pool(rows[r]);
      const size_t count = pool.movies.size();
      others.clear();
      for (size_t s = 0; s < weights.size(); ++s) {
        if (s != signal && weights[s] != 0)
          others.push_back({pool.z.data() + s * count, static_cast<float>(weights[s])});
      }
      scores.resize(own.size() * count);
      score(others, pool.z.data() + signal * count, own, count, scores.data(), count);
      for (size_t v = 0; v < own.size(); ++v) results[v][r] = ndcgOf(pool, scores.data() + v * count, discounts, ranks);
    }
  });
  return results;
}

/// Neighbours of `value` at one and two steps, inside the range.
std::vector<double> neighbours(double value, double step, const WeightRange& range) {
  std::vector<double> values;
  for (const double factor : {-2.0, -1.0, 1.0, 2.0}) {
    const double next = std::clamp(std::round((value + factor * step) * 1000) / 1000, range.low, range.high);
    if (next != value && std::ranges::find(values, next) == values.end()) values.push_back(next);
  }
  return values;
}

}  // namespace

double meanOf(std::span<const float> values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

PairedGain pairedGain(std::span<const float> a, std::span<const float> b) {
  PairedGain gain{meanOf(a) - meanOf(b), 0};
  double squares = 0;
  for (size_t p = 0; p < a.size(); ++p) {
    const double difference = static_cast<double>(a[p]) - static_cast<double>(b[p]) - gain.mean;
    squares += difference * difference;
  }
  gain.error = std::sqrt(squares) / static_cast<double>(std::max<size_t>(a.size(), 1));
  return gain;
}

std::vector<float> poolNdcg(const CandidatePools& pools, std::span<const double> weights, int cutoff,
                            std::span<const uint32_t> rows) {
  if (weights.empty()) return std::vector<float>(rows.size(), 0.0f);
  const double own = weights[0];
  return std::move(
      tryValues(pools, weights, 0, {&own, 1}, evaluate::RankDiscounts(static_cast<size_t>(cutoff)), rows)[0]);
}

std::vector<double> searchWeights(const CandidatePools& pools, std::span<const WeightRange> ranges, int cutoff,
                                  std::span<const uint32_t> rows, core::Progress& progress, double firstStep,
                                  double lastStep) {
  const evaluate::RankDiscounts discounts(static_cast<size_t>(cutoff));
  std::vector<double> weights;
  for (const WeightRange& range : ranges) weights.push_back(range.start);
  double best = meanOf(poolNdcg(pools, weights, cutoff, rows));
  for (double step = firstStep; step >= lastStep * 0.999; step /= 2) {
    bool improved = true;
    for (int round = 0; improved && round < kMostRounds; ++round) {
      improved = false;
      for (size_t s = 0; s < ranges.size(); ++s) {
        if (ranges[s].fixed) continue;
        progress.throwIfCancelled();
        const std::vector<double> values = neighbours(weights[s], step, ranges[s]);
        const auto results = tryValues(pools, weights, s, values, discounts, rows);
        for (size_t v = 0; v < values.size(); ++v) {
          const double mean = meanOf(results[v]);
          if (mean <= best + kLeastGain) continue;
          best = mean;
          weights[s] = values[v];
          improved = true;
        }
      }
    }
  }
  return weights;
}

std::vector<double> findWeights(WeightMethod method, const CandidatePools& pools, std::span<const WeightRange> ranges,
                                int cutoff, std::span<const uint32_t> rows, core::Progress& progress, double firstStep,
                                double lastStep) {
  switch (method) {
    case WeightMethod::Logistic:
      return logisticWeights(pools, ranges, rows, progress);
    case WeightMethod::Bayesian:
      return bayesianWeights(pools, ranges, cutoff, rows, progress);
    case WeightMethod::Coordinate:
      break;
  }
  return searchWeights(pools, ranges, cutoff, rows, progress, firstStep, lastStep);
}

}  // namespace kinoprism::tune
#endif  // HWY_ONCE
