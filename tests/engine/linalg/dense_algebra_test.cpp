#include "engine/linalg/dense_algebra.h"

#include <gtest/gtest.h>

#include "tests/engine/features/made_features.h"

namespace kinoprism::linalg {
namespace {

SquareMatrix plainMoments(const core::Matrix& rows) {
  SquareMatrix result(rows.columns());
  for (size_t r = 0; r < rows.rows(); ++r) {
    for (size_t i = 0; i < rows.columns(); ++i) {
      for (size_t j = 0; j < rows.columns(); ++j) result.at(i, j) += double{rows.row(r)[i]} * rows.row(r)[j];
    }
  }
  return result;
}

TEST(DenseAlgebra, MomentsAreThoseOfAPlainLoop) {
  core::Progress progress;
  for (const size_t columns : {size_t{1}, size_t{50}, size_t{113}}) {
    const core::Matrix x = features::randomMatrix(1500, columns, columns);
    const core::Matrix y = features::randomMatrix(1500, 3, 9);
    const SquareMatrix expected = plainMoments(x);
    const SquareMatrix moments = secondMoments(x, progress);
    for (size_t i = 0; i < expected.values.size(); ++i) ASSERT_NEAR(moments.values[i], expected.values[i], 5e-2);
    const std::vector<double> cross = crossMoments(x, y, progress);
    ASSERT_EQ(cross.size(), columns * 3);
    for (size_t i = 0; i < columns; ++i) {
      double sum = 0;
      for (size_t r = 0; r < x.rows(); ++r) sum += double{x.row(r)[i]} * y.row(r)[2];
      EXPECT_NEAR(cross[i * 3 + 2], sum, 5e-2);
    }
  }
}

void expectEigenPairs(const SquareMatrix& matrix, double tolerance) {
  core::Progress progress;
  const EigenPairs pairs = eigenOfSymmetric(matrix, progress);
  const size_t n = matrix.size;
  ASSERT_EQ(pairs.values.size(), n);
  for (size_t i = 0; i < n; ++i) {
    if (i > 0) {
      EXPECT_LE(pairs.values[i], pairs.values[i - 1]);
    }
    for (size_t r = 0; r < n; ++r) {
      double image = 0;
      for (size_t c = 0; c < n; ++c) image += matrix.at(r, c) * pairs.vectors.at(i, c);
      ASSERT_NEAR(image, pairs.values[i] * pairs.vectors.at(i, r), tolerance) << n << ": vector " << i;
    }
    for (size_t j = 0; j <= i; ++j) {
      double dot = 0;
      for (size_t c = 0; c < n; ++c) dot += pairs.vectors.at(i, c) * pairs.vectors.at(j, c);
      ASSERT_NEAR(dot, i == j ? 1 : 0, 1e-9) << n << ": vectors " << i << ", " << j;
    }
  }
}

TEST(DenseAlgebra, EigenPairsSatisfyTheirEquation) {
  for (const size_t n : {size_t{1}, size_t{2}, size_t{3}, size_t{40}, size_t{300}}) {
    SquareMatrix matrix = plainMoments(features::randomMatrix(n + 5, n, n));
    expectEigenPairs(matrix, 1e-8 * static_cast<double>(n * n));
    for (double& value : matrix.values) value = -value;
    expectEigenPairs(matrix, 1e-8 * static_cast<double>(n * n));
  }
}

TEST(DenseAlgebra, EigenPairsOfDegenerateMatrices) {
  expectEigenPairs(SquareMatrix(6), 1e-12);
  SquareMatrix identity(7);
  for (size_t i = 0; i < 7; ++i) identity.at(i, i) = 2;
  expectEigenPairs(identity, 1e-12);
  expectEigenPairs(plainMoments(features::randomMatrix(3, 30, 4)), 1e-8);  // rank 3
  SquareMatrix diagonal(4);
  for (size_t i = 0; i < 4; ++i) diagonal.at(i, i) = static_cast<double>(i) - 1;
  expectEigenPairs(diagonal, 1e-12);
}

TEST(DenseAlgebra, TheLargestFewAreThoseOfAll) {
  core::Progress progress;
  core::Matrix rows = features::randomMatrix(400, 150, 6);
  for (size_t r = 0; r < rows.rows(); ++r)
    for (size_t c = 0; c < 150; ++c) rows.row(r)[c] *= 20 / static_cast<float>(1 + c);
  const SquareMatrix matrix = plainMoments(rows);
  const EigenPairs all = eigenOfSymmetric(matrix, progress);
  const EigenPairs few = largestEigenPairs(matrix, 8, progress);
  ASSERT_EQ(few.values.size(), 8u);
  for (size_t i = 0; i < 8; ++i) {
    EXPECT_NEAR(few.values[i] / all.values[i], 1, 1e-3);
    for (size_t j = 0; j <= i; ++j) {
      double dot = 0;
      for (size_t c = 0; c < 150; ++c) dot += few.vectors.at(i, c) * few.vectors.at(j, c);
      EXPECT_NEAR(dot, i == j ? 1 : 0, 1e-9);
    }
  }
}

TEST(DenseAlgebra, TheLargestFewOfDegenerateMatrices) {
  core::Progress progress;
  const EigenPairs zero = largestEigenPairs(SquareMatrix(60), 3, progress);
  for (const double value : zero.values) EXPECT_EQ(value, 0);
  const EigenPairs low = largestEigenPairs(plainMoments(features::randomMatrix(2, 60, 4)), 5, progress);
  EXPECT_GT(low.values[1], 1);
  EXPECT_NEAR(low.values[2], 0, 1e-8);
}

TEST(DenseAlgebra, RefusesWhatIsNotFinite) {
  core::Progress progress;
  SquareMatrix matrix(2);
  matrix.at(1, 0) = std::numeric_limits<double>::infinity();
  EXPECT_THROW(eigenOfSymmetric(matrix, progress), core::Error);
}

TEST(DenseAlgebra, SolvesPositiveDefiniteSystems) {
  SquareMatrix matrix = plainMoments(features::randomMatrix(60, 31, 2));
  const core::Matrix solution = features::randomMatrix(31, 4, 3);
  std::vector<double> b(31 * 4, 0.0);
  for (size_t r = 0; r < 31; ++r) {
    for (size_t c = 0; c < 31; ++c) {
      for (size_t j = 0; j < 4; ++j) b[r * 4 + j] += matrix.at(r, c) * solution.row(c)[j];
    }
  }
  solvePositiveDefinite(matrix, b, 4);
  for (size_t i = 0; i < b.size(); ++i) EXPECT_NEAR(b[i], solution.values()[i], 1e-8);
  matrix.at(5, 5) = -1;
  EXPECT_THROW(solvePositiveDefinite(matrix, b, 4), core::Error);
}

}  // namespace
}  // namespace kinoprism::linalg
