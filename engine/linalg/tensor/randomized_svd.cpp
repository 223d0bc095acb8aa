#include "engine/linalg/tensor/randomized_svd.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/core/rng.h"

namespace kinoprism::linalg {
namespace {

at::Tensor orthonormal(const at::Tensor& columns, core::Progress& progress) {
  progress.throwIfCancelled();
  at::Tensor result = std::get<0>(at::linalg_qr(columns));
  progress.throwIfCancelled();
  return result;
}

at::Tensor gaussian(int64_t rows, int64_t columns, uint64_t seed) {
  at::Tensor result = at::empty({rows, columns}, at::kFloat);
  core::Rng rng(seed);
  for (float& value : std::span(result.data_ptr<float>(), static_cast<size_t>(rows * columns)))
    value = static_cast<float>(rng.normal());
  return result;
}

/// The entry of largest size of each column becomes positive.
void fixSigns(at::Tensor& columns) {
  const int64_t rows = columns.size(0), width = columns.size(1);
  float* const values = columns.data_ptr<float>();
  for (int64_t c = 0; c < width; ++c) {
    int64_t largest = 0;
    for (int64_t r = 1; r < rows; ++r) {
      if (std::abs(values[r * width + c]) > std::abs(values[largest * width + c])) largest = r;
    }
    if (values[largest * width + c] >= 0) continue;
    for (int64_t r = 0; r < rows; ++r) values[r * width + c] = -values[r * width + c];
  }
}

}  // namespace

std::vector<double> randomizedSvd(const LinearOperator& matrix, size_t rank, int iterations, uint64_t seed,
                                  const core::Message& what, at::Tensor& left, core::Progress& progress) {
  std::vector<double> singular;
  const int64_t width = std::min({static_cast<int64_t>(rank + rank / 4 + 16), matrix.rows, matrix.columns});
  left = at::empty({matrix.rows, 0}, at::kFloat);
  if (width == 0) return singular;

  at::NoGradGuard noGrad;
  progress.report(what, 0, iterations + 1);
  at::Tensor basis = orthonormal(matrix.multiply(gaussian(matrix.columns, width, seed)), progress);
  for (int pass = 0; pass < iterations; ++pass) {
    const at::Tensor other = orthonormal(matrix.multiplyTransposed(basis), progress);
    basis = orthonormal(matrix.multiply(other), progress);
    progress.report(what, pass + 1, iterations + 1);
  }

  // A ≈ Q·Qᵀ·A, so the left vectors of the small Qᵀ·A, turned by Q, are those of A.
  const at::Tensor small = matrix.multiplyTransposed(basis).to(at::kDouble);
  const auto [values, vectors] = at::linalg_eigh(small.t().matmul(small));
  const double* const squares = values.data_ptr<double>();
  const double largest = std::sqrt(std::max(squares[width - 1], 0.0));
  for (int64_t c = width; c-- > 0 && singular.size() < rank;) {
    const double value = std::sqrt(std::max(squares[c], 0.0));
    if (value <= 1e-5 * largest) break;
    singular.push_back(value);
  }
  const int64_t kept = static_cast<int64_t>(singular.size());
  left = basis.matmul(vectors.narrow(1, width - kept, kept).flip(1).to(at::kFloat)).contiguous();
  if (kept > 0) fixSigns(left);
  return singular;
}

}  // namespace kinoprism::linalg
