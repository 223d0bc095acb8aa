#include "engine/fuse/signal_table.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/fuse/signal_table.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::fuse {
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Calls body(tag, place) for all of [0, count): by whole vectors, then one value at a time.
template <class Body>
HWY_INLINE void forAll(size_t count, const Body& body) {
  const hn::ScalableTag<float> d;
  const hn::CappedTag<float, 1> one;
  size_t i = 0;
  for (; i + hn::Lanes(d) <= count; i += hn::Lanes(d)) body(d, i);
  for (; i < count; ++i) body(one, i);
}

/// Infinite scores say no more than NaN does: of either, x - x is not 0.
template <class D>
HWY_INLINE hn::Mask<D> isNumber(D d, hn::Vec<D> x) {
  return hn::Eq(hn::Sub(x, x), hn::Zero(d));
}

/// Adds up Term(values) of float vectors in double, half a vector at a time in sums of their own.
struct DoubleSum {
  template <class Term>
  static HWY_INLINE double of(const float* values, size_t count, const Term& term) {
    const hn::ScalableTag<double> wide;
    const hn::Rebind<float, decltype(wide)> narrow;
    const size_t lanes = hn::Lanes(wide);
    auto a = hn::Zero(wide), b = a, c = a, e = a;
    size_t i = 0;
    for (; i + 4 * lanes <= count; i += 4 * lanes) {
      a = term(wide, hn::PromoteTo(wide, hn::LoadU(narrow, values + i)), a);
      b = term(wide, hn::PromoteTo(wide, hn::LoadU(narrow, values + i + lanes)), b);
      c = term(wide, hn::PromoteTo(wide, hn::LoadU(narrow, values + i + 2 * lanes)), c);
      e = term(wide, hn::PromoteTo(wide, hn::LoadU(narrow, values + i + 3 * lanes)), e);
    }
    const hn::CappedTag<double, 1> one;
    auto rest = hn::Zero(one);
    for (; i < count; ++i) rest = term(one, hn::Set(one, static_cast<double>(values[i])), rest);
    return hn::GetLane(hn::SumOfLanes(wide, hn::Add(hn::Add(a, b), hn::Add(c, e)))) + hn::GetLane(rest);
  }
};

double sumOf(const float* scores, size_t count) {
  return DoubleSum::of(scores, count, [](auto d, auto x, auto sum) HWY_ATTR {
    return hn::Add(sum, hn::IfThenElseZero(isNumber(d, x), x));
  });
}

double sumOfSquares(const float* scores, size_t count, double mean) {
  return DoubleSum::of(scores, count, [mean](auto d, auto x, auto sum) HWY_ATTR {
    const auto distance = hn::IfThenElseZero(isNumber(d, x), hn::Sub(x, hn::Set(d, mean)));
    return hn::MulAdd(distance, distance, sum);
  });
}

size_t countNumbers(const float* scores, size_t count) {
  size_t known = 0;
  forAll(count, [&](auto d, size_t i) HWY_ATTR { known += hn::CountTrue(d, isNumber(d, hn::LoadU(d, scores + i))); });
  return known;
}

void scale(float* scores, size_t count, float mean, float factor) {
  forAll(count, [&](auto d, size_t i) HWY_ATTR {
    const auto x = hn::LoadU(d, scores + i);
    const auto z = hn::Mul(hn::Sub(x, hn::Set(d, mean)), hn::Set(d, factor));
    const auto absent = hn::Set(d, std::numeric_limits<float>::quiet_NaN());
    hn::StoreU(hn::IfThenElse(isNumber(d, x), z, absent), d, scores + i);
  });
}

bool anyNaN(const float* values, size_t count) {
  const hn::ScalableTag<float> d;
  const size_t lanes = hn::Lanes(d);
  size_t i = 0;
  for (; i + 4 * lanes <= count; i += 4 * lanes) {
    const auto a = hn::LoadU(d, values + i), b = hn::LoadU(d, values + i + lanes);
    const auto c = hn::LoadU(d, values + i + 2 * lanes), e = hn::LoadU(d, values + i + 3 * lanes);
    // Not Ne(a, a): on AVX2 that of Highway 1.0 is false of NaN.
    const auto left = hn::Or(hn::IsNaN(a), hn::IsNaN(b)), right = hn::Or(hn::IsNaN(c), hn::IsNaN(e));
    if (!hn::AllFalse(d, hn::Or(left, right))) return true;
  }
  for (; i < count; ++i)
    if (values[i] != values[i]) return true;
  return false;
}

}  // namespace
}  // namespace HWY_NAMESPACE
}  // namespace kinoprism::fuse
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::fuse {
namespace {

HWY_EXPORT(sumOf);
HWY_EXPORT(sumOfSquares);
HWY_EXPORT(countNumbers);
HWY_EXPORT(scale);
HWY_EXPORT(anyNaN);

inline bool isKnown(float score) { return score - score == 0; }

}  // namespace

Moments momentsOf(std::span<const float> scores, std::span<const data::MovieIndex> excluded) {
  double total = HWY_DYNAMIC_DISPATCH(sumOf)(scores.data(), scores.size());
  auto known = static_cast<double>(HWY_DYNAMIC_DISPATCH(countNumbers)(scores.data(), scores.size()));
  for (const data::MovieIndex movie : excluded) {
    if (!isKnown(scores[data::index(movie)])) continue;
    total -= scores[data::index(movie)];
    --known;
  }
  Moments moments;
  moments.count = static_cast<size_t>(known);
  if (known < 1) return moments;
  moments.mean = total / known;
  const double all = HWY_DYNAMIC_DISPATCH(sumOfSquares)(scores.data(), scores.size(), moments.mean);
  double squares = all;
  for (const data::MovieIndex movie : excluded) {
    if (!isKnown(scores[data::index(movie)])) continue;
    const double distance = scores[data::index(movie)] - moments.mean;
    squares -= distance * distance;
  }
  // Equal scores leave nothing but rounding here, which must not be blown up to a deviation of 1.
  const double rounding = 1e-12 * (all + known * moments.mean * moments.mean);
  if (squares > rounding) moments.deviation = std::sqrt(squares / known);
  return moments;
}

void standardise(std::span<float> scores, const Moments& moments) {
  const float factor = moments.deviation > 0 ? static_cast<float>(1 / moments.deviation) : 0.0f;
  HWY_DYNAMIC_DISPATCH(scale)(scores.data(), scores.size(), static_cast<float>(moments.mean), factor);
}

bool hasGaps(std::span<const float> values) { return HWY_DYNAMIC_DISPATCH(anyNaN)(values.data(), values.size()); }

SignalTable::SignalTable(std::vector<std::string> signals, core::Matrix z, std::vector<data::MovieIndex> excluded)
    : m_signals(std::move(signals)), m_z(std::move(z)), m_excluded(std::move(excluded)) {
  if (m_signals.size() != m_z.rows()) {
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::SignalTableRows, m_signals.size(), m_z.rows()});
  }
  if (!m_excluded.empty() && data::index(m_excluded.back()) >= m_z.columns()) {
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::ExcludedMovieOutOfRange,
                                                     std::to_string(data::index(m_excluded.back())), m_z.columns()});
  }
  for (size_t s = 0; s < m_z.rows(); ++s) m_complete.push_back(!hasGaps(m_z.row(s)));
}

void SignalTable::setRow(size_t signal, std::span<const float> z) {
  std::ranges::copy(z, m_z.row(signal).begin());
  m_complete[signal] = !hasGaps(z);
}

}  // namespace kinoprism::fuse
#endif  // HWY_ONCE
