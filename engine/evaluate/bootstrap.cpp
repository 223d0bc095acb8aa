#include "engine/evaluate/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/core/simd.h"

namespace kinoprism::evaluate {
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

/// The middle 95 % of what the resamples gave.
Estimate intervalOf(double value, std::vector<double> resampled) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  std::erase_if(resampled, [](double other) { return std::isnan(other); });
  if (resampled.empty()) return {value, kNone, kNone};
  std::ranges::sort(resampled);
  return {value, quantile(resampled, 0.025), quantile(resampled, 0.975)};
}

}  // namespace

Bootstrap::Bootstrap(size_t people, int resamples, uint64_t seed)
    : m_people(people), m_resamples(people ? static_cast<size_t>(std::max(resamples, 0)) : 0) {
  m_counts.assign(m_people * m_resamples, 0);
  core::parallelFor(m_resamples, 16, [&](size_t begin, size_t end) {
    for (size_t r = begin; r < end; ++r) {
      core::Rng rng(seed * 0x2545'f491'4f6c'dd1dULL + r);
      uint8_t* const counts = m_counts.data() + r * m_people;
      for (size_t draw = 0; draw < m_people; ++draw) ++counts[rng.below(m_people)];
    }
  });
}

Estimate Bootstrap::ratio(std::span<const float> numerators, std::span<const float> denominators) const {
  std::vector<double> values(m_resamples);
  core::parallelFor(m_resamples, 32, [&](size_t begin, size_t end) {
    for (size_t r = begin; r < end; ++r) {
      const uint8_t* const counts = m_counts.data() + r * m_people;
      values[r] = weighted(counts, numerators.data(), m_people) / weighted(counts, denominators.data(), m_people);
    }
  });
  return intervalOf(sum(numerators) / sum(denominators), std::move(values));
}

Estimate Bootstrap::mean(std::span<const float> values) const {
  const double people = static_cast<double>(m_people);
  std::vector<double> means(m_resamples);
  core::parallelFor(m_resamples, 32, [&](size_t begin, size_t end) {
    for (size_t r = begin; r < end; ++r) {
      means[r] = weighted(m_counts.data() + r * m_people, values.data(), m_people) / people;
    }
  });
  return intervalOf(sum(values) / people, std::move(means));
}

Estimate Bootstrap::difference(std::span<const float> a, std::span<const float> b) const {
  std::vector<float> differences(a.size());
  std::ranges::transform(a, b, differences.begin(), std::minus<float>());
  return mean(differences);
}

}  // namespace kinoprism::evaluate
