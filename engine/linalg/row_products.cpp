#include "engine/linalg/row_products.h"

#include <algorithm>
#include <cmath>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/linalg/row_products.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::linalg::HWY_NAMESPACE {
namespace {
namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<float>;
using Vector = hn::Vec<Tag>;

constexpr size_t kWidth = HWY_LANES(float);  ///< floats of a vector; divides PackedRows::kLanes
/// A tile of as many rows and vectors has twelve sums, which hide the latency of multiply-add.
constexpr size_t kVectors = HWY_CAP_GE512 ? 1 : 2;
constexpr size_t kRows = 12 / kVectors;

/// Σ a[i]·b[i] with four sums, so that the processor's two units for multiply-add have work.
float dot(const float* a, const float* b, size_t count) {
  const Tag d;
  Vector s0 = hn::Zero(d), s1 = s0, s2 = s0, s3 = s0;
  size_t i = 0;
  for (; i + 4 * kWidth <= count; i += 4 * kWidth) {
    s0 = hn::MulAdd(hn::LoadU(d, a + i), hn::LoadU(d, b + i), s0);
    s1 = hn::MulAdd(hn::LoadU(d, a + i + kWidth), hn::LoadU(d, b + i + kWidth), s1);
    s2 = hn::MulAdd(hn::LoadU(d, a + i + 2 * kWidth), hn::LoadU(d, b + i + 2 * kWidth), s2);
    s3 = hn::MulAdd(hn::LoadU(d, a + i + 3 * kWidth), hn::LoadU(d, b + i + 3 * kWidth), s3);
  }
  for (; i + kWidth <= count; i += kWidth) s0 = hn::MulAdd(hn::LoadU(d, a + i), hn::LoadU(d, b + i), s0);
  float sum = hn::GetLane(hn::SumOfLanes(d, hn::Add(hn::Add(s0, s1), hn::Add(s2, s3))));
  for (; i < count; ++i) sum += a[i] * b[i];
  return sum;
}

/// Four rows at once: they come from anywhere in memory, and are waited for together.
void dotRows(const float* a, const float* table, size_t width, const int64_t* rows, size_t count, float* out) {
  const Tag d;
  size_t i = 0;
  for (; i + 4 <= count; i += 4) {
    const float* const r0 = table + static_cast<size_t>(rows[i]) * width;
    const float* const r1 = table + static_cast<size_t>(rows[i + 1]) * width;
    const float* const r2 = table + static_cast<size_t>(rows[i + 2]) * width;
    const float* const r3 = table + static_cast<size_t>(rows[i + 3]) * width;
    Vector s0 = hn::Zero(d), s1 = s0, s2 = s0, s3 = s0;
    size_t c = 0;
    for (; c + kWidth <= width; c += kWidth) {
      const Vector value = hn::LoadU(d, a + c);
      s0 = hn::MulAdd(value, hn::LoadU(d, r0 + c), s0);
      s1 = hn::MulAdd(value, hn::LoadU(d, r1 + c), s1);
      s2 = hn::MulAdd(value, hn::LoadU(d, r2 + c), s2);
      s3 = hn::MulAdd(value, hn::LoadU(d, r3 + c), s3);
    }
    out[i] = hn::GetLane(hn::SumOfLanes(d, s0));
    out[i + 1] = hn::GetLane(hn::SumOfLanes(d, s1));
    out[i + 2] = hn::GetLane(hn::SumOfLanes(d, s2));
    out[i + 3] = hn::GetLane(hn::SumOfLanes(d, s3));
    for (; c < width; ++c) {
      out[i] += a[c] * r0[c];
      out[i + 1] += a[c] * r1[c];
      out[i + 2] += a[c] * r2[c];
      out[i + 3] += a[c] * r3[c];
    }
  }
  for (; i < count; ++i) out[i] = dot(a, table + static_cast<size_t>(rows[i]) * width, width);
}

void addOne(const float* x, float factor, size_t count, float* y) {
  const Tag d;
  const Vector scale = hn::Set(d, factor);
  size_t i = 0;
  for (; i + kWidth <= count; i += kWidth)
    hn::StoreU(hn::MulAdd(scale, hn::LoadU(d, x + i), hn::LoadU(d, y + i)), d, y + i);
  for (; i < count; ++i) y[i] += factor * x[i];
}

/// out[r·stride + lane] = rows[r]·(row `lane` of the panel) for kCount rows and as many lanes as kVectors have.
template <size_t kCount>
HWY_INLINE void multiplyTile(const float* rows, size_t rowStride, const float* panel, size_t columns, float* out,
                             size_t stride) {
  const Tag d;
  Vector sums[kCount][kVectors];
#pragma GCC unroll 16
  for (size_t r = 0; r < kCount; ++r) {
#pragma GCC unroll 2
    for (size_t v = 0; v < kVectors; ++v) sums[r][v] = hn::Zero(d);
  }
  for (size_t c = 0; c < columns; ++c) {
    Vector values[kVectors];
#pragma GCC unroll 2
    for (size_t v = 0; v < kVectors; ++v) values[v] = hn::Load(d, panel + c * PackedRows::kLanes + v * kWidth);
#pragma GCC unroll 16
    for (size_t r = 0; r < kCount; ++r) {
      const Vector factor = hn::Set(d, rows[r * rowStride + c]);
#pragma GCC unroll 2
      for (size_t v = 0; v < kVectors; ++v) sums[r][v] = hn::MulAdd(factor, values[v], sums[r][v]);
    }
  }
#pragma GCC unroll 16
  for (size_t r = 0; r < kCount; ++r) {
#pragma GCC unroll 2
    for (size_t v = 0; v < kVectors; ++v) hn::StoreU(sums[r][v], d, out + r * stride + v * kWidth);
  }
}

/// The same for any number of rows and the whole panel.
void multiplyPanel(const float* rows, size_t rowStride, size_t count, const float* panel, size_t columns, float* out,
                   size_t stride) {
  for (size_t lane = 0; lane < PackedRows::kLanes; lane += kVectors * kWidth) {
    size_t r = 0;
    for (; r + kRows <= count; r += kRows)
      multiplyTile<kRows>(rows + r * rowStride, rowStride, panel + lane, columns, out + r * stride + lane, stride);
    for (; r + kRows / 3 <= count; r += kRows / 3)
      multiplyTile<kRows / 3>(rows + r * rowStride, rowStride, panel + lane, columns, out + r * stride + lane, stride);
    for (; r < count; ++r)
      multiplyTile<1>(rows + r * rowStride, rowStride, panel + lane, columns, out + r * stride + lane, stride);
  }
}

}  // namespace
}  // namespace kinoprism::linalg::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::linalg {
namespace {

HWY_EXPORT(dot);
HWY_EXPORT(dotRows);
HWY_EXPORT(addOne);
HWY_EXPORT(multiplyPanel);

}  // namespace

float dotProduct(std::span<const float> a, std::span<const float> b) {
  return HWY_DYNAMIC_DISPATCH(dot)(a.data(), b.data(), std::min(a.size(), b.size()));
}

void dotProducts(const float* a, const float* table, size_t width, std::span<const int64_t> rows, float* out) {
  HWY_DYNAMIC_DISPATCH(dotRows)(a, table, width, rows.data(), rows.size(), out);
}

void addScaled(std::span<const float> x, float factor, float* y) {
  HWY_DYNAMIC_DISPATCH(addOne)(x.data(), factor, x.size(), y);
}

float makeUnitLength(std::span<float> row) {
  const float length = std::sqrt(dotProduct(row, row));
  if (length > 0) {
    for (float& value : row) value /= length;
  }
  return length;
}

PackedRows::PackedRows(const float* rows, size_t stride, size_t count, size_t columns)
    : m_values((count + kLanes - 1) / kLanes * kLanes * columns), m_count(count), m_columns(columns) {
  for (size_t r = 0; r < m_count; ++r) {
    float* const panel = m_values.data() + r / kLanes * kLanes * m_columns + r % kLanes;
    const float* const row = rows + r * stride;
    for (size_t c = 0; c < m_columns; ++c) panel[c * kLanes] = row[c];
  }
}

void PackedRows::multiply(const float* a, size_t aStride, size_t rowCount, size_t begin, size_t end, float* out,
                          size_t stride) const {
  const auto product = HWY_DYNAMIC_DISPATCH(multiplyPanel);
  size_t j = begin;
  for (; j + kLanes <= end; j += kLanes)
    product(a, aStride, rowCount, m_values.data() + j * m_columns, m_columns, out + (j - begin), stride);
  if (j == end) return;
  // Of the last panel only some rows are asked for.
  constexpr size_t kSome = 24;
  float sums[kSome * kLanes];
  for (size_t i = 0; i < rowCount; i += kSome) {
    const size_t some = std::min(kSome, rowCount - i);
    product(a + i * aStride, aStride, some, m_values.data() + j * m_columns, m_columns, sums, kLanes);
    for (size_t r = 0; r < some; ++r) std::copy_n(sums + r * kLanes, end - j, out + (i + r) * stride + (j - begin));
  }
}

void PackedRows::multiply(const core::Matrix& a, size_t firstRow, size_t rowCount, size_t begin, size_t end, float* out,
                          size_t stride) const {
  if (rowCount == 0) return;
  multiply(a.row(firstRow).data(), a.columns(), rowCount, begin, end, out, stride);
}

}  // namespace kinoprism::linalg
#endif
