#include "engine/linalg/dense_algebra.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/core/simd.h"
#include "engine/linalg/row_products.h"

namespace kinoprism::linalg {
namespace {

constexpr size_t kRowsAtOnce = 1'024;      ///< summed in single precision
constexpr size_t kColumnsAtOnce = 48;      ///< of the result, for one thread
constexpr size_t kSmallStep = 32;          ///< rows of a matrix for one thread
constexpr int kMostIterations = 30;        ///< of a subspace
constexpr double kNoGrowth = 1e-5;         ///< of its values' sum, in shares of it
constexpr int kMostQlSteps = 60;           ///< for one eigenvalue; 2 are usual
constexpr size_t kWorthThreads = 1 << 16;  ///< entries below which other threads are not woken

KINOPRISM_SIMD double dot(const double* a, const double* b, size_t count) {
  double total = 0;
#pragma omp simd reduction(+ : total)
  for (size_t i = 0; i < count; ++i) total += a[i] * b[i];
  return total;
}

/// to += factor·from
KINOPRISM_SIMD void addScaled(double* to, const double* from, double factor, size_t count) {
#pragma omp simd
  for (size_t i = 0; i < count; ++i) to[i] += factor * from[i];
}

/// (a, b) <- (c·a − s·b, s·a + c·b)
KINOPRISM_SIMD void rotate(double* a, double* b, double c, double s, size_t count) {
#pragma omp simd
  for (size_t i = 0; i < count; ++i) {
    const double old = a[i];
    a[i] = c * old - s * b[i];
    b[i] = s * old + c * b[i];
  }
}

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

/// Runs body over [0, count) on all threads, or on this one where that is too little work.
void forRows(size_t count, size_t entries, const std::function<void(size_t, size_t)>& body) {
  if (entries < kWorthThreads)
    body(0, count);
  else
    core::parallelFor(count, kSmallStep, body);
}

/// A tridiagonal matrix similar to a symmetric one: A = Qᵀ·T·Q, rows of Q in `vectors`.
struct Tridiagonal {
  std::vector<double> diagonal;
  std::vector<double> below;  ///< below[i]: between i and i + 1; the last is 0
  SquareMatrix vectors;
};

/// What reflects `column` (entries from..n) on its first entry, of length √2 or zero. Returns the entry it leaves.
double reflector(std::vector<double>& column, size_t from) {
  const size_t count = column.size() - from;
  const double length = std::sqrt(dot(column.data() + from, column.data() + from, count));
  if (length == 0) {
    std::fill(column.begin() + ptrdiff_t(from), column.end(), 0.0);
    return 0;
  }
  const double sign = column[from] < 0 ? -1 : 1;
  const double first = column[from] + sign * length;
  column[from] = first;
  const double scale = 1 / std::sqrt(length * std::abs(first));
  for (size_t i = from; i < column.size(); ++i) column[i] *= scale;
  return -sign * length;
}

/// A <- H·A·H with H = I − v·vᵀ on the entries from..n of a full symmetric matrix.
void reflectBothSides(SquareMatrix& a, const std::vector<double>& v, size_t from) {
  const size_t count = a.size - from;
  std::vector<double> w(a.size, 0.0);
  forRows(count, count * count, [&](size_t begin, size_t end) {
    for (size_t r = from + begin; r < from + end; ++r) w[r] = dot(a.row(r) + from, v.data() + from, count);
  });
  const double half = dot(w.data() + from, v.data() + from, count) / 2;
  addScaled(w.data() + from, v.data() + from, -half, count);
  forRows(count, count * count, [&](size_t begin, size_t end) {
    for (size_t r = from + begin; r < from + end; ++r) {
      addScaled(a.row(r) + from, w.data() + from, -v[r], count);
      addScaled(a.row(r) + from, v.data() + from, -w[r], count);
    }
  });
}

/// Q <- H·Q with H = I − v·vᵀ on the entries from..n, where Q differs from the identity.
void reflectRows(SquareMatrix& q, const std::vector<double>& v, size_t from) {
  const size_t count = q.size - from;
  std::vector<double> w(q.size, 0.0);
  for (size_t r = from; r < q.size; ++r) addScaled(w.data() + from, q.row(r) + from, v[r], count);
  forRows(count, count * count, [&](size_t begin, size_t end) {
    for (size_t r = from + begin; r < from + end; ++r) addScaled(q.row(r) + from, w.data() + from, -v[r], count);
  });
}

Tridiagonal tridiagonalise(SquareMatrix a, core::Progress& progress) {
  const size_t n = a.size;
  Tridiagonal result{std::vector<double>(n), std::vector<double>(n), SquareMatrix(n)};
  std::vector<std::vector<double>> reflectors;
  for (size_t k = 0; k + 1 < n; ++k) {
    progress.throwIfCancelled();
    progress.report("computing principal components", int64_t(k), int64_t(n));
    std::vector<double> column(n, 0.0);
    std::copy_n(a.row(k) + k + 1, n - k - 1, column.begin() + ptrdiff_t(k + 1));
    result.below[k] = reflector(column, k + 1);
    result.diagonal[k] = a.at(k, k);
    reflectBothSides(a, column, k + 1);
    reflectors.push_back(std::move(column));
  }
  if (n > 0) result.diagonal[n - 1] = a.at(n - 1, n - 1);
  for (size_t i = 0; i < n; ++i) result.vectors.at(i, i) = 1;
  // From the last to the first, so that each touches only the corner that is not yet trivial.
  for (size_t k = reflectors.size(); k-- > 0;) {
    progress.throwIfCancelled();
    reflectRows(result.vectors, reflectors[k], k + 1);
  }
  // That is H₀·H₁…, whose columns are wanted as rows.
  SquareMatrix& p = result.vectors;
  for (size_t r = 0; r < n; ++r) {
    for (size_t c = 0; c < r; ++c) std::swap(p.at(r, c), p.at(c, r));
  }
  return result;
}

/// The first index >= from whose entry below the diagonal is negligible.
size_t splitAfter(const Tridiagonal& t, size_t from) {
  size_t m = from;
  while (m + 1 < t.diagonal.size()) {
    const double around = std::abs(t.diagonal[m]) + std::abs(t.diagonal[m + 1]);
    if (std::abs(t.below[m]) <= 1e-16 * around) break;
    ++m;
  }
  return m;
}

/// One implicit QL sweep with Wilkinson's shift over the unreduced block first … last.
void qlSweep(Tridiagonal& t, size_t first, size_t last) {
  std::vector<double>& d = t.diagonal;
  std::vector<double>& e = t.below;
  const double gap = (d[first + 1] - d[first]) / (2 * e[first]);
  const double root = std::hypot(gap, 1.0);
  double g = d[last] - d[first] + e[first] / (gap + (gap < 0 ? -root : root));
  double sine = 1, cosine = 1, shift = 0;
  for (size_t i = last; i-- > first;) {
    const double f = sine * e[i];
    const double b = cosine * e[i];
    const double length = std::hypot(f, g);
    e[i + 1] = length;
    if (length == 0) {
      d[i + 1] -= shift;
      e[last] = 0;
      return;
    }
    sine = f / length;
    cosine = g / length;
    const double above = d[i + 1] - shift;
    const double turn = (d[i] - above) * sine + 2 * cosine * b;
    shift = sine * turn;
    d[i + 1] = above + shift;
    g = cosine * turn - b;
    rotate(t.vectors.row(i), t.vectors.row(i + 1), cosine, sine, t.vectors.size);
  }
  d[first] -= shift;
  e[first] = g;
  e[last] = 0;
}

/// Rows of length 1 that are orthogonal; those that depend on earlier ones become other random ones.
void orthonormalise(std::vector<std::vector<double>>& rows, core::Rng& random) {
  for (size_t r = 0; r < rows.size(); ++r) {
    std::vector<double>& row = rows[r];
    for (int pass = 0; pass < 3; ++pass) {
      const double before = std::sqrt(dot(row.data(), row.data(), row.size()));
      for (size_t o = 0; o < r; ++o)
        addScaled(row.data(), rows[o].data(), -dot(row.data(), rows[o].data(), row.size()), row.size());
      const double after = std::sqrt(dot(row.data(), row.data(), row.size()));
      const bool isLost = after <= 1e-10 * before || after == 0;
      for (double& value : row) value = isLost ? random.normal() : value / after;
      if (isLost) pass = -1;
    }
  }
}

/// Images of the rows under a symmetric matrix.
std::vector<std::vector<double>> imagesOf(const SquareMatrix& matrix, const std::vector<std::vector<double>>& rows) {
  std::vector<std::vector<double>> images(rows.size(), std::vector<double>(matrix.size));
  core::parallelFor(matrix.size, kSmallStep, [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      for (size_t r = 0; r < rows.size(); ++r)
        images[r][i] = dot(matrix.values.data() + i * matrix.size, rows[r].data(), matrix.size);
    }
  });
  return images;
}

EigenPairs sorted(const Tridiagonal& t) {
  const size_t n = t.diagonal.size();
  std::vector<size_t> order(n);
  std::iota(order.begin(), order.end(), size_t{0});
  std::ranges::stable_sort(order, [&](size_t a, size_t b) { return t.diagonal[a] > t.diagonal[b]; });
  EigenPairs pairs{{}, SquareMatrix(n)};
  for (size_t i = 0; i < n; ++i) {
    pairs.values.push_back(t.diagonal[order[i]]);
    const double* const from = t.vectors.values.data() + order[i] * n;
    const double* const largest =
        std::max_element(from, from + n, [](double a, double b) { return std::abs(a) < std::abs(b); });
    const double sign = *largest < 0 ? -1 : 1;
    std::transform(from, from + n, pairs.vectors.row(i), [sign](double value) { return sign * value; });
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
  for (size_t r = 0; r < matrix.size; ++r) {
    for (size_t c = 0; c <= r; ++c) {
      if (!std::isfinite(matrix.at(r, c)))
        throw core::Error(core::ErrorCode::BadArgument,
                          "The features hold values too large to compare. Scale them down.");
      matrix.at(c, r) = matrix.at(r, c);
    }
  }
  Tridiagonal t = tridiagonalise(std::move(matrix), progress);
  for (size_t first = 0; first < t.diagonal.size(); ++first) {
    progress.throwIfCancelled();
    for (int step = 0; step < kMostQlSteps; ++step) {
      const size_t last = splitAfter(t, first);
      if (last == first) break;
      qlSweep(t, first, last);
    }
  }
  return sorted(t);
}

EigenPairs largestEigenPairs(const SquareMatrix& matrix, size_t count, uint64_t seed, core::Progress& progress) {
  count = std::min(count, matrix.size);
  core::Rng random(seed);
  std::vector<std::vector<double>> rows(std::min(matrix.size, count + count / 4 + 16));
  for (auto& row : rows) {
    row.resize(matrix.size);
    for (double& value : row) value = random.normal();
  }
  EigenPairs result{std::vector<double>(count), SquareMatrix(matrix.size)};
  double sum = 0;
  for (int iteration = 0; iteration < kMostIterations; ++iteration) {
    progress.throwIfCancelled();
    orthonormalise(rows, random);
    const auto images = imagesOf(matrix, rows);
    SquareMatrix small(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      for (size_t j = 0; j <= i; ++j) small.at(i, j) = dot(rows[i].data(), images[j].data(), matrix.size);
    }
    const EigenPairs inside = eigenOfSymmetric(std::move(small), progress);
    const double newSum = std::accumulate(inside.values.begin(), inside.values.begin() + ptrdiff_t(count), 0.0);
    const bool isDone = iteration + 1 == kMostIterations || newSum - sum <= kNoGrowth * std::abs(newSum);
    sum = newSum;
    for (size_t i = 0; isDone && i < count; ++i) {
      result.values[i] = inside.values[i];
      for (size_t j = 0; j < rows.size(); ++j)
        addScaled(result.vectors.row(i), rows[j].data(), inside.vectors.at(i, j), matrix.size);
    }
    if (isDone) break;
    rows = images;
  }
  return result;
}

void solvePositiveDefinite(SquareMatrix a, std::vector<double>& b, size_t columns) {
  const size_t n = a.size;
  for (size_t r = 0; r < n; ++r) {
    for (size_t c = 0; c < r; ++c) a.at(r, c) = (a.at(r, c) - dot(a.row(r), a.row(c), c)) / a.at(c, c);
    const double rest = a.at(r, r) - dot(a.row(r), a.row(r), r);
    if (!(rest > 0)) {
      throw core::Error(core::ErrorCode::BadArgument,
                        "The mapping between the features is underdetermined. Raise ridge.",
                        "matrix not positive definite");
    }
    a.at(r, r) = std::sqrt(rest);
  }
  for (size_t r = 0; r < n; ++r) {
    for (size_t c = 0; c < r; ++c) addScaled(b.data() + r * columns, b.data() + c * columns, -a.at(r, c), columns);
    for (size_t j = 0; j < columns; ++j) b[r * columns + j] /= a.at(r, r);
  }
  for (size_t r = n; r-- > 0;) {
    for (size_t c = r + 1; c < n; ++c) addScaled(b.data() + r * columns, b.data() + c * columns, -a.at(c, r), columns);
    for (size_t j = 0; j < columns; ++j) b[r * columns + j] /= a.at(r, r);
  }
}

}  // namespace kinoprism::linalg
