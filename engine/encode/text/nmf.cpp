#include "engine/encode/text/nmf.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/encode/text/nmf.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::encode::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// A row of a sparse matrix times a dense one of rank columns, summed in double in the order of its values. Sums stay
/// in registers for as many columns as fit in there.
struct RowTimesDense {
  const uint32_t* indexes;
  const float* values;
  size_t count;
  const float* dense;
  size_t rank;

  template <class D>
  HWY_INLINE hn::Vec<D> load(D d, const float* from) const {
    return hn::PromoteTo(d, hn::LoadU(hn::Rebind<float, D>(), from));
  }

  template <class D>
  HWY_INLINE void fourVectors(D d, size_t at, double* to) const {
    const size_t n = hn::Lanes(d);
    auto s0 = hn::Zero(d), s1 = s0, s2 = s0, s3 = s0;
    for (size_t i = 0; i < count; ++i) {
      const float* const from = dense + indexes[i] * rank + at;
      const auto value = hn::Set(d, static_cast<double>(values[i]));
      s0 = hn::MulAdd(value, load(d, from), s0);
      s1 = hn::MulAdd(value, load(d, from + n), s1);
      s2 = hn::MulAdd(value, load(d, from + 2 * n), s2);
      s3 = hn::MulAdd(value, load(d, from + 3 * n), s3);
    }
    hn::StoreU(s0, d, to + at);
    hn::StoreU(s1, d, to + at + n);
    hn::StoreU(s2, d, to + at + 2 * n);
    hn::StoreU(s3, d, to + at + 3 * n);
  }

  template <class D>
  HWY_INLINE void oneVector(D d, size_t at, double* to) const {
    auto sum = hn::Zero(d);
    for (size_t i = 0; i < count; ++i)
      sum = hn::MulAdd(hn::Set(d, static_cast<double>(values[i])), load(d, dense + indexes[i] * rank + at), sum);
    hn::StoreU(sum, d, to + at);
  }
};

void rowTimesDense(const uint32_t* indexes, const float* values, size_t count, const float* dense, size_t rank,
                   double* to) {
  const hn::ScalableTag<double> d;
  const hn::CappedTag<double, 1> one;
  const size_t n = hn::Lanes(d);
  const RowTimesDense row{indexes, values, count, dense, rank};
  size_t at = 0;
  for (; at + 4 * n <= rank; at += 4 * n) row.fourVectors(d, at, to);
  for (; at + n <= rank; at += n) row.oneVector(d, at, to);
  for (; at < rank; ++at) row.oneVector(one, at, to);
}

/// Adds up products of columns i to i + 3 with two vectors of columns from j on, over some rows.
template <class D>
HWY_INLINE void addTile(D d, const double* rows, size_t count, size_t rank, size_t i, size_t j, double* sums) {
  const size_t n = hn::Lanes(d);
  auto a0 = hn::Zero(d), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  for (const double* row = rows; row != rows + count * rank; row += rank) {
    const auto left = hn::LoadU(d, row + j), right = hn::LoadU(d, row + j + n);
    const auto x0 = hn::Set(d, row[i]), x1 = hn::Set(d, row[i + 1]);
    const auto x2 = hn::Set(d, row[i + 2]), x3 = hn::Set(d, row[i + 3]);
    a0 = hn::MulAdd(x0, left, a0);
    b0 = hn::MulAdd(x0, right, b0);
    a1 = hn::MulAdd(x1, left, a1);
    b1 = hn::MulAdd(x1, right, b1);
    a2 = hn::MulAdd(x2, left, a2);
    b2 = hn::MulAdd(x2, right, b2);
    a3 = hn::MulAdd(x3, left, a3);
    b3 = hn::MulAdd(x3, right, b3);
  }
  const auto add = [&](hn::Vec<D> sum, double* to) HWY_ATTR { hn::StoreU(hn::Add(sum, hn::LoadU(d, to)), d, to); };
  double* const to = sums + i * rank + j;
  add(a0, to);
  add(b0, to + n);
  add(a1, to + rank);
  add(b1, to + rank + n);
  add(a2, to + 2 * rank);
  add(b2, to + 2 * rank + n);
  add(a3, to + 3 * rank);
  add(b3, to + 3 * rank + n);
}

/// sums += Mᵀ·M of some rows, on and above the diagonal; what is below it is not to be used.
void addGram(const double* rows, size_t count, size_t rank, double* sums) {
  const hn::ScalableTag<double> d;
  const size_t wide = 2 * hn::Lanes(d);
  size_t i = 0;
  for (; i + 4 <= rank; i += 4) {
    size_t j = i / wide * wide;
    for (; j + wide <= rank; j += wide) addTile(d, rows, count, rank, i, j, sums);
    for (; j < rank; ++j) {
      for (size_t r = 0; r < count; ++r) {
        for (size_t k = 0; k < 4; ++k) sums[(i + k) * rank + j] += rows[r * rank + i + k] * rows[r * rank + j];
      }
    }
  }
  for (; i < rank; ++i) {
    for (size_t r = 0; r < count; ++r) {
      for (size_t j = i; j < rank; ++j) sums[i * rank + j] += rows[r * rank + i] * rows[r * rank + j];
    }
  }
}

/// to[j] += by · from[j] for j from `begin` on.
HWY_INLINE void addScaledFrom(size_t begin, const double* from, double by, size_t count, double* to) {
  const hn::ScalableTag<double> d;
  const size_t n = hn::Lanes(d);
  const auto factor = hn::Set(d, by);
  size_t j = begin;
  for (; j + n <= count; j += n)
    hn::StoreU(hn::MulAdd(factor, hn::LoadU(d, from + j), hn::LoadU(d, to + j)), d, to + j);
  for (; j < count; ++j) to[j] += by * from[j];
}

/// One step of each entry of a row, in their order. slope: of the error downhill, halved, where the row is 0.
/// products: rank x rank.
void improveRow(const double* products, size_t rank, double* slope, float* row) {
  for (size_t k = 0; k < rank; ++k)
    if (row[k] != 0) addScaledFrom(0, products + k * rank, -static_cast<double>(row[k]), rank, slope);
  for (size_t k = 0; k < rank; ++k) {
    const double* const column = products + k * rank;
    if (column[k] <= 0) continue;
    const auto value = static_cast<float>(std::max(0.0, row[k] + slope[k] / column[k]));
    if (value == row[k]) continue;
    // The slopes of entries before this one are not needed any more.
    addScaledFrom(k + 1, column, static_cast<double>(row[k]) - value, rank, slope);
    row[k] = value;
  }
}

}  // namespace
}  // namespace kinoprism::encode::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::encode {
namespace {

constexpr size_t kRowsAtOnce = 64;
constexpr double kLeastFall = 1e-5;  ///< of the error in a pass, relative

HWY_EXPORT(rowTimesDense);
HWY_EXPORT(addGram);
HWY_EXPORT(improveRow);

/// Mᵀ·M, row-major. In blocks of rows whose order is fixed, so that the threads do not change the sums.
std::vector<double> gram(const core::Matrix& matrix) {
  const size_t rank = matrix.columns();
  constexpr size_t kBlock = 4096, kPanel = 64;  // a panel fits the second-level cache
  const size_t blocks = (matrix.rows() + kBlock - 1) / kBlock;
  const auto add = HWY_DYNAMIC_DISPATCH(addGram);
  std::vector<std::vector<double>> sums(blocks, std::vector<double>(rank * rank));
  core::parallelFor(blocks, 1, [&](size_t begin, size_t end) {
    std::vector<double> panel(kPanel * rank);
    for (size_t b = begin; b < end; ++b) {
      const size_t last = std::min(matrix.rows(), (b + 1) * kBlock);
      for (size_t r = b * kBlock; r < last; r += kPanel) {
        const size_t count = std::min(kPanel, last - r);
        std::copy_n(matrix.row(r).data(), count * rank, panel.data());
        add(panel.data(), count, rank, sums[b].data());
      }
    }
  });
  std::vector<double> result(rank * rank);
  for (const auto& block : sums)
    for (size_t i = 0; i < result.size(); ++i) result[i] += block[i];
  for (size_t i = 0; i < rank; ++i)
    for (size_t j = 0; j < i; ++j) result[i * rank + j] = result[j * rank + i];
  return result;
}

/// Row r of A·other.
void product(const SparseRows& matrix, size_t r, const core::Matrix& other, std::span<double> result) {
  const size_t first = matrix.starts[r];
  const auto row = HWY_DYNAMIC_DISPATCH(rowTimesDense);
  row(matrix.indexes.data() + first, matrix.values.data() + first, matrix.starts[r + 1] - first, other.values().data(),
      result.size(), result.data());
}

double squares(const SparseRows& matrix) {
  double sum = 0;
  for (const float value : matrix.values) sum += static_cast<double>(value) * value;
  return sum;
}

core::Matrix randomFactor(size_t rows, size_t rank, double scale, core::Rng& rng) {
  core::Matrix factor(rows, rank);
  for (float& value : factor.values()) value = static_cast<float>(scale * (0.5 + rng.uniform()));
  return factor;
}

}  // namespace

void improveFactor(const SparseRows& matrix, const core::Matrix& other, core::Matrix& factor,
                   core::Progress& progress) {
  const size_t rank = factor.columns();
  const std::vector<double> products = gram(other);
  const auto improve = HWY_DYNAMIC_DISPATCH(improveRow);
  core::parallelFor(factor.rows(), kRowsAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    std::vector<double> slope(rank);  // of the error downhill, halved
    for (size_t r = begin; r < end; ++r) {
      const auto row = factor.row(r);
      product(matrix, r, other, slope);
      improve(products.data(), rank, slope.data(), row.data());
    }
  });
}

double squaredError(const SparseRows& matrix, const core::Matrix& left, const core::Matrix& right) {
  const size_t rank = left.columns();
  const std::vector<double> leftGram = gram(left);
  const std::vector<double> rightGram = gram(right);
  double error = squares(matrix);
  for (size_t i = 0; i < leftGram.size(); ++i) error += leftGram[i] * rightGram[i];
  std::vector<double> target(rank);
  for (size_t r = 0; r < matrix.rows(); ++r) {
    product(matrix, r, right, target);
    for (size_t k = 0; k < rank; ++k) error -= 2 * target[k] * left.row(r)[k];
  }
  return error;
}

NonNegativeFactors factorise(const SparseRows& matrix, size_t rank, int iterations, uint64_t seed,
                             core::Progress& progress) {
  double sum = 0;
  for (const float value : matrix.values) sum += value;
  const double cells = static_cast<double>(std::max<size_t>(1, matrix.rows() * matrix.columns));
  const double scale = std::sqrt(sum / cells / static_cast<double>(rank));

  core::Rng rng(seed);
  NonNegativeFactors factors;
  factors.left = randomFactor(matrix.rows(), rank, scale, rng);
  factors.right = randomFactor(matrix.columns, rank, scale, rng);
  factors.errors.push_back(squaredError(matrix, factors.left, factors.right));
  const SparseRows columns = matrix.transposed();
  for (int i = 0; i < iterations; ++i) {
    progress.report(core::MessageId::FindingTopics, i, iterations);
    improveFactor(columns, factors.left, factors.right, progress);
    improveFactor(matrix, factors.right, factors.left, progress);
    const double before = factors.errors.back();
    factors.errors.push_back(squaredError(matrix, factors.left, factors.right));
    if (before - factors.errors.back() < kLeastFall * before) break;
  }
  return factors;
}

}  // namespace kinoprism::encode
#endif  // HWY_ONCE
