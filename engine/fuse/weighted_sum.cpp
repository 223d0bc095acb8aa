#include "engine/fuse/weighted_sum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/fuse/weighted_sum.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::fuse {
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// The sums of one place of the rows stay in registers, so that a tile is written once however many rows there are.
struct Sums {
  std::span<const WeightedRow> complete;
  std::span<const WeightedRow> partial;
  float completeWeight;
  float total;

  template <class D>
  HWY_INLINE hn::Vec<D> ofComplete(D d, size_t at) const {
    auto sum = hn::Zero(d);
    for (const WeightedRow& row : complete) sum = hn::MulAdd(hn::Set(d, row.weight), hn::LoadU(d, row.z + at), sum);
    return sum;
  }

  template <class D>
  HWY_INLINE hn::Vec<D> ofAll(D d, size_t at) const {
    auto sum = ofComplete(d, at);
    auto present = hn::Set(d, completeWeight);
    for (const WeightedRow& row : partial) {
      const auto weight = hn::Set(d, row.weight);
      const auto z = hn::LoadU(d, row.z + at);
      const auto isPresent = hn::Eq(z, z);
      sum = hn::Add(sum, hn::IfThenElseZero(isPresent, hn::Mul(weight, z)));
      present = hn::Add(present, hn::IfThenElseZero(isPresent, hn::Abs(weight)));
    }
    const auto spread = hn::Mul(sum, hn::Div(hn::Set(d, total), present));
    const auto none = hn::Set(d, std::numeric_limits<float>::quiet_NaN());
    return hn::IfThenElse(hn::Gt(present, hn::Zero(d)), spread, none);
  }
};

void sumRows(std::span<const WeightedRow> complete, std::span<const WeightedRow> partial, float completeWeight,
             float total, size_t begin, size_t count, float* HWY_RESTRICT out) {
  const Sums sums{complete, partial, completeWeight, total};
  const hn::ScalableTag<float> d;
  const hn::CappedTag<float, 1> one;
  const size_t lanes = hn::Lanes(d);
  size_t i = 0;
  if (!partial.empty()) {
    for (; i + lanes <= count; i += lanes) hn::StoreU(sums.ofAll(d, begin + i), d, out + i);
    for (; i < count; ++i) hn::StoreU(sums.ofAll(one, begin + i), one, out + i);
    return;
  }
  // Four sums at once: each waits for its own last addition.
  for (; i + 4 * lanes <= count; i += 4 * lanes) {
    auto a = hn::Zero(d), b = a, c = a, e = a;
    for (const WeightedRow& row : complete) {
      const float* const z = row.z + begin + i;
      const auto weight = hn::Set(d, row.weight);
      a = hn::MulAdd(weight, hn::LoadU(d, z), a);
      b = hn::MulAdd(weight, hn::LoadU(d, z + lanes), b);
      c = hn::MulAdd(weight, hn::LoadU(d, z + 2 * lanes), c);
      e = hn::MulAdd(weight, hn::LoadU(d, z + 3 * lanes), e);
    }
    hn::StoreU(a, d, out + i);
    hn::StoreU(b, d, out + i + lanes);
    hn::StoreU(c, d, out + i + 2 * lanes);
    hn::StoreU(e, d, out + i + 3 * lanes);
  }
  for (; i + lanes <= count; i += lanes) hn::StoreU(sums.ofComplete(d, begin + i), d, out + i);
  for (; i < count; ++i) hn::StoreU(sums.ofComplete(one, begin + i), one, out + i);
}

template <class D>
HWY_INLINE void addPartialAt(D d, const float* z, float weight, float* scores, float* present) {
  const auto w = hn::Set(d, weight);
  const auto value = hn::LoadU(d, z);
  const auto isPresent = hn::Eq(value, value);
  hn::StoreU(hn::Add(hn::LoadU(d, scores), hn::IfThenElseZero(isPresent, hn::Mul(w, value))), d, scores);
  hn::StoreU(hn::Add(hn::LoadU(d, present), hn::IfThenElseZero(isPresent, hn::Abs(w))), d, present);
}

void addPartialRow(const float* z, float weight, float* scores, float* present, size_t count) {
  const hn::ScalableTag<float> d;
  const hn::CappedTag<float, 1> one;
  size_t i = 0;
  for (; i + hn::Lanes(d) <= count; i += hn::Lanes(d)) addPartialAt(d, z + i, weight, scores + i, present + i);
  for (; i < count; ++i) addPartialAt(one, z + i, weight, scores + i, present + i);
}

}  // namespace
}  // namespace HWY_NAMESPACE
}  // namespace kinoprism::fuse
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::fuse {
namespace {
HWY_EXPORT(sumRows);
HWY_EXPORT(addPartialRow);
}  // namespace

void addPartial(const float* z, float weight, float* scores, float* present, size_t count) {
  HWY_DYNAMIC_DISPATCH(addPartialRow)(z, weight, scores, present, count);
}

void WeightedRows::add(const float* z, float weight, bool complete) {
  if (weight == 0) return;
  (complete ? m_complete : m_partial).push_back({z, weight});
  if (complete) m_completeWeight += std::abs(weight);
}

void WeightedRows::sum(size_t begin, size_t count, float* out) const {
  float total = m_completeWeight;
  for (const WeightedRow& row : m_partial) total += std::abs(row.weight);
  HWY_DYNAMIC_DISPATCH(sumRows)(m_complete, m_partial, m_completeWeight, total, begin, count, out);
}

void WeightedRows::sumAll(size_t count, float* out) const {
  for (size_t begin = 0; begin < count; begin += kTile) sum(begin, std::min(kTile, count - begin), out + begin);
}

}  // namespace kinoprism::fuse
#endif  // HWY_ONCE
