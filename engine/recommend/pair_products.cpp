#include "engine/recommend/pair_products.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <vector>

#include "engine/core/parallel.h"

namespace kinoprism {
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

/// target[row] += Σ g[pair]·source[sourceOf(pair)] over the pairs of each row.
template <class SourceOf>
void addRows(const Groups& groups, const float* g, const float* source, size_t width, SourceOf sourceOf,
             float* target) {
  parallelFor(groups.starts.size() - 1, kRowGrain, [&](size_t begin, size_t end) {
    for (size_t r = begin; r < end; ++r) {
      float* const sum = target + r * width;
      for (size_t i = groups.starts[r]; i < groups.starts[r + 1]; ++i) {
        const size_t pair = groups.pairs[i];
        const float factor = g[pair];
        const float* const row = source + sourceOf(pair) * width;
#pragma omp simd
        for (size_t d = 0; d < width; ++d) sum[d] += factor * row[d];
      }
    }
  });
}

struct PairProducts : torch::autograd::Function<PairProducts> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b,
                            const at::Tensor& rowsB) {
    const at::Tensor tableA = a.contiguous(), tableB = b.contiguous();
    const at::Tensor left = rowsA.contiguous(), right = rowsB.contiguous();
    context->save_for_backward({tableA, left, tableB, right});
    at::Tensor result = at::empty(right.sizes(), tableA.options());
    const auto width = static_cast<size_t>(tableA.size(1));
    const auto perRow = static_cast<size_t>(right.size(1));
    const auto* const rows = left.data_ptr<int64_t>();
    const auto* const others = right.data_ptr<int64_t>();
    const auto* const valuesA = tableA.data_ptr<float>();
    const auto* const valuesB = tableB.data_ptr<float>();
    auto* const out = result.data_ptr<float>();
    parallelFor(static_cast<size_t>(right.numel()), kPairGrain, [&](size_t begin, size_t end) {
      for (size_t p = begin; p < end; ++p) {
        const float* const x = valuesA + static_cast<size_t>(rows[p / perRow]) * width;
        const float* const y = valuesB + static_cast<size_t>(others[p]) * width;
        float sum = 0;
#pragma omp simd reduction(+ : sum)
        for (size_t d = 0; d < width; ++d) sum += x[d] * y[d];
        out[p] = sum;
      }
    });
    return result;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor &a = saved[0], &left = saved[1], &b = saved[2], &right = saved[3];
    const at::Tensor g = gradients[0].contiguous();
    const auto width = static_cast<size_t>(a.size(1));
    const auto perRow = static_cast<size_t>(right.size(1));
    const auto count = static_cast<size_t>(right.numel());
    const auto* const rows = left.data_ptr<int64_t>();
    const auto* const others = right.data_ptr<int64_t>();
    const auto* const values = g.data_ptr<float>();
    at::Tensor towardsA = at::zeros_like(a), towardsB = at::zeros_like(b);
    addRows(
        Groups(rows, count, perRow, static_cast<size_t>(a.size(0))), values, b.data_ptr<float>(), width,
        [&](size_t pair) { return static_cast<size_t>(others[pair]); }, towardsA.data_ptr<float>());
    addRows(
        Groups(others, count, 1, static_cast<size_t>(b.size(0))), values, a.data_ptr<float>(), width,
        [&](size_t pair) { return static_cast<size_t>(rows[pair / perRow]); }, towardsB.data_ptr<float>());
    return {towardsA, at::Tensor(), towardsB, at::Tensor()};
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
  return (table.square().sum(table.dim() - 1) * counts).sum();
}

}  // namespace kinoprism
