#include "engine/encode/text/nmf.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

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
HWY_INLINE void addTile(D d, const double* rows, size_t count, size_t stride, size_t i, size_t j, double* sums) {
  const size_t n = hn::Lanes(d);
  auto a0 = hn::Zero(d), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  for (const double* row = rows; row != rows + count * stride; row += stride) {
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
  double* const to = sums + i * stride + j;
  add(a0, to);
  add(b0, to + n);
  add(a1, to + stride);
  add(b1, to + stride + n);
  add(a2, to + 2 * stride);
  add(b2, to + 2 * stride + n);
  add(a3, to + 3 * stride);
  add(b3, to + 3 * stride + n);
}

/// sums += Mᵀ·M of some rows, on and above the diagonal; what is below it is not to be used. Rows of M and of sums are
/// `stride` apart, a multiple of 16 that is at least rank; M is 0 past its rank.
void addGram(const double* rows, size_t count, size_t rank, size_t stride, double* sums) {
  const hn::ScalableTag<double> d;
  const size_t wide = 2 * hn::Lanes(d);
  for (size_t i = 0; i < rank; i += 4) {
    for (size_t j = i / wide * wide; j < rank; j += wide) addTile(d, rows, count, stride, i, j, sums);
  }
}

using Tag = hn::ScalableTag<double>;
using Vector = hn::Vec<Tag>;

constexpr size_t kVectors = 4;                           ///< of rows side by side
constexpr size_t kGroup = kVectors * HWY_LANES(double);  ///< rows that take their steps together, one a lane
constexpr size_t kPanel = 8;                             ///< entries whose steps reach the later slopes together

/// slopes[j] ± Σ_k products[j][k]·factors[k − kBegin] for kCount entries j from `first` on; slopes and factors have a
/// group of rows side by side.
template <bool kSubtract, size_t kCount>
HWY_INLINE void addTo(const double* products, size_t rank, size_t first, size_t kBegin, size_t kEnd,
                      const double* factors, double* slopes) {
  const Tag d;
  Vector sums[kCount][kVectors];
#pragma GCC unroll 4
  for (size_t t = 0; t < kCount; ++t) {
#pragma GCC unroll 4
    for (size_t v = 0; v < kVectors; ++v) sums[t][v] = hn::LoadU(d, slopes + (first + t) * kGroup + v * hn::Lanes(d));
  }
  for (size_t k = kBegin; k < kEnd; ++k) {
    Vector factor[kVectors];
#pragma GCC unroll 4
    for (size_t v = 0; v < kVectors; ++v) factor[v] = hn::LoadU(d, factors + (k - kBegin) * kGroup + v * hn::Lanes(d));
#pragma GCC unroll 4
    for (size_t t = 0; t < kCount; ++t) {
      const Vector product = hn::Set(d, products[(first + t) * rank + k]);
#pragma GCC unroll 4
      for (size_t v = 0; v < kVectors; ++v)
        sums[t][v] =
            kSubtract ? hn::NegMulAdd(product, factor[v], sums[t][v]) : hn::MulAdd(product, factor[v], sums[t][v]);
    }
  }
#pragma GCC unroll 4
  for (size_t t = 0; t < kCount; ++t) {
#pragma GCC unroll 4
    for (size_t v = 0; v < kVectors; ++v) hn::StoreU(sums[t][v], d, slopes + (first + t) * kGroup + v * hn::Lanes(d));
  }
}

/// The same for all j from `first` to `end`.
template <bool kSubtract>
HWY_INLINE void addToAll(const double* products, size_t rank, size_t first, size_t end, size_t kBegin, size_t kEnd,
                         const double* factors, double* slopes) {
  for (; first + 2 <= end; first += 2) addTo<kSubtract, 2>(products, rank, first, kBegin, kEnd, factors, slopes);
  for (; first < end; ++first) addTo<kSubtract, 1>(products, rank, first, kBegin, kEnd, factors, slopes);
}

/// A step of entry k of each row of a group; moves: by how much each was too high.
HWY_INLINE void stepEntry(double square, const double* slopes, double* values, double* moves) {
  const Tag d;
  const hn::Rebind<float, Tag> single;
  const Vector divisor = hn::Set(d, square);
  for (size_t at = 0; at < kGroup; at += hn::Lanes(d)) {
    const Vector old = hn::LoadU(d, values + at);
    if (square <= 0) {
      hn::StoreU(hn::Zero(d), d, moves + at);
      continue;
    }
    const Vector step = hn::Max(hn::Zero(d), hn::Add(old, hn::Div(hn::LoadU(d, slopes + at), divisor)));
    const Vector value = hn::PromoteTo(d, hn::DemoteTo(single, step));
    hn::StoreU(value, d, values + at);
    hn::StoreU(hn::Sub(old, value), d, moves + at);
  }
}

/// One step of each entry of the rows of a group, in the order of the entries. slopes: of the error downhill, halved,
/// where the rows are 0. products: rank x rank, symmetric. The slopes of entries before one that moves are not needed
/// any more; those of its panel learn of the move at once, the later ones when the panel is done, so that most of the
/// work is a product of matrices.
void improveGroup(const double* products, size_t rank, double* slopes, double* values) {
  HWY_ALIGN double moves[kPanel * kGroup];
  addToAll<true>(products, rank, 0, rank, 0, rank, values, slopes);
  for (size_t begin = 0; begin < rank; begin += kPanel) {
    const size_t end = std::min(rank, begin + kPanel);
    for (size_t k = begin; k < end; ++k) {
      double* const own = moves + (k - begin) * kGroup;
      stepEntry(products[k * rank + k], slopes + k * kGroup, values + k * kGroup, own);
      addToAll<false>(products, rank, k + 1, end, k, k + 1, own, slopes);
    }
    addToAll<false>(products, rank, end, rank, begin, end, moves, slopes);
  }
}

/// improveGroup for `count` rows, row-major as their slopes are.
void improveRows(const double* products, size_t rank, size_t count, const double* slopes, float* rows) {
  std::vector<double> groupSlopes(rank * kGroup), values(rank * kGroup);
  for (size_t first = 0; first < count; first += kGroup) {
    const size_t size = std::min(kGroup, count - first);
    for (size_t b = 0; b < size; ++b) {
      for (size_t k = 0; k < rank; ++k) {
        groupSlopes[k * kGroup + b] = slopes[(first + b) * rank + k];
        values[k * kGroup + b] = static_cast<double>(rows[(first + b) * rank + k]);
      }
    }
    improveGroup(products, rank, groupSlopes.data(), values.data());
    for (size_t b = 0; b < size; ++b) {
      for (size_t k = 0; k < rank; ++k) rows[(first + b) * rank + k] = static_cast<float>(values[k * kGroup + b]);
    }
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
HWY_EXPORT(improveRows);

/// Mᵀ·M, row-major. In blocks of rows whose order is fixed, so that the threads do not change the sums.
std::vector<double> gram(const core::Matrix& matrix) {
  const size_t rank = matrix.columns(), stride = (rank + 15) / 16 * 16;
  constexpr size_t kBlock = 4096, kPanel = 32;  // a panel fits the first-level cache
  const size_t blocks = (matrix.rows() + kBlock - 1) / kBlock;
  const auto add = HWY_DYNAMIC_DISPATCH(addGram);
  std::vector<std::vector<double>> sums(blocks, std::vector<double>(stride * stride));
  core::parallelFor(blocks, 1, [&](size_t begin, size_t end) {
    std::vector<double> panel(kPanel * stride);
    for (size_t b = begin; b < end; ++b) {
      const size_t last = std::min(matrix.rows(), (b + 1) * kBlock);
      for (size_t r = b * kBlock; r < last; r += kPanel) {
        const size_t count = std::min(kPanel, last - r);
        for (size_t i = 0; i < count; ++i) std::ranges::copy(matrix.row(r + i), panel.data() + i * stride);
        add(panel.data(), count, rank, stride, sums[b].data());
      }
    }
  });
  std::vector<double> result(rank * rank);
  for (const auto& block : sums) {
    for (size_t i = 0; i < rank; ++i)
      for (size_t j = i; j < rank; ++j) result[i * rank + j] += block[i * stride + j];
  }
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
  const auto improve = HWY_DYNAMIC_DISPATCH(improveRows);
  core::parallelFor(factor.rows(), kRowsAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    std::vector<double> slopes((end - begin) * rank);  // of the error downhill, halved
    for (size_t r = begin; r < end; ++r) product(matrix, r, other, std::span(slopes).subspan((r - begin) * rank, rank));
    improve(products.data(), rank, end - begin, slopes.data(), factor.row(begin).data());
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
