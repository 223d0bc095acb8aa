#include "engine/evaluate/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/core/simd.h"

namespace kinoprism {
namespace {

KINOPRISM_SIMD double weighted(const uint8_t* counts, const float* values, size_t count) {
  double total = 0;
#pragma omp simd reduction(+ : total)
  for (size_t i = 0; i < count; ++i) total += static_cast<double>(counts[i]) * static_cast<double>(values[i]);
  return total;
}

double sum(std::span<const float> values) {
  double total = 0;
  for (const float value : values) total += value;
  return total;
}

/// Linear interpolation between order statistics (Hyndman & Fan 1996, definition 7). values: sorted.
double quantile(const std::vector<double>& values, double share) {
  const double at = share * static_cast<double>(values.size() - 1);
  const size_t below = static_cast<size_t>(at);
  const size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (at - static_cast<double>(below)) * (values[above] - values[below]);
}

}  // namespace

Bootstrap::Bootstrap(size_t people, int resamples, uint64_t seed)
    : m_people(people), m_resamples(people ? static_cast<size_t>(std::max(resamples, 0)) : 0) {
  m_counts.assign(m_people * m_resamples, 0);
  parallelFor(m_resamples, 16, [&](size_t begin, size_t end) {
    for (size_t r = begin; r < end; ++r) {
      Rng rng(seed * 0x2545'f491'4f6c'dd1dULL + r);
      uint8_t* const counts = m_counts.data() + r * m_people;
      for (size_t draw = 0; draw < m_people; ++draw) ++counts[rng.below(m_people)];
    }
  });
}

Estimate Bootstrap::ratio(std::span<const float> numerators, std::span<const float> denominators) const {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  Estimate result{sum(numerators) / sum(denominators), kNone, kNone};
  if (m_resamples == 0) return result;
  std::vector<double> values(m_resamples);
  parallelFor(m_resamples, 32, [&](size_t begin, size_t end) {
    for (size_t r = begin; r < end; ++r) {
      const uint8_t* const counts = m_counts.data() + r * m_people;
      values[r] = weighted(counts, numerators.data(), m_people) / weighted(counts, denominators.data(), m_people);
    }
  });
  std::erase_if(values, [](double value) { return std::isnan(value); });
  if (values.empty()) return result;
  std::ranges::sort(values);
  result.low = quantile(values, 0.025);
  result.high = quantile(values, 0.975);
  return result;
}

Estimate Bootstrap::mean(std::span<const float> values) const {
  return ratio(values, std::vector<float>(values.size(), 1.0f));
}

Estimate Bootstrap::difference(std::span<const float> a, std::span<const float> b) const {
  std::vector<float> differences(a.size());
  std::ranges::transform(a, b, differences.begin(), std::minus<float>());
  return mean(differences);
}

}  // namespace kinoprism
