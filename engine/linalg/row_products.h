#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/core/matrix.h"
#include "engine/linalg/aligned_floats.h"

namespace kinoprism::linalg {

/// Σ a[i]·b[i] in single precision. The order of the sum depends on the processor, not on the number of threads.
float dotProduct(std::span<const float> a, std::span<const float> b);

/// out[i] = a·(row rows[i] of table) for a table of rows of `width` floats. a: width values; out: a value a row.
void dotProducts(const float* a, const float* table, size_t width, std::span<const int64_t> rows, float* out);

/// y += factor·x
void addScaled(std::span<const float> x, float factor, float* y);

/// a / |a| in place; a row of no length stays as it is. Returns the length it had.
float makeUnitLength(std::span<float> row);

/// Rows laid out so that products with many other rows run at the speed of the arithmetic units and not of memory: the
/// plain C++ counterpart of a matrix product, for layers that have no LibTorch. Immutable, so safe from any thread.
class PackedRows {
 public:
  static constexpr size_t kLanes = 16;  ///< rows that are multiplied side by side

  PackedRows() = default;
  /// Copies rows [begin, end) of `rows`. Needs as much memory as they do.
  PackedRows(const core::Matrix& rows, size_t begin, size_t end)
      : PackedRows(rows.values().data() + begin * rows.columns(), rows.columns(), end - begin, rows.columns()) {}
  explicit PackedRows(const core::Matrix& rows) : PackedRows(rows, 0, rows.rows()) {}
  /// Copies `count` rows of `columns` floats that are `stride` floats apart.
  PackedRows(const float* rows, size_t stride, size_t count, size_t columns);

  size_t count() const { return m_count; }
  size_t columns() const { return m_columns; }

  /// out[i·stride + (j − begin)] = a.row(firstRow + i) · packed row j, for i < rowCount and j in [begin, end), on the
  /// caller's thread. begin: a multiple of kLanes. a has columns() columns. stride >= end − begin.
  void multiply(const core::Matrix& a, size_t firstRow, size_t rowCount, size_t begin, size_t end, float* out,
                size_t stride) const;
  /// The same for `rowCount` rows that are aStride floats apart.
  void multiply(const float* a, size_t aStride, size_t rowCount, size_t begin, size_t end, float* out,
                size_t stride) const;

 private:
  AlignedFloats m_values;  ///< panels of kLanes rows: column after column, kLanes values each
  size_t m_count = 0;
  size_t m_columns = 0;
};

}  // namespace kinoprism::linalg
