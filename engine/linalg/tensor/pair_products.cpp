#include "engine/linalg/tensor/pair_products.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <vector>

#include "engine/core/parallel.h"
#include "engine/core/simd.h"

namespace kinoprism::linalg {
namespace {

constexpr size_t kPairGrain = 1024;
constexpr size_t kRowGrain = 64;

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Pairs grouped by the row they add to, in order within a row (a counting sort).
struct Groups {
  std::vector<uint32_t> starts;
  std::vector<uint32_t> pairs;

  Groups(const int64_t* rows, size_t count, size_t perRow, size_t rowCount) : starts(rowCount + 1), pairs(count) {
    for (size_t p = 0; p < count; ++p) ++starts[static_cast<size_t>(rows[p / perRow]) + 1];
    for (size_t r = 0; r < rowCount; ++r) starts[r + 1] += starts[r];
    std::vector<uint32_t> next(starts.begin(), starts.end() - 1);
    for (size_t p = 0; p < count; ++p) pairs[next[static_cast<size_t>(rows[p / perRow])]++] = static_cast<uint32_t>(p);
  }
};

/// Rows of tables, width numbers each: pair p is of row left[p / perRow] of a and row right[p] of b.
struct PairTables {
  const float *a, *b;
  const int64_t *left, *right;
  size_t perRow, width;
};

/// out[p] = a[left]·b[right] for pairs [begin, end).
KINOPRISM_SIMD void multiplyPairs(const PairTables& tables, size_t begin, size_t end, float* out) {
  const size_t width = tables.width;
  for (size_t p = begin; p < end; ++p) {
    const float* const x = tables.a + static_cast<size_t>(tables.left[p / tables.perRow]) * width;
    const float* const y = tables.b + static_cast<size_t>(tables.right[p]) * width;
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (size_t d = 0; d < width; ++d) sum += x[d] * y[d];
    out[p] = sum;
  }
}

/// target[row] += Σ g[pair]·source[others[pair / perOther]] over the pairs of rows [begin, end).
KINOPRISM_SIMD void addPairs(const Groups& groups, const float* g, const float* source, const int64_t* others,
                             size_t perOther, size_t width, size_t begin, size_t end, float* target) {
  for (size_t r = begin; r < end; ++r) {
    float* const sum = target + r * width;
    for (size_t i = groups.starts[r]; i < groups.starts[r + 1]; ++i) {
      const size_t pair = groups.pairs[i];
      const float factor = g[pair];
      const float* const row = source + static_cast<size_t>(others[pair / perOther]) * width;
#pragma omp simd
      for (size_t d = 0; d < width; ++d) sum[d] += factor * row[d];
    }
  }
}

/// Such sums for all rows of a table like `like`.
at::Tensor sumsOfPairs(const Groups& groups, const at::Tensor& g, const at::Tensor& source, const at::Tensor& others,
                       size_t perOther, const at::Tensor& like) {
  at::Tensor sums = at::zeros_like(like);
  float* const target = sums.data_ptr<float>();
  core::parallelFor(groups.starts.size() - 1, kRowGrain, [&](size_t begin, size_t end) {
    addPairs(groups, g.data_ptr<float>(), source.data_ptr<float>(), others.data_ptr<int64_t>(), perOther,
             static_cast<size_t>(like.size(1)), begin, end, target);
  });
  return sums;
}

struct PairProducts : torch::autograd::Function<PairProducts> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b,
                            const at::Tensor& rowsB) {
    const at::Tensor tableA = a.contiguous(), tableB = b.contiguous();
    const at::Tensor left = rowsA.contiguous(), right = rowsB.contiguous();
    context->save_for_backward({tableA, left, tableB, right});
    at::Tensor result = at::empty(right.sizes(), tableA.options());
    const PairTables tables{tableA.data_ptr<float>(),           tableB.data_ptr<float>(),
                            left.data_ptr<int64_t>(),           right.data_ptr<int64_t>(),
                            static_cast<size_t>(right.size(1)), static_cast<size_t>(tableA.size(1))};
    core::parallelFor(static_cast<size_t>(right.numel()), kPairGrain,
                      [&](size_t begin, size_t end) { multiplyPairs(tables, begin, end, result.data_ptr<float>()); });
    return result;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor &a = saved[0], &left = saved[1], &b = saved[2], &right = saved[3];
    const at::Tensor g = gradients[0].contiguous();
    const auto perRow = static_cast<size_t>(right.size(1));
    const auto count = static_cast<size_t>(right.numel());
    const Groups byLeft(left.data_ptr<int64_t>(), count, perRow, static_cast<size_t>(a.size(0)));
    const Groups byRight(right.data_ptr<int64_t>(), count, 1, static_cast<size_t>(b.size(0)));
    return {sumsOfPairs(byLeft, g, b, right, 1, a), at::Tensor(), sumsOfPairs(byRight, g, a, left, perRow, b),
            at::Tensor()};
  }
};

/// Σ counts[r]·|row r|².
struct WeighedSquares : torch::autograd::Function<WeighedSquares> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& table, const at::Tensor& counts) {
    context->save_for_backward({table, counts});
    return table.norm(2, 1).square_().dot(counts);
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const variable_list saved = context->get_saved_variables();
    return {saved[0] * (saved[1] * (2 * gradients[0])).unsqueeze(1), at::Tensor()};
  }
};

}  // namespace

at::Tensor pairProducts(const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b, const at::Tensor& rowsB) {
  if (a.is_cpu()) return PairProducts::apply(a, rowsA, b, rowsB);
  const at::Tensor left = a.index_select(0, rowsA).unsqueeze(1);
  const at::Tensor right = b.index_select(0, rowsB.flatten()).view({rowsB.size(0), rowsB.size(1), b.size(1)});
  return (left * right).sum(2);
}

at::Tensor squaresOfRows(const at::Tensor& table, const at::Tensor& rows) {
  const at::Tensor counts = at::bincount(rows.flatten(), {}, table.size(0)).to(table.scalar_type());
  return WeighedSquares::apply(table, counts);
}

}  // namespace kinoprism::linalg
