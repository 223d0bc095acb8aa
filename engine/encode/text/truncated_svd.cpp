#include "engine/encode/text/truncated_svd.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/linalg/tensor/randomized_svd.h"
#include "engine/linalg/weighted_rows.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kRowsAtOnce = 64;

/// matrix · dense, each row summed by one thread in its own order.
at::Tensor product(const SparseRows& matrix, const at::Tensor& dense, core::Progress& progress) {
  const size_t width = static_cast<size_t>(dense.size(1));
  const at::Tensor packed = dense.contiguous();
  at::Tensor result = at::zeros({static_cast<int64_t>(matrix.rows()), dense.size(1)}, at::kFloat);
  const float* const from = packed.data_ptr<float>();
  float* const to = result.data_ptr<float>();
  core::parallelFor(matrix.rows(), kRowsAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    for (size_t r = begin; r < end; ++r) {
      const size_t first = matrix.starts[r], count = matrix.starts[r + 1] - first;
      linalg::addWeightedRows({matrix.indexes.data() + first, count}, {matrix.values.data() + first, count}, from,
                              width, width, to + r * width);
    }
  });
  return result;
}

}  // namespace

TruncatedSvd truncatedSvd(const SparseRows& matrix, size_t rank, int iterations, uint64_t seed,
                          core::Progress& progress) {
  at::NoGradGuard noGrad;
  const SparseRows turned = matrix.transposed();
  const linalg::LinearOperator turning{static_cast<int64_t>(matrix.rows()), static_cast<int64_t>(matrix.columns),
                                       [&](const at::Tensor& right) { return product(matrix, right, progress); },
                                       [&](const at::Tensor& right) { return product(turned, right, progress); }};
  TruncatedSvd result;
  at::Tensor left;
  result.singular =
      linalg::randomizedSvd(turning, rank, iterations, seed, core::MessageId::ComputingWordSvd, left, progress);
  result.left = core::Matrix(matrix.rows(), result.singular.size());
  std::copy_n(left.data_ptr<float>(), result.left.values().size(), result.left.values().data());
  return result;
}

}  // namespace kinoprism::encode
