#include "engine/encode/text/sparse_products.h"

#include <gtest/gtest.h>

#include "engine/core/rng.h"
#include "tests/engine/core/every_processor.h"

namespace kinoprism {
namespace {

SparseRows madeRows(size_t rows, size_t columns) {
  Rng rng(2);
  SparseRows made;
  made.columns = columns;
  for (size_t r = 0; r < rows; ++r) {
    for (uint32_t c = 0; c < columns; ++c) {
      if (r == 3 || rng.below(4) > 0) continue;  // one row is empty
      made.indexes.push_back(c);
      made.values.push_back(static_cast<float>(rng.normal()));
    }
    made.starts.push_back(made.indexes.size());
  }
  return made;
}

TEST(SparseProducts, AreThoseOfThePlainLoop) {
  const SparseRows matrix = madeRows(9, 50);
  for (const size_t width : {1, 7, 8, 15, 64, 77, 133}) {
    Rng rng(width);
    std::vector<float> dense(50 * width);
    for (float& value : dense) value = static_cast<float>(rng.normal());
    onEveryProcessor([&] {
      std::vector<float> inFloat(width, 9.0f);
      std::vector<double> inDouble(width, 9.0);
      for (size_t r = 0; r < matrix.rows(); ++r) {
        rowTimesDense(matrix, r, dense.data(), width, inFloat.data());
        rowTimesDense(matrix, r, dense.data(), width, inDouble.data());
        for (size_t w = 0; w < width; ++w) {
          double sum = 0;
          for (size_t i = matrix.starts[r]; i < matrix.starts[r + 1]; ++i)
            sum += double(matrix.values[i]) * dense[matrix.indexes[i] * width + w];
          ASSERT_NEAR(inFloat[w], sum, 1e-5) << r << ' ' << w;
          ASSERT_NEAR(inDouble[w], sum, 1e-12) << r << ' ' << w;
        }
      }
    });
  }
}

}  // namespace
}  // namespace kinoprism
