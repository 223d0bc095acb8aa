#include "engine/encode/text/nmf.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/core/simd.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kRowsAtOnce = 64;
constexpr double kLeastFall = 1e-5;  ///< of the error in a pass, relative

KINOPRISM_SIMD void addScaled(double* target, const float* source, double scale, size_t count) {
  for (size_t i = 0; i < count; ++i) target[i] += scale * static_cast<double>(source[i]);
}

KINOPRISM_SIMD void addScaled(double* target, const double* source, double scale, size_t count) {
  for (size_t i = 0; i < count; ++i) target[i] += scale * source[i];
}

/// Mᵀ·M, row-major. In blocks of rows whose order is fixed, so that the threads do not change the sums.
std::vector<double> gram(const core::Matrix& matrix) {
  const size_t rank = matrix.columns();
  constexpr size_t kBlock = 4096;
  const size_t blocks = (matrix.rows() + kBlock - 1) / kBlock;
  std::vector<std::vector<double>> sums(blocks, std::vector<double>(rank * rank));
  core::parallelFor(blocks, 1, [&](size_t begin, size_t end) {
    for (size_t b = begin; b < end; ++b) {
      for (size_t r = b * kBlock; r < std::min(matrix.rows(), (b + 1) * kBlock); ++r) {
        const auto row = matrix.row(r);
        for (size_t i = 0; i < rank; ++i) {
          if (row[i] == 0) continue;
          addScaled(sums[b].data() + i * rank, row.data(), row[i], rank);
        }
      }
    }
  });
  std::vector<double> result(rank * rank);
  for (const auto& block : sums)
    for (size_t i = 0; i < result.size(); ++i) result[i] += block[i];
  return result;
}

/// Row r of A·other.
void product(const SparseRows& matrix, size_t r, const core::Matrix& other, std::span<double> result) {
  std::fill(result.begin(), result.end(), 0.0);
  for (size_t i = matrix.starts[r]; i < matrix.starts[r + 1]; ++i)
    addScaled(result.data(), other.row(matrix.indexes[i]).data(), matrix.values[i], result.size());
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
  core::parallelFor(factor.rows(), kRowsAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    std::vector<double> slope(rank);  // of the error downhill, halved
    for (size_t r = begin; r < end; ++r) {
      const auto row = factor.row(r);
      product(matrix, r, other, slope);
      for (size_t k = 0; k < rank; ++k)
        if (row[k] != 0) addScaled(slope.data(), products.data() + k * rank, -row[k], rank);
      for (size_t k = 0; k < rank; ++k) {
        const double* column = products.data() + k * rank;
        if (column[k] <= 0) continue;
        const auto value = static_cast<float>(std::max(0.0, row[k] + slope[k] / column[k]));
        if (value == row[k]) continue;
        addScaled(slope.data(), column, static_cast<double>(row[k]) - value, rank);
        row[k] = value;
      }
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
    progress.report("finding topics", i, iterations);
    improveFactor(columns, factors.left, factors.right, progress);
    improveFactor(matrix, factors.right, factors.left, progress);
    const double before = factors.errors.back();
    factors.errors.push_back(squaredError(matrix, factors.left, factors.right));
    if (before - factors.errors.back() < kLeastFall * before) break;
  }
  return factors;
}

}  // namespace kinoprism::encode
