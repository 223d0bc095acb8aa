#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kinoprism::encode {

/// A sparse matrix of floats, compressed by row.
struct SparseRows {
  size_t columns = 0;
  std::vector<size_t> starts{0};  ///< rows() + 1
  std::vector<uint32_t> indexes;  ///< column of each value
  std::vector<float> values;

  size_t rows() const { return starts.size() - 1; }
  SparseRows transposed() const;
};

}  // namespace kinoprism::encode
