#include "engine/linalg/dense_algebra.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/one_thread.h"
#include "engine/core/parallel.h"
#include "engine/linalg/lapack.h"
#include "engine/linalg/row_products.h"

namespace kinoprism::linalg {
namespace {

constexpr size_t kRowsAtOnce = 1'024;  ///< summed in single precision
constexpr size_t kColumnsAtOnce = 48;  ///< of the result, for one thread

core::Matrix transposedPart(const core::Matrix& rows, size_t begin, size_t end) {
  core::Matrix result(rows.columns(), end - begin);
  for (size_t r = begin; r < end; ++r) {
    const auto row = rows.row(r);
    for (size_t c = 0; c < row.size(); ++c) result.row(c)[r - begin] = row[c];
  }
  return result;
}

/// total += a·bᵀ, for the columns of the result that triangle asks for: all, or those up to the row's own block.
void addProducts(const core::Matrix& a, const PackedRows& b, bool triangle, std::vector<double>& total) {
  core::parallelFor(a.rows(), kColumnsAtOnce, [&](size_t begin, size_t end) {
    const size_t width = triangle ? std::min(b.count(), end) : b.count();
    std::vector<float> part((end - begin) * width);
    b.multiply(a, begin, end - begin, 0, width, part.data(), width);
    for (size_t r = begin; r < end; ++r) {
      for (size_t c = 0; c < width; ++c) total[r * b.count() + c] += part[(r - begin) * width + c];
    }
  });
}

/// Room for a routine that says itself how much it wants: call(work, size) with size −1 asks.
template <class Call>
void withWork(Call call) {
  double best = 0;
  call(&best, -1);
  std::vector<double> work(static_cast<size_t>(std::max(best, 1.0)));
  call(work.data(), static_cast<int>(work.size()));
}

void requireNoFailure(int info, const char* routine) {
  if (info == 0) return;
  throw core::Error(core::ErrorCode::BadArgument, core::MessageId::FeaturesTooLarge,
                    std::string(routine) + " failed: " + std::to_string(info));
}

/// The entry of largest size becomes positive, the first of several.
void fixSign(double* vector, size_t size) {
  size_t largest = 0;
  for (size_t i = 1; i < size; ++i) {
    if (std::abs(vector[i]) > std::abs(vector[largest])) largest = i;
  }
  if (size == 0 || vector[largest] >= 0) return;
  for (size_t i = 0; i < size; ++i) vector[i] = -vector[i];
}

/// The `count` largest pairs. On one thread, so that the number of threads does not change a bit of them.
EigenPairs eigenPairs(SquareMatrix matrix, size_t count, core::Progress& progress) {
  for (size_t r = 0; r < matrix.size; ++r) {
    for (size_t c = 0; c <= r; ++c) {
      if (!std::isfinite(matrix.at(r, c)))
        throw core::Error(core::ErrorCode::BadArgument, core::MessageId::FeaturesTooLarge);
    }
  }
  EigenPairs pairs{std::vector<double>(count), SquareMatrix(matrix.size)};
  if (count == 0) return pairs;
  const Lapack& routines = lapack();
  const core::OneThread oneThread;
  const int n = static_cast<int>(matrix.size), wanted = static_cast<int>(count), first = n - wanted + 1;
  const double unused = 0;
  int info = 0, found = 0;
  std::vector<double> diagonal(matrix.size), beside(matrix.size), factors(matrix.size), values(matrix.size);
  progress.report(core::MessageId::ComputingPrincipalComponents, 0, 3);
  // By columns, the lower triangle is the upper one.
  withWork([&](double* work, int size) {
    routines.dsytrd("U", &n, matrix.values.data(), &n, diagonal.data(), beside.data(), factors.data(), work, &size,
                    &info);
  });
  requireNoFailure(info, "dsytrd");
  progress.throwIfCancelled();
  progress.report(core::MessageId::ComputingPrincipalComponents, 1, 3);
  std::vector<double> vectors(matrix.size * count);
  std::vector<int> support(2 * count), integers(10 * matrix.size);
  std::vector<double> work(18 * matrix.size);
  const int workSize = static_cast<int>(work.size()), integerSize = static_cast<int>(integers.size());
  int tryAccurate = 1;
  routines.dstemr("V", "I", &n, diagonal.data(), beside.data(), &unused, &unused, &first, &n, &found, values.data(),
                  vectors.data(), &n, &wanted, support.data(), &tryAccurate, work.data(), &workSize, integers.data(),
                  &integerSize, &info);
  requireNoFailure(info, "dstemr");
  progress.throwIfCancelled();
  progress.report(core::MessageId::ComputingPrincipalComponents, 2, 3);
  withWork([&](double* room, int size) {
    routines.dormtr("L", "U", "N", &n, &wanted, matrix.values.data(), &n, factors.data(), vectors.data(), &n, room,
                    &size, &info);
  });
  requireNoFailure(info, "dormtr");
  progress.throwIfCancelled();
  for (size_t i = 0; i < count; ++i) {
    pairs.values[i] = values[count - 1 - i];
    std::copy_n(vectors.data() + (count - 1 - i) * matrix.size, matrix.size, pairs.vectors.row(i));
    fixSign(pairs.vectors.row(i), matrix.size);
  }
  return pairs;
}

}  // namespace

SquareMatrix secondMoments(const core::Matrix& rows, core::Progress& progress) {
  SquareMatrix total(rows.columns());
  for (size_t begin = 0; begin < rows.rows(); begin += kRowsAtOnce) {
    progress.throwIfCancelled();
    const core::Matrix part = transposedPart(rows, begin, std::min(rows.rows(), begin + kRowsAtOnce));
    addProducts(part, PackedRows(part), true, total.values);
  }
  for (size_t r = 0; r < total.size; ++r) {
    for (size_t c = r + 1; c < total.size; ++c) total.at(r, c) = total.at(c, r);
  }
  return total;
}

std::vector<double> crossMoments(const core::Matrix& x, const core::Matrix& y, core::Progress& progress) {
  std::vector<double> total(x.columns() * y.columns(), 0.0);
  for (size_t begin = 0; begin < x.rows(); begin += kRowsAtOnce) {
    progress.throwIfCancelled();
    const size_t end = std::min(x.rows(), begin + kRowsAtOnce);
    addProducts(transposedPart(x, begin, end), PackedRows(transposedPart(y, begin, end)), false, total);
  }
  return total;
}

EigenPairs eigenOfSymmetric(SquareMatrix matrix, core::Progress& progress) {
  const size_t size = matrix.size;
  return eigenPairs(std::move(matrix), size, progress);
}

EigenPairs largestEigenPairs(SquareMatrix matrix, size_t count, core::Progress& progress) {
  count = std::min(count, matrix.size);
  return eigenPairs(std::move(matrix), count, progress);
}

void solvePositiveDefinite(SquareMatrix a, std::vector<double>& b, size_t columns) {
  if (a.size == 0 || columns == 0) return;
  const Lapack& routines = lapack();
  const core::OneThread oneThread;
  const int n = static_cast<int>(a.size), width = static_cast<int>(columns);
  const double one = 1;
  int info = 0;
  // By columns, the lower triangle is the upper one, A = UᵀU, and b is its own transpose, so that Xᵀ·Uᵀ·U = Bᵀ.
  routines.dpotrf("U", &n, a.values.data(), &n, &info);
  if (info != 0) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::FeatureMapUnderdetermined,
                      "matrix not positive definite");
  }
  routines.dtrsm("R", "U", "N", "N", &width, &n, &one, a.values.data(), &n, b.data(), &width);
  routines.dtrsm("R", "U", "T", "N", &width, &n, &one, a.values.data(), &n, b.data(), &width);
}

}  // namespace kinoprism::linalg
