#include "engine/linalg/weighted_rows.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/linalg/weighted_rows.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::linalg::HWY_NAMESPACE {
namespace {
namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<float>;
using Vector = hn::Vec<Tag>;

constexpr size_t kWidth = HWY_LANES(float);

/// The entries of a row of the sparse matrix, and what they weigh rows of.
struct Entries {
  const uint32_t* rows;
  const float* weights;
  size_t count;
  const float* x;
  size_t stride;
};

/// kVectors vectors of columns from `column` on, whose sums stay in registers.
template <size_t kVectors>
HWY_INLINE void addColumns(const Entries& entries, size_t column, float* sums) {
  const Tag d;
  Vector total[kVectors];
#pragma GCC unroll 8
  for (size_t v = 0; v < kVectors; ++v) total[v] = hn::LoadU(d, sums + column + v * kWidth);
  for (size_t e = 0; e < entries.count; ++e) {
    const Vector weight = hn::Set(d, entries.weights[e]);
    const float* const row = entries.x + entries.rows[e] * entries.stride + column;
#pragma GCC unroll 8
    for (size_t v = 0; v < kVectors; ++v) total[v] = hn::MulAdd(weight, hn::LoadU(d, row + v * kWidth), total[v]);
  }
#pragma GCC unroll 8
  for (size_t v = 0; v < kVectors; ++v) hn::StoreU(total[v], d, sums + column + v * kWidth);
}

void addRows(const uint32_t* rows, const float* weights, size_t count, const float* x, size_t stride, size_t width,
             float* sums) {
  const Entries entries{rows, weights, count, x, stride};
  size_t c = 0;
  for (; c + 8 * kWidth <= width; c += 8 * kWidth) addColumns<8>(entries, c, sums);
  for (; c + 4 * kWidth <= width; c += 4 * kWidth) addColumns<4>(entries, c, sums);
  for (; c + kWidth <= width; c += kWidth) addColumns<1>(entries, c, sums);
  if (c == width) return;
  float rest[kWidth] = {};
  for (size_t i = c; i < width; ++i) rest[i - c] = sums[i];
  for (size_t e = 0; e < count; ++e) {
    const float* const row = x + rows[e] * stride;
    for (size_t i = c; i < width; ++i) rest[i - c] += weights[e] * row[i];
  }
  for (size_t i = c; i < width; ++i) sums[i] = rest[i - c];
}

}  // namespace
}  // namespace kinoprism::linalg::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::linalg {
namespace {

HWY_EXPORT(addRows);

}  // namespace

void addWeightedRows(std::span<const uint32_t> rows, std::span<const float> weights, const float* x, size_t stride,
                     size_t width, float* sums) {
  HWY_DYNAMIC_DISPATCH(addRows)(rows.data(), weights.data(), rows.size(), x, stride, width, sums);
}

}  // namespace kinoprism::linalg
#endif
