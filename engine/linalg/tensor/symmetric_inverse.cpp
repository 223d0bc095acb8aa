#include "engine/linalg/tensor/symmetric_inverse.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "engine/core/message_ids.h"

namespace kinoprism::linalg {
namespace {

constexpr int64_t kBlock = 256;  ///< columns swept at once
constexpr int64_t kRows = 512;   ///< rows updated between two looks at the cancel flag

/// Inverse of a small symmetric positive definite block of which the lower triangle is given.
at::Tensor invertBlock(const at::Tensor& block) {
  const auto [factor, failed] = at::linalg_cholesky_ex(block);
  if (failed.item<int>() != 0) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ModelUnderdetermined,
                      "matrix not positive definite");
  }
  return at::cholesky_inverse(factor);
}

/// A −= half·columnᵀ over the lower triangle. Rows that are zero in both leave theirs as it is.
void updateOthers(at::Tensor& matrix, const at::Tensor& column, const at::Tensor& half, core::Progress& progress) {
  const int64_t n = matrix.size(0);
  for (int64_t row = 0; row < n; row += kRows) {
    progress.throwIfCancelled();
    const int64_t rowEnd = std::min(n, row + kRows);
    matrix.slice(0, row, rowEnd)
        .slice(1, 0, rowEnd)
        .addmm_(half.slice(0, row, rowEnd), column.slice(0, 0, rowEnd).t(), 1, -1);
  }
}

}  // namespace

void invertSymmetricNegated(at::Tensor& matrix, core::Progress& progress) {
  const int64_t n = matrix.size(0);
  at::Tensor column = at::empty({n, std::min(n, kBlock)}, matrix.options());
  at::Tensor half = at::empty_like(column);
  for (int64_t from = 0; from < n; from += kBlock) {
    progress.report(core::MessageId::Inverting, from, n);
    const int64_t to = std::min(n, from + kBlock);
    const at::Tensor inverse = invertBlock(matrix.slice(0, from, to).slice(1, from, to));
    at::Tensor whole = column.slice(1, 0, to - from);
    at::Tensor product = half.slice(1, 0, to - from);
    whole.slice(0, 0, from).copy_(matrix.slice(0, from, to).slice(1, 0, from).t());
    whole.slice(0, to, n).copy_(matrix.slice(0, to, n).slice(1, from, to));
    whole.slice(0, from, to).zero_();
    at::mm_out(product, whole, inverse);

    updateOthers(matrix, whole, product, progress);
    matrix.slice(0, from, to).slice(1, 0, from).copy_(product.slice(0, 0, from).t());
    matrix.slice(0, to, n).slice(1, from, to).copy_(product.slice(0, to, n));
    matrix.slice(0, from, to).slice(1, from, to).copy_(inverse.neg());
  }
}

}  // namespace kinoprism::linalg
