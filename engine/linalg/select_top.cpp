#include "engine/linalg/select_top.h"

#include <algorithm>
#include <bit>
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

/// Writes where the scores are that are at least bound, in blocks whose maxima are; with bound kExcluded, where all are
/// that are not excluded. Returns how many. Few of a vector are, so they are taken from the bits of its mask one by
/// one.
size_t placesFrom(const float* scores, size_t count, const float* maxima, size_t block, float bound, uint32_t* places) {
  const hn::CappedTag<float, 16> d;
  const size_t lanes = hn::Lanes(d);
  const bool everything = bound == kExcluded;
  const auto limit = hn::Set(d, bound);
  uint32_t* next = places;
  for (size_t b = 0, begin = 0; begin < count; ++b, begin += block) {
    if (!everything && maxima[b] < bound) continue;
    const size_t end = std::min(count, begin + block);
    size_t i = begin;
    for (; i + lanes <= end; i += lanes) {
      const auto values = hn::LoadU(d, scores + i);
      const auto isIn = everything ? hn::Not(hn::Eq(values, limit)) : hn::Ge(values, limit);  // NaN is not excluded
      uint8_t bytes[8] = {};
      hn::StoreMaskBits(d, isIn, bytes);
      for (unsigned bits = bytes[0] | unsigned{bytes[1]} << 8; bits != 0; bits &= bits - 1)
        *next++ = static_cast<uint32_t>(i) + static_cast<uint32_t>(std::countr_zero(bits));
    }
    for (; i < end; ++i) {
      *next = static_cast<uint32_t>(i);
      next += everything ? scores[i] != bound : scores[i] >= bound;
    }
  }
  return static_cast<size_t>(next - places);
}

}  // namespace
}  // namespace kinoprism::linalg::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::linalg {
namespace {

HWY_EXPORT(maximaOf);
HWY_EXPORT(placesFrom);

constexpr size_t kSpare = 1;  ///< place that placesFrom may write past the last

/// The lower, the better: the score's bits, turned so that the highest score is the lowest number and NaN the highest,
/// and then the place.
uint64_t rankingKey(float score, uint32_t place) {
  const uint32_t bits = std::bit_cast<uint32_t>(score + 0.0f);  // of −0 and 0 the place decides
  const uint32_t descending = bits >> 31 ? bits : ~(bits | 0x8000'0000u);
  return uint64_t{std::isnan(score) ? ~uint32_t{0} : descending} << 32 | place;
}

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
  if (count == 0) return {};
  float bound = kExcluded;
  if (count <= maxima.size()) {
    m_order.assign(maxima.begin(), maxima.end());
    std::nth_element(m_order.begin(), m_order.begin() + (count - 1), m_order.end(), std::greater<float>());
    bound = m_order[count - 1];
  }
  m_found.resize(scores.size() + kSpare);
  const size_t candidates =
      HWY_DYNAMIC_DISPATCH(placesFrom)(scores.data(), scores.size(), maxima.data(), block, bound, m_found.data());
  m_keys.resize(candidates);
  for (size_t i = 0; i < candidates; ++i) m_keys[i] = rankingKey(scores[m_found[i]], m_found[i]);
  if (candidates > count) {
    std::nth_element(m_keys.begin(), m_keys.begin() + static_cast<ptrdiff_t>(count), m_keys.end());
    m_keys.resize(count);
  }
  std::sort(m_keys.begin(), m_keys.end());
  for (size_t i = 0; i < m_keys.size(); ++i) m_found[i] = static_cast<uint32_t>(m_keys[i]);
  return {m_found.data(), m_keys.size()};
}

}  // namespace kinoprism::linalg
#endif  // HWY_ONCE
