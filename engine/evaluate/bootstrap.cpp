#include "engine/evaluate/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/evaluate/bootstrap.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::evaluate::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Σ counts·values in double.
double weightedSum(const uint8_t* counts, const float* values, size_t count) {
  const hn::ScalableTag<double> d;
  const hn::Rebind<float, decltype(d)> narrow;
  const hn::Rebind<int32_t, decltype(d)> whole;
  const hn::Rebind<uint8_t, decltype(d)> bytes;
  const size_t lanes = hn::Lanes(d);
  const auto addTo = [&](hn::Vec<decltype(d)> sum, size_t i) HWY_ATTR {
    const auto many = hn::PromoteTo(d, hn::PromoteTo(whole, hn::LoadU(bytes, counts + i)));
    return hn::MulAdd(many, hn::PromoteTo(d, hn::LoadU(narrow, values + i)), sum);
  };
  auto a = hn::Zero(d), b = a, c = a, e = a;
  size_t i = 0;
  for (; i + 4 * lanes <= count; i += 4 * lanes) {
    a = addTo(a, i);
    b = addTo(b, i + lanes);
    c = addTo(c, i + 2 * lanes);
    e = addTo(e, i + 3 * lanes);
  }
  double rest = 0;
  for (; i < count; ++i) rest += static_cast<double>(counts[i]) * static_cast<double>(values[i]);
  return hn::GetLane(hn::SumOfLanes(d, hn::Add(hn::Add(a, b), hn::Add(c, e)))) + rest;
}

}  // namespace
}  // namespace kinoprism::evaluate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace kinoprism::evaluate {
namespace {

HWY_EXPORT(weightedSum);

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
  // Most metrics divide by the number of people, of whom every resample has as many.
  const bool areMeans = std::ranges::all_of(denominators, [](float value) { return value == 1; });
  const auto weighted = HWY_DYNAMIC_DISPATCH(weightedSum);
  std::vector<double> values(m_resamples);
  core::parallelFor(m_resamples, 32, [&](size_t begin, size_t end) {
    for (size_t r = begin; r < end; ++r) {
      const uint8_t* const counts = m_counts.data() + r * m_people;
      const double all = areMeans ? static_cast<double>(m_people) : weighted(counts, denominators.data(), m_people);
      values[r] = weighted(counts, numerators.data(), m_people) / all;
    }
  });
  return intervalOf(sum(numerators) / sum(denominators), std::move(values));
}

Estimate Bootstrap::mean(std::span<const float> values) const {
  const double people = static_cast<double>(m_people);
  const auto weighted = HWY_DYNAMIC_DISPATCH(weightedSum);
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
#endif  // HWY_ONCE
