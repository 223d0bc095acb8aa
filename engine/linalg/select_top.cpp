#include "engine/linalg/select_top.h"

#include <algorithm>
#include <cmath>
#include <functional>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/linalg/select_top.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::linalg::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Of each block of `block` scores (a multiple of 16); the last may be shorter. NaN is below every number.
void maximaOf(const float* scores, size_t count, size_t block, float* maxima) {
  const hn::CappedTag<float, 16> d;
  const size_t lanes = hn::Lanes(d);
  const auto lowest = hn::Set(d, kExcluded);
  size_t begin = 0;
  for (; begin + block <= count; begin += block) {
    auto best = lowest;
    for (size_t i = begin; i < begin + block; i += lanes) {
      const auto values = hn::LoadU(d, scores + i);
      best = hn::IfThenElse(hn::Gt(values, best), values, best);
    }
    maxima[begin / block] = hn::GetLane(hn::MaxOfLanes(d, best));
  }
  if (begin == count) return;
  float best = kExcluded;
  for (size_t i = begin; i < count; ++i) best = scores[i] > best ? scores[i] : best;
  maxima[begin / block] = best;
}

}  // namespace
}  // namespace kinoprism::linalg::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::linalg {
namespace {

HWY_EXPORT(maximaOf);

}  // namespace

void TopSelector::blockMaxima(std::span<const float> scores, std::span<float> maxima) {
  HWY_DYNAMIC_DISPATCH(maximaOf)(scores.data(), scores.size(), kBlock, maxima.data());
}

std::span<const uint32_t> TopSelector::select(std::span<const float> scores, size_t count) {
  // A long list would let nearly everything through the bound that few large blocks give.
  const size_t block = 2 * count > blockCount(scores.size()) ? kSmallBlock : kBlock;
  m_maxima.resize((scores.size() + block - 1) / block);
  HWY_DYNAMIC_DISPATCH(maximaOf)(scores.data(), scores.size(), block, m_maxima.data());
  return select(scores, m_maxima, block, count);
}

std::span<const uint32_t> TopSelector::select(std::span<const float> scores, std::span<const float> maxima,
                                              size_t count) {
  return select(scores, maxima, kBlock, count);
}

std::span<const uint32_t> TopSelector::select(std::span<const float> scores, std::span<const float> maxima,
                                              size_t block, size_t count) {
  m_found.clear();
  if (count == 0) return {};
  float bound = kExcluded;
  if (count <= maxima.size()) {
    m_order.assign(maxima.begin(), maxima.end());
    std::nth_element(m_order.begin(), m_order.begin() + (count - 1), m_order.end(), std::greater<float>());
    bound = m_order[count - 1];
  }
  const bool everything = bound == kExcluded;
  for (size_t b = 0; b < maxima.size(); ++b) {
    if (!everything && maxima[b] < bound) continue;
    const size_t end = std::min(scores.size(), (b + 1) * block);
    for (size_t i = b * block; i < end; ++i) {
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
#endif  // HWY_ONCE
