#include "engine/tune/bayesian_weights.h"

#include <algorithm>
#include <cmath>

#include "engine/core/rng.h"
#include "engine/tune/gaussian_process.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kFirstTrials = 8;  ///< and two a weight
constexpr size_t kTrials = 24;      ///< after those, and kTrialsForWeight a weight
constexpr size_t kTrialsForWeight = 10;
constexpr size_t kCandidates = 300;  ///< from everywhere, and as many from each neighbourhood of the best
constexpr double kNeighbourhoods[] = {0.1, 0.03};
constexpr uint64_t kSeed = 1;

/// The i-th point of Halton's sequence in one dimension, which fills an interval evenly.
double radicalInverse(size_t i, size_t base) {
  double result = 0;
  double fraction = 1;
  for (; i > 0; i /= base) {
    fraction /= static_cast<double>(base);
    result += fraction * static_cast<double>(i % base);
  }
  return result;
}

class Search {
 public:
  Search(const CandidatePools& pools, std::span<const WeightRange> ranges, int cutoff, std::span<const uint32_t> rows,
         core::Progress& progress)
      : m_pools(pools), m_ranges(ranges), m_cutoff(cutoff), m_rows(rows), m_progress(progress), m_random(kSeed) {
    for (size_t s = 0; s < ranges.size(); ++s) {
      if (!ranges[s].fixed && ranges[s].high > ranges[s].low) m_free.push_back(s);
    }
  }

  std::vector<double> run() {
    std::vector<double> start;
    for (const size_t s : m_free) start.push_back((m_ranges[s].start - m_ranges[s].low) / widthOf(s));
    tryPoint(std::move(start));
    if (m_free.empty()) return weightsAt(m_points[0]);
    for (size_t i = 1; i <= kFirstTrials + 2 * m_free.size(); ++i) tryPoint(spread(i));
    for (size_t i = 0; i < kTrials + kTrialsForWeight * m_free.size(); ++i) tryPoint(mostPromising());
    return weightsAt(m_points[best()]);
  }

 private:
  double widthOf(size_t signal) const { return m_ranges[signal].high - m_ranges[signal].low; }

  std::vector<double> weightsAt(std::span<const double> point) const {
    std::vector<double> weights;
    for (const WeightRange& range : m_ranges) weights.push_back(range.start);
    for (size_t f = 0; f < m_free.size(); ++f) {
      const WeightRange& range = m_ranges[m_free[f]];
      const double weight = std::round((range.low + point[f] * widthOf(m_free[f])) * 1000) / 1000;
      weights[m_free[f]] = std::clamp(weight, range.low, range.high);
    }
    return weights;
  }

  void tryPoint(std::vector<double> point) {
    m_progress.throwIfCancelled();
    m_values.push_back(meanOf(poolNdcg(m_pools, weightsAt(point), m_cutoff, m_rows)));
    m_points.push_back(std::move(point));
  }

  size_t best() const { return static_cast<size_t>(std::ranges::max_element(m_values) - m_values.begin()); }

  std::vector<double> spread(size_t i) const {
    constexpr size_t kPrimes[] = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
    std::vector<double> point;
    for (size_t f = 0; f < m_free.size(); ++f) point.push_back(radicalInverse(i, kPrimes[f % std::size(kPrimes)]));
    return point;
  }

  std::vector<double> mostPromising() {
    const GaussianProcess process(m_points, m_values);
    const double bestValue = m_values[best()];
    std::vector<double> chosen;
    double most = -1;
    for (std::vector<double>& candidate : candidates()) {
      const double improvement = expectedImprovement(process.at(candidate), bestValue);
      if (improvement <= most) continue;
      most = improvement;
      chosen = std::move(candidate);
    }
    return chosen;
  }

  std::vector<std::vector<double>> candidates() {
    std::vector<std::vector<double>> all;
    for (size_t i = 0; i < kCandidates; ++i) {
      std::vector<double>& point = all.emplace_back(m_free.size());
      for (double& coordinate : point) coordinate = m_random.uniform();
    }
    for (const double reach : kNeighbourhoods) {
      for (size_t i = 0; i < kCandidates; ++i) {
        std::vector<double>& point = all.emplace_back(m_points[best()]);
        for (double& coordinate : point) coordinate = std::clamp(coordinate + reach * m_random.normal(), 0.0, 1.0);
      }
    }
    return all;
  }

  const CandidatePools& m_pools;
  std::span<const WeightRange> m_ranges;
  int m_cutoff;
  std::span<const uint32_t> m_rows;
  core::Progress& m_progress;
  core::Rng m_random;
  std::vector<size_t> m_free;                 ///< numbers of the signals that may move
  std::vector<std::vector<double>> m_points;  ///< of the unit cube
  std::vector<double> m_values;
};

}  // namespace

std::vector<double> bayesianWeights(const CandidatePools& pools, std::span<const WeightRange> ranges, int cutoff,
                                    std::span<const uint32_t> rows, core::Progress& progress) {
  return Search(pools, ranges, cutoff, rows, progress).run();
}

}  // namespace kinoprism::tune
