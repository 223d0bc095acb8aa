#include "engine/linalg/tensor/pair_products.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/linalg/row_products.h"
#include "engine/linalg/weighted_rows.h"

namespace kinoprism::linalg {
namespace {

constexpr size_t kGrain = 128;  ///< rows

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Pairs of a row of one table and of another, and what they weigh, grouped by the row they add to, in order within a
/// row (a counting sort). Pairs of no weight are left out: of those drawn against a liked movie, often one counts.
class Groups {
 public:
  /// Pair p of `count` is of rowOf(p), one of rowCount, and otherOf(p).
  template <class RowOf, class OtherOf, class WeightOf>
  Groups(size_t count, size_t rowCount, RowOf rowOf, OtherOf otherOf, WeightOf weightOf) : m_starts(rowCount + 1) {
    for (size_t p = 0; p < count; ++p) m_starts[static_cast<size_t>(rowOf(p)) + 1] += weightOf(p) != 0;
    for (size_t r = 0; r < rowCount; ++r) m_starts[r + 1] += m_starts[r];
    m_others.resize(m_starts[rowCount]);
    m_weights.resize(m_starts[rowCount]);
    std::vector<uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (size_t p = 0; p < count; ++p) {
      const float weight = weightOf(p);
      if (weight == 0) continue;
      const size_t place = next[static_cast<size_t>(rowOf(p))]++;
      m_others[place] = static_cast<uint32_t>(otherOf(p));
      m_weights[place] = weight;
    }
  }

  /// Σ weight·source[other] of the pairs of each row: a table like `like`.
  at::Tensor sums(const at::Tensor& source, const at::Tensor& like) const {
    at::Tensor result = at::empty_like(like);
    float* const target = result.data_ptr<float>();
    const float* const from = source.data_ptr<float>();
    const auto width = static_cast<size_t>(like.size(1));
    core::parallelFor(m_starts.size() - 1, kGrain, [&](size_t begin, size_t end) {
      for (size_t r = begin; r < end; ++r) {
        std::fill_n(target + r * width, width, 0.0f);
        const size_t first = m_starts[r], count = m_starts[r + 1] - first;
        if (count == 0) continue;
        addWeightedRows(std::span(m_others).subspan(first, count), std::span(m_weights).subspan(first, count), from,
                        width, width, target + r * width);
      }
    });
    return result;
  }

 private:
  std::vector<uint32_t> m_starts;
  std::vector<uint32_t> m_others;
  std::vector<float> m_weights;
};

struct PairProducts : torch::autograd::Function<PairProducts> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b,
                            const at::Tensor& rowsB) {
    const at::Tensor tableA = a.contiguous(), tableB = b.contiguous();
    const at::Tensor left = rowsA.contiguous(), right = rowsB.contiguous();
    context->save_for_backward({tableA, left, tableB, right});
    at::Tensor result = at::empty(right.sizes(), tableA.options());
    const auto perRow = static_cast<size_t>(right.size(1)), width = static_cast<size_t>(tableA.size(1));
    const int64_t* const rows = left.data_ptr<int64_t>();
    core::parallelFor(static_cast<size_t>(left.numel()), kGrain, [&](size_t begin, size_t end) {
      for (size_t r = begin; r < end; ++r) {
        dotProducts(tableA.data_ptr<float>() + static_cast<size_t>(rows[r]) * width, tableB.data_ptr<float>(), width,
                    {right.data_ptr<int64_t>() + r * perRow, perRow}, result.data_ptr<float>() + r * perRow);
      }
    });
    return result;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor &a = saved[0], &left = saved[1], &b = saved[2], &right = saved[3];
    const at::Tensor g = gradients[0].contiguous();
    const auto perRow = static_cast<uint32_t>(right.size(1));
    const int64_t *const rows = left.data_ptr<int64_t>(), *const others = right.data_ptr<int64_t>();
    const float* const weights = g.data_ptr<float>();
    const auto count = static_cast<size_t>(g.numel());
    const auto leftOf = [=](size_t p) { return rows[static_cast<uint32_t>(p) / perRow]; };
    const auto rightOf = [=](size_t p) { return others[p]; };
    const auto weightOf = [=](size_t p) { return weights[p]; };
    const Groups byLeft(count, static_cast<size_t>(a.size(0)), leftOf, rightOf, weightOf);
    const Groups byRight(count, static_cast<size_t>(b.size(0)), rightOf, leftOf, weightOf);
    return {byLeft.sums(b, a), at::Tensor(), byRight.sums(a, b), at::Tensor()};
  }
};

/// Only the first and the hardest pair of a row have a gradient: what lies between is neither stored nor looked at
/// again.
struct HighestAboveFirst : torch::autograd::Function<HighestAboveFirst> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b,
                            const at::Tensor& rowsB, const at::Tensor& biases) {
    const at::Tensor tableA = a.contiguous(), tableB = b.contiguous(), bias = biases.contiguous();
    const at::Tensor left = rowsA.contiguous(), right = rowsB.contiguous();
    at::Tensor result = at::empty(left.sizes(), tableA.options());
    at::Tensor pairs = at::empty({left.size(0), 2}, right.options());  // the first and the hardest
    const auto perRow = static_cast<size_t>(right.size(1)), width = static_cast<size_t>(tableA.size(1));
    const float *const values = tableA.data_ptr<float>(), *const from = tableB.data_ptr<float>();
    const float* const added = bias.data_ptr<float>();
    const int64_t *const rows = left.data_ptr<int64_t>(), *const others = right.data_ptr<int64_t>();
    float* const excess = result.data_ptr<float>();
    int64_t* const kept = pairs.data_ptr<int64_t>();
    core::parallelFor(static_cast<size_t>(left.numel()), kGrain, [&](size_t begin, size_t end) {
      std::vector<float> scores(perRow);
      for (size_t r = begin; r < end; ++r) {
        const std::span<const int64_t> own(others + r * perRow, perRow);
        dotProducts(values + static_cast<size_t>(rows[r]) * width, from, width, own, scores.data());
        for (size_t k = 0; k < perRow; ++k) scores[k] += added[own[k]];
        size_t hardest = 1;
        for (size_t k = 2; k < perRow; ++k) {
          if (scores[k] > scores[hardest]) hardest = k;
        }
        excess[r] = scores[hardest] - scores[0];
        kept[2 * r] = own[0];
        kept[2 * r + 1] = own[hardest];
      }
    });
    context->save_for_backward({tableA, left, tableB, pairs, bias});
    return result;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor &a = saved[0], &b = saved[2];
    const at::Tensor g = gradients[0].contiguous();
    const int64_t *const rows = saved[1].data_ptr<int64_t>(), *const others = saved[3].data_ptr<int64_t>();
    const float* const weights = g.data_ptr<float>();
    const auto count = static_cast<size_t>(2 * g.numel());
    const auto leftOf = [=](size_t p) { return rows[p / 2]; };
    const auto rightOf = [=](size_t p) { return others[p]; };
    const auto weightOf = [=](size_t p) { return p % 2 == 0 ? -weights[p / 2] : weights[p / 2]; };
    const Groups byLeft(count, static_cast<size_t>(a.size(0)), leftOf, rightOf, weightOf);
    const Groups byRight(count, static_cast<size_t>(b.size(0)), rightOf, leftOf, weightOf);
    at::Tensor biases = at::zeros_like(saved[4]);
    float* const bias = biases.data_ptr<float>();
    for (size_t p = 0; p < count; ++p) bias[rightOf(p)] += weightOf(p);
    return {byLeft.sums(b, a), at::Tensor(), byRight.sums(a, b), at::Tensor(), biases};
  }
};

/// Σ weights[r]·|row r|².
struct WeighedSquares : torch::autograd::Function<WeighedSquares> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& table, const at::Tensor& weights) {
    const at::Tensor rows = table.contiguous(), factors = weights.contiguous();
    context->save_for_backward({rows, factors});
    const float *const values = rows.data_ptr<float>(), *const factor = factors.data_ptr<float>();
    const auto count = static_cast<size_t>(rows.size(0)), width = static_cast<size_t>(rows.size(1));
    std::vector<double> parts((count + kGrain - 1) / kGrain);
    core::parallelFor(count, kGrain, [&](size_t begin, size_t end) {
      for (size_t r = begin; r < end; ++r) {
        const std::span<const float> row(values + r * width, width);
        if (factor[r] != 0) parts[begin / kGrain] += double{factor[r]} * double{dotProduct(row, row)};
      }
    });
    // What no float can hold becomes infinite, so that a training that diverges is told by its loss.
    return at::scalar_tensor(static_cast<float>(std::accumulate(parts.begin(), parts.end(), 0.0)), rows.options());
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const variable_list saved = context->get_saved_variables();
    const float scale = 2 * gradients[0].item<float>();
    const float *const values = saved[0].data_ptr<float>(), *const factor = saved[1].data_ptr<float>();
    const auto width = static_cast<size_t>(saved[0].size(1));
    at::Tensor result = at::empty_like(saved[0]);
    float* const target = result.data_ptr<float>();
    core::parallelFor(static_cast<size_t>(saved[0].size(0)), kGrain, [&](size_t begin, size_t end) {
      for (size_t r = begin; r < end; ++r) {
        const float own = scale * factor[r];
        for (size_t c = r * width; c < (r + 1) * width; ++c) target[c] = own * values[c];
      }
    });
    return {result, at::Tensor()};
  }
};

}  // namespace

at::Tensor pairProducts(const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b, const at::Tensor& rowsB) {
  if (a.is_cpu()) return PairProducts::apply(a, rowsA, b, rowsB);
  const at::Tensor left = a.index_select(0, rowsA).unsqueeze(1);
  const at::Tensor right = b.index_select(0, rowsB.flatten()).view({rowsB.size(0), rowsB.size(1), b.size(1)});
  return (left * right).sum(2);
}

at::Tensor highestAboveFirst(const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b, const at::Tensor& rowsB,
                             const at::Tensor& biases) {
  if (a.is_cpu()) return HighestAboveFirst::apply(a, rowsA, b, rowsB, biases);
  const at::Tensor scores = pairProducts(a, rowsA, b, rowsB) + biases.take(rowsB);
  return std::get<0>(scores.narrow(1, 1, scores.size(1) - 1).max(1)) - scores.select(1, 0);
}

at::Tensor usesOfRows(const at::Tensor& rows, const at::Tensor& table) {
  if (!rows.is_cpu()) return at::bincount(rows.flatten(), {}, table.size(0)).to(at::kFloat);
  const at::Tensor all = rows.contiguous();
  at::Tensor uses = at::zeros({table.size(0)}, at::kFloat);
  float* const counts = uses.data_ptr<float>();
  const int64_t* const row = all.data_ptr<int64_t>();
  for (int64_t i = 0; i < all.numel(); ++i) ++counts[row[i]];
  return uses;
}

at::Tensor weighedSquares(const at::Tensor& table, const at::Tensor& weights) {
  if (table.is_cpu()) return WeighedSquares::apply(table, weights);
  return table.square().sum(1).dot(weights);
}

at::Tensor squaresOfRows(const at::Tensor& table, const at::Tensor& rows) {
  return weighedSquares(table, usesOfRows(rows, table));
}

}  // namespace kinoprism::linalg
