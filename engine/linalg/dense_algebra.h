#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"

namespace kinoprism::linalg {

// Small dense linear algebra in double precision, for layers that have no LibTorch: systems of as many unknowns as a
// feature has dimensions, up to some 1,500.

/// Row-major, n x n.
struct SquareMatrix {
  size_t size = 0;
  std::vector<double> values;

  SquareMatrix() = default;
  explicit SquareMatrix(size_t n) : size(n), values(n * n) {}
  double& at(size_t row, size_t column) { return values[row * size + column]; }
  double at(size_t row, size_t column) const { return values[row * size + column]; }
  double* row(size_t r) { return values.data() + r * size; }
};

/// Xᵀ·X of the rows of X. Summed in blocks of single precision, blocks in double. On all compute threads; the result
/// does not depend on their number. Throws Cancelled.
SquareMatrix secondMoments(const core::Matrix& rows, core::Progress& progress);

/// Xᵀ·Y: X.columns() rows of Y.columns(), in double. X and Y have the same number of rows.
std::vector<double> crossMoments(const core::Matrix& x, const core::Matrix& y, core::Progress& progress);

struct EigenPairs {
  std::vector<double> values;  ///< descending
  SquareMatrix vectors;        ///< row i belongs to values[i]; length 1; its entry of largest size is positive
};

/// Of a symmetric matrix, of which the lower triangle is read, by LAPACK on one thread: the same numbers whatever the
/// number of threads. n = 1,280 takes about a second. Throws Cancelled, Error{BadArgument} when a value is not finite,
/// and Error{Unsupported} where LAPACK is not installed.
EigenPairs eigenOfSymmetric(SquareMatrix matrix, core::Progress& progress);

/// The `count` largest alone, which takes about half the time; vectors.size is the matrix's, of which count rows are
/// used.
EigenPairs largestEigenPairs(SquareMatrix matrix, size_t count, core::Progress& progress);

/// Solves A·X = B for a symmetric positive definite A, of which the lower triangle is read; b (n rows of `columns`) is
/// overwritten with X. By LAPACK on one thread. Throws Error{BadArgument} when A is not positive definite.
void solvePositiveDefinite(SquareMatrix a, std::vector<double>& b, size_t columns);

}  // namespace kinoprism::linalg
