#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "engine/core/matrix.h"
#include "engine/linalg/aligned_floats.h"

namespace kinoprism::linalg {

/// Factors of movies or people: rows of `width` floats, of which the first `dimensions` are used and the rest, up to a
/// multiple of 16, stay zero, so that the loops over a row need no tail.
class FactorTable {
 public:
  FactorTable() = default;
  FactorTable(size_t rows, size_t dimensions)
      : m_values(rows * widthOf(dimensions)), m_rows(rows), m_dimensions(dimensions), m_width(widthOf(dimensions)) {}

  explicit FactorTable(const core::Matrix& values);
  core::Matrix toMatrix() const;

  static constexpr size_t widthOf(size_t dimensions) { return (dimensions + 15) / 16 * 16; }
  size_t rows() const { return m_rows; }
  size_t dimensions() const { return m_dimensions; }
  size_t width() const { return m_width; }
  float* row(size_t r) { return m_values.data() + r * m_width; }
  const float* row(size_t r) const { return m_values.data() + r * m_width; }
  std::span<float> used(size_t r) { return {row(r), m_dimensions}; }
  std::span<const float> used(size_t r) const { return {row(r), m_dimensions}; }

 private:
  AlignedFloats m_values;
  size_t m_rows = 0;
  size_t m_dimensions = 0;
  size_t m_width = 0;
};

/// One row's least-squares problem: (Σ h·hᵀ + base + ridge·I)·x = b, solved exactly by Cholesky decomposition in
/// float32, for widths of up to a few hundred. Made once per thread and used for many rows.
class RidgeSystem {
 public:
  explicit RidgeSystem(size_t width);

  /// base: width x width, row-major, of which the upper triangle is read; or nullptr for zero. Aligned as AlignedFloats
  /// are, and left alone until factorize.
  void reset(const float* base, float ridge);
  /// Adds h·hᵀ of the rows of table that rows name (through rowOf), and their sum to the sums.
  template <class Row, class RowOf>
  void add(const FactorTable& table, std::span<const Row> rows, RowOf rowOf) {
    add(table, rows, rowOf, [](const Row&) { return 1.0f; });
  }
  /// The same for rows with targets: adds h·hᵀ, and target·h to the sums.
  template <class Row, class RowOf, class TargetOf>
  void add(const FactorTable& table, std::span<const Row> rows, RowOf rowOf, TargetOf targetOf) {
    for (size_t begin = 0; begin < rows.size(); begin += kChunk) {
      const size_t count = std::min(kChunk, rows.size() - begin);
      for (size_t i = 0; i < count; ++i) {
        m_rows[i] = table.row(rowOf(rows[begin + i]));
        m_targets[i] = targetOf(rows[begin + i]);
      }
      addRows(count);
    }
  }
  /// Makes the ridge of one column larger than the others'.
  void addRidge(size_t column, float amount) {
    takeBase();
    m_matrix.data()[column * m_width + column] += amount;
  }
  /// Decomposes what was added; call once, before solve. Throws Error{BadArgument} when it is not positive definite.
  void factorize();
  /// x: width values, holding b; becomes the solution.
  void solve(float* x) const;

  /// Σ target·h of the rows added: the right-hand side of ALS; where there were no targets, Σ h.
  const float* sums() const { return m_sums.data(); }
  /// Σ h·hᵀ + base + ridge·I, upper triangle, before factorize.
  const float* matrix() {
    takeBase();
    return m_matrix.data();
  }

 private:
  static constexpr size_t kChunk = 64;  ///< rows added at once: they stay in the first-level cache

  void addRows(size_t count);
  void addRidges();
  void takeBase();

  size_t m_width;
  AlignedFloats m_matrix;
  AlignedFloats m_sums;
  const float* m_base = nullptr;  ///< not yet in the matrix: what is added first is added to it on the way
  float m_ridge = 0;
  std::array<const float*, kChunk> m_rows;
  std::array<float, kChunk> m_targets;
  AlignedFloats m_inversePivots;
};

/// out[r][c] = a.row(r)·b.row(c) for all rows of both, which are of one width. out: a.rows() x b.rows().
void multiply(const FactorTable& a, const FactorTable& b, core::MatrixView out);

/// out[r] = Σ table.row(r)·x for all rows. x: width values.
void multiply(const FactorTable& table, const float* x, std::span<float> out);

/// scale·Σ f·fᵀ over the table's rows, width x width. Summed in chunks of fixed size, so that the thread count does not
/// change a bit of it.
AlignedFloats scaledGram(const FactorTable& table, double scale);

}  // namespace kinoprism::linalg
