#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kinoprism::evaluate {

/// A number and the interval that holds it with 95 % confidence, where one could be had (else both ends are NaN).
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// Draws people with replacement, the same draws for every statistic given to one object, so that statistics of the
/// same people can be compared. Percentile bootstrap (Efron & Tibshirani 1993, §13.3). Deterministic for a seed on any
/// number of threads.
class Bootstrap {
 public:
  Bootstrap(size_t people, int resamples, uint64_t seed);

  /// Σ numerators / Σ denominators over people and its 95 % interval. Both of `people` values.
  Estimate ratio(std::span<const float> numerators, std::span<const float> denominators) const;
  Estimate mean(std::span<const float> values) const;
  /// mean(a) − mean(b), paired by person.
  Estimate difference(std::span<const float> a, std::span<const float> b) const;

 private:
  size_t m_people;
  size_t m_resamples;
  std::vector<uint8_t> m_counts;  ///< resamples x people: how often each was drawn
};

}  // namespace kinoprism::evaluate
