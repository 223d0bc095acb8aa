#include "engine/linalg/select_top.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/core/simd.h"

namespace kinoprism::linalg {
namespace {

KINOPRISM_SIMD void maximaOf(const float* scores, size_t count, float* maxima) {
  constexpr size_t kBlock = TopSelector::kBlock;
  size_t begin = 0;
  for (; begin + kBlock <= count; begin += kBlock) {
    float best = kExcluded;
#pragma omp simd reduction(max : best)
    for (size_t i = 0; i < kBlock; ++i) best = scores[begin + i] > best ? scores[begin + i] : best;
    maxima[begin / kBlock] = best;
  }
  if (begin == count) return;
  float best = kExcluded;
  for (size_t i = begin; i < count; ++i) best = scores[i] > best ? scores[i] : best;
  maxima[begin / kBlock] = best;
}

}  // namespace

void TopSelector::blockMaxima(std::span<const float> scores, std::span<float> maxima) {
  maximaOf(scores.data(), scores.size(), maxima.data());
}

std::span<const uint32_t> TopSelector::select(std::span<const float> scores, size_t count) {
  m_maxima.resize(blockCount(scores.size()));
  blockMaxima(scores, m_maxima);
  return select(scores, m_maxima, count);
}

std::span<const uint32_t> TopSelector::select(std::span<const float> scores, std::span<const float> maxima,
                                              size_t count) {
  m_found.clear();
  if (count == 0) return {};
  float bound = kExcluded;
  if (count <= maxima.size()) {
    m_order.assign(maxima.begin(), maxima.end());
    std::nth_element(m_order.begin(), m_order.begin() + (count - 1), m_order.end(), std::greater<float>());
    bound = m_order[count - 1];
  }
  const bool everything = bound == kExcluded;
  for (size_t block = 0; block < maxima.size(); ++block) {
    if (!everything && maxima[block] < bound) continue;
    const size_t end = std::min(scores.size(), (block + 1) * kBlock);
    for (size_t i = block * kBlock; i < end; ++i) {
      if (everything ? scores[i] != kExcluded : scores[i] >= bound) m_found.push_back(static_cast<uint32_t>(i));
    }
  }
  const auto better = [&](uint32_t a, uint32_t b) {
    const float left = scores[a];
    const float right = scores[b];
    if (left > right) return true;
    if (left < right) return false;
    const bool leftKnown = !std::isnan(left);
    const bool rightKnown = !std::isnan(right);
    if (leftKnown != rightKnown) return leftKnown;
    return a < b;
  };
  if (m_found.size() > count) {
    std::nth_element(m_found.begin(), m_found.begin() + count, m_found.end(), better);
    m_found.resize(count);
  }
  std::sort(m_found.begin(), m_found.end(), better);
  return m_found;
}

}  // namespace kinoprism::linalg
