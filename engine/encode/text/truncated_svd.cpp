#include "engine/encode/text/truncated_svd.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/core/simd.h"

namespace kinoprism {
namespace {

constexpr size_t kRowsAtOnce = 64;

KINOPRISM_SIMD void addScaled(float* target, const float* source, float scale, size_t count) {
  for (size_t c = 0; c < count; ++c) target[c] += scale * source[c];
}

/// matrix · dense, each row summed by one thread in its own order.
at::Tensor product(const SparseRows& matrix, const at::Tensor& dense, Progress& progress) {
  const size_t width = static_cast<size_t>(dense.size(1));
  const at::Tensor packed = dense.contiguous();
  at::Tensor result = at::zeros({static_cast<int64_t>(matrix.rows()), dense.size(1)}, at::kFloat);
  const float* const from = packed.data_ptr<float>();
  float* const to = result.data_ptr<float>();
  parallelFor(matrix.rows(), kRowsAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    for (size_t r = begin; r < end; ++r) {
      for (size_t i = matrix.starts[r]; i < matrix.starts[r + 1]; ++i)
        addScaled(to + r * width, from + matrix.indexes[i] * width, matrix.values[i], width);
    }
  });
  return result;
}

at::Tensor orthonormal(const at::Tensor& columns, Progress& progress) {
  progress.throwIfCancelled();
  return std::get<0>(at::linalg_qr(columns));
}

at::Tensor gaussian(size_t rows, size_t columns, uint64_t seed) {
  at::Tensor result = at::empty({static_cast<int64_t>(rows), static_cast<int64_t>(columns)}, at::kFloat);
  Rng rng(seed);
  for (float& value : std::span(result.data_ptr<float>(), rows * columns)) value = static_cast<float>(rng.normal());
  return result;
}

void fixSigns(Matrix& left) {
  for (size_t c = 0; c < left.columns(); ++c) {
    size_t largest = 0;
    for (size_t r = 1; r < left.rows(); ++r) {
      if (std::abs(left.row(r)[c]) > std::abs(left.row(largest)[c])) largest = r;
    }
    if (left.row(largest)[c] >= 0) continue;
    for (size_t r = 0; r < left.rows(); ++r) left.row(r)[c] = -left.row(r)[c];
  }
}

}  // namespace

TruncatedSvd truncatedSvd(const SparseRows& matrix, size_t rank, int iterations, uint64_t seed, Progress& progress) {
  TruncatedSvd result;
  const size_t smaller = std::min(matrix.rows(), matrix.columns);
  const size_t width = std::min(rank + rank / 4 + 16, smaller);
  if (width == 0) return result;

  at::NoGradGuard noGrad;
  const SparseRows turned = matrix.transposed();
  const auto report = [&](int pass) { progress.report("finding themes in the words", pass, iterations + 1); };
  report(0);
  at::Tensor basis = orthonormal(product(matrix, gaussian(matrix.columns, width, seed), progress), progress);
  for (int pass = 0; pass < iterations; ++pass) {
    const at::Tensor other = orthonormal(product(turned, basis, progress), progress);
    basis = orthonormal(product(matrix, other, progress), progress);
    report(pass + 1);
  }

  // A ≈ Q·Qᵀ·A, so the left vectors of the small Qᵀ·A, turned by Q, are those of A.
  const at::Tensor small = product(turned, basis, progress).to(at::kDouble);
  const auto [values, vectors] = at::linalg_eigh(small.t().matmul(small));
  const auto accessor = values.accessor<double, 1>();
  const double largest = std::sqrt(std::max(accessor[width - 1], 0.0));
  for (size_t c = width; c-- > 0 && result.singular.size() < rank;) {
    const double singular = std::sqrt(std::max(accessor[c], 0.0));
    if (singular <= 1e-5 * largest) break;
    result.singular.push_back(singular);
  }
  const int64_t kept = static_cast<int64_t>(result.singular.size());
  const at::Tensor turn = vectors.narrow(1, static_cast<int64_t>(width) - kept, kept).flip(1).to(at::kFloat);
  result.left = Matrix(matrix.rows(), result.singular.size());
  if (kept == 0) return result;
  at::from_blob(result.left.view().data, {static_cast<int64_t>(matrix.rows()), kept}, at::kFloat)
      .copy_(basis.matmul(turn));
  fixSigns(result.left);
  return result;
}

}  // namespace kinoprism
