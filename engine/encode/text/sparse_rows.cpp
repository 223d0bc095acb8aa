#include "engine/encode/text/sparse_rows.h"

namespace kinoprism::encode {

SparseRows SparseRows::transposed() const {
  SparseRows result;
  result.columns = rows();
  result.starts.assign(columns + 1, 0);
  for (const uint32_t column : indexes) ++result.starts[column + 1];
  for (size_t c = 0; c < columns; ++c) result.starts[c + 1] += result.starts[c];
  result.indexes.resize(indexes.size());
  result.values.resize(values.size());
  std::vector<size_t> next(result.starts.begin(), result.starts.end() - 1);
  for (size_t r = 0; r < rows(); ++r) {
    for (size_t i = starts[r]; i < starts[r + 1]; ++i) {
      const size_t place = next[indexes[i]]++;
      result.indexes[place] = static_cast<uint32_t>(r);
      result.values[place] = values[i];
    }
  }
  return result;
}

}  // namespace kinoprism::encode
