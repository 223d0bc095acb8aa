#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kinoprism::core {

/// Row-major floats that somebody else owns.
struct MatrixView {
  float* data = nullptr;
  size_t rows = 0;
  size_t columns = 0;

  std::span<float> row(size_t r) const { return {data + r * columns, columns}; }
};

/// Row-major floats.
class Matrix {
 public:
  Matrix() = default;
  Matrix(size_t rows, size_t columns) : m_values(rows * columns), m_rows(rows), m_columns(columns) {}

  size_t rows() const { return m_rows; }
  size_t columns() const { return m_columns; }
  std::span<float> row(size_t r) { return {m_values.data() + r * m_columns, m_columns}; }
  std::span<const float> row(size_t r) const { return {m_values.data() + r * m_columns, m_columns}; }
  std::span<float> values() { return m_values; }
  std::span<const float> values() const { return m_values; }
  bool empty() const { return m_values.empty(); }
  MatrixView view() { return {m_values.data(), m_rows, m_columns}; }

 private:
  std::vector<float> m_values;
  size_t m_rows = 0;
  size_t m_columns = 0;
};

}  // namespace kinoprism::core
