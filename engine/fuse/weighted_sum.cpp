#include "engine/fuse/weighted_sum.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/simd.h"

namespace kinoprism::fuse {
namespace {

KINOPRISM_SIMD void addComplete(const float* z, float weight, float* scores, size_t count) {
#pragma omp simd
  for (size_t i = 0; i < count; ++i) scores[i] += weight * z[i];
}

KINOPRISM_SIMD void spread(float* scores, const float* present, float total, size_t count) {
  constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
#pragma omp simd
  for (size_t i = 0; i < count; ++i) {
    const float scaled = scores[i] * (total / present[i]);
    scores[i] = present[i] > 0 ? scaled : kNone;
  }
}

}  // namespace

KINOPRISM_SIMD void addPartial(const float* z, float weight, float* scores, float* present, size_t count) {
  const float size = std::abs(weight);
#pragma omp simd
  for (size_t i = 0; i < count; ++i) {
    const bool isPresent = z[i] == z[i];
    scores[i] += isPresent ? weight * z[i] : 0.0f;
    present[i] += isPresent ? size : 0.0f;
  }
}

void WeightedRows::add(const float* z, float weight, bool complete) {
  if (weight == 0) return;
  (complete ? m_complete : m_partial).push_back({z, weight});
  if (complete) m_completeWeight += std::abs(weight);
}

void WeightedRows::sum(size_t begin, size_t count, float* out) const {
  std::fill_n(out, count, 0.0f);
  for (const Row& row : m_complete) addComplete(row.z + begin, row.weight, out, count);
  if (m_partial.empty()) return;
  float present[kTile];
  std::fill_n(present, count, m_completeWeight);
  float total = m_completeWeight;
  for (const Row& row : m_partial) {
    addPartial(row.z + begin, row.weight, out, present, count);
    total += std::abs(row.weight);
  }
  spread(out, present, total, count);
}

void WeightedRows::sumAll(size_t count, float* out) const {
  for (size_t begin = 0; begin < count; begin += kTile) sum(begin, std::min(kTile, count - begin), out + begin);
}

}  // namespace kinoprism::fuse
