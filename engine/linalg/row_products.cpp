#include "engine/linalg/row_products.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "engine/core/simd.h"

namespace kinoprism::linalg {
namespace {

/// One register of AVX-512, two of AVX2, four of SSE: the compiler lowers it to what the processor has.
using Lanes = float __attribute__((vector_size(PackedRows::kLanes * sizeof(float))));

/// Rows of a that are multiplied at once: with AVX2 twelve sums, two loads and a broadcast fill the sixteen registers.
constexpr size_t kRows = 6;

KINOPRISM_SIMD float dot(const float* a, const float* b, size_t count) {
  float total = 0;
#pragma omp simd reduction(+ : total)
  for (size_t i = 0; i < count; ++i) total += a[i] * b[i];
  return total;
}

/// sums[r·kLanes + lane] = rows[r] · panel row lane.
KINOPRISM_SIMD void multiplyPanel(const float* const* rows, const float* panel, size_t columns, float* sums) {
  Lanes s0{}, s1{}, s2{}, s3{}, s4{}, s5{};
  for (size_t c = 0; c < columns; ++c) {
    Lanes values;
    std::memcpy(&values, panel + c * PackedRows::kLanes, sizeof values);
    s0 += rows[0][c] * values;
    s1 += rows[1][c] * values;
    s2 += rows[2][c] * values;
    s3 += rows[3][c] * values;
    s4 += rows[4][c] * values;
    s5 += rows[5][c] * values;
  }
  const Lanes all[kRows]{s0, s1, s2, s3, s4, s5};
  std::memcpy(sums, all, sizeof all);
}

}  // namespace

float dotProduct(std::span<const float> a, std::span<const float> b) {
  return dot(a.data(), b.data(), std::min(a.size(), b.size()));
}

float makeUnitLength(std::span<float> row) {
  const float length = std::sqrt(dot(row.data(), row.data(), row.size()));
  if (length > 0) {
    for (float& value : row) value /= length;
  }
  return length;
}

PackedRows::PackedRows(const core::Matrix& rows, size_t begin, size_t end)
    : m_count(end - begin), m_columns(rows.columns()) {
  const size_t panels = (m_count + kLanes - 1) / kLanes;
  m_values.resize(panels * kLanes * m_columns);
  for (size_t r = 0; r < m_count; ++r) {
    float* const panel = m_values.data() + r / kLanes * kLanes * m_columns + r % kLanes;
    const auto row = rows.row(begin + r);
    for (size_t c = 0; c < m_columns; ++c) panel[c * kLanes] = row[c];
  }
}

void PackedRows::multiply(const core::Matrix& a, size_t firstRow, size_t rowCount, size_t begin, size_t end, float* out,
                          size_t stride) const {
  alignas(64) float sums[kRows * kLanes];
  for (size_t j = begin; j < end; j += kLanes) {
    const float* const panel = m_values.data() + j * m_columns;
    const size_t lanes = std::min(kLanes, end - j);
    for (size_t i = 0; i < rowCount; i += kRows) {
      const size_t rows = std::min(kRows, rowCount - i);
      const float* pointers[kRows];
      for (size_t r = 0; r < kRows; ++r) pointers[r] = a.row(firstRow + i + std::min(r, rows - 1)).data();
      multiplyPanel(pointers, panel, m_columns, sums);
      for (size_t r = 0; r < rows; ++r) std::copy_n(sums + r * kLanes, lanes, out + (i + r) * stride + (j - begin));
    }
  }
}

}  // namespace kinoprism::linalg
