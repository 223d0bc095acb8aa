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

/// Of a symmetric matrix, of which the lower triangle is read: Householder's reduction to a tridiagonal matrix, then QL
/// with implicit shifts (Golub & Van Loan, Matrix Computations, 4th ed., 8.3). About 4·n³ operations; n = 1,280 takes
/// some ten seconds. Throws Cancelled, and Error{BadArgument} when a value is not finite.
EigenPairs eigenOfSymmetric(SquareMatrix matrix, core::Progress& progress);

/// The `count` largest of a positive semi-definite matrix; vectors.size is its size, of which count rows are used.
/// Subspace iteration from random vectors with `count`/4 + 16 more than asked for, until their sum no longer grows
/// (Halko, Martinsson & Tropp, SIAM Review 2011, 4.4): the vectors are orthonormal to rounding; where values lie close
/// together, their vectors may be mixed. Time some ten·n²·count: the way for few of many. Needs a full symmetric
/// matrix.
EigenPairs largestEigenPairs(const SquareMatrix& matrix, size_t count, uint64_t seed, core::Progress& progress);

/// Solves A·X = B for a symmetric positive definite A, of which the lower triangle is read; b (n rows of `columns`) is
/// overwritten with X. Throws Error{BadArgument} when A is not positive definite.
void solvePositiveDefinite(SquareMatrix a, std::vector<double>& b, size_t columns);

}  // namespace kinoprism::linalg
