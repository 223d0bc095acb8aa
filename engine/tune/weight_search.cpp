#include "engine/tune/weight_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/core/parallel.h"
#include "engine/core/simd.h"
#include "engine/evaluate/rank_discounts.h"
#include "engine/fuse/weighted_sum.h"
#include "engine/tune/bayesian_weights.h"
#include "engine/tune/logistic_weights.h"

namespace kinoprism::tune {
namespace {

/// A step must gain this much: less is rounding.
constexpr double kLeastGain = 1e-7;
constexpr int kMostRounds = 8;

/// (base + weight·z) / (present + |weight|): the fused score but for a factor that is the same for all movies. NaN
/// where nothing is present.
KINOPRISM_SIMD void finish(const float* z, float weight, const float* base, const float* present, float* scores,
                           size_t count) {
  const float size = std::abs(weight);
#pragma omp simd
  for (size_t i = 0; i < count; ++i) {
    const bool isPresent = z[i] == z[i];
    const float score = base[i] + (isPresent ? weight * z[i] : 0.0f);
    const float weights = present[i] + (isPresent ? size : 0.0f);
    scores[i] = score / weights;
  }
}

KINOPRISM_SIMD int32_t rankOf(const float* scores, size_t count, size_t position) {
  const float own = scores[position];
  int32_t above = 0;
#pragma omp simd reduction(+ : above)
  for (size_t i = 0; i < position; ++i) above += scores[i] >= own ? 1 : 0;
#pragma omp simd reduction(+ : above)
  for (size_t i = position + 1; i < count; ++i) above += scores[i] > own ? 1 : 0;
  return above + 1;
}

float ndcgOf(const CandidatePools::Pool& pool, const float* scores, const evaluate::RankDiscounts& discounts) {
  if (pool.relevantCount == 0) return 0;
  double gain = 0;
  for (const uint32_t position : pool.relevant) {
    if (std::isnan(scores[position])) continue;
    gain += discounts.gain(static_cast<size_t>(rankOf(scores, pool.movies.size(), position)));
  }
  return static_cast<float>(gain / discounts.ideal(pool.relevantCount));
}

/// NDCG of every row with the weight of `signal` replaced by each of `values`: result[value][row].
std::vector<std::vector<float>> tryValues(const CandidatePools& pools, std::span<const double> weights, size_t signal,
                                          std::span<const double> values, const evaluate::RankDiscounts& discounts,
                                          std::span<const uint32_t> rows) {
  std::vector<std::vector<float>> results(values.size(), std::vector<float>(rows.size()));
  core::parallelFor(rows.size(), 128, [&](size_t begin, size_t end) {
    std::vector<float> base;
    std::vector<float> present;
    std::vector<float> scores;
    for (size_t r = begin; r < end; ++r) {
      const CandidatePools::Pool pool = pools.pool(rows[r]);
      const size_t count = pool.movies.size();
      base.assign(count, 0);
      present.assign(count, 0);
      scores.resize(count);
      for (size_t s = 0; s < weights.size(); ++s) {
        if (s == signal || weights[s] == 0) continue;
        fuse::addPartial(pool.z.data() + s * count, static_cast<float>(weights[s]), base.data(), present.data(), count);
      }
      for (size_t v = 0; v < values.size(); ++v) {
        finish(pool.z.data() + signal * count, static_cast<float>(values[v]), base.data(), present.data(),
               scores.data(), count);
        results[v][r] = ndcgOf(pool, scores.data(), discounts);
      }
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
