#include "engine/recommend/networks/history_batch.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <cmath>

#include "engine/core/parallel.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kRowGrain = 16;
constexpr size_t kFewSums = 1 << 18;  // done before other threads have woken up

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Row r of a matrix of zeros and ones has its ones in columns[starts[r]] to columns[starts[r + 1]].
struct Ones {
  std::vector<int64_t> starts, columns;

  static Ones of(const at::Tensor& starts, const at::Tensor& columns) {
    const int64_t *s = starts.data_ptr<int64_t>(), *c = columns.data_ptr<int64_t>();
    return {{s, s + starts.numel()}, {c, c + columns.numel()}};
  }

  /// Turned round by a counting sort, so that rows stay in order.
  Ones transposed(size_t columnCount) const {
    Ones result{std::vector<int64_t>(columnCount + 1), std::vector<int64_t>(columns.size())};
    for (const int64_t column : columns) ++result.starts[static_cast<size_t>(column) + 1];
    for (size_t c = 0; c < columnCount; ++c) result.starts[c + 1] += result.starts[c];
    std::vector<int64_t> next(result.starts.begin(), result.starts.end() - 1);
    for (size_t r = 0; r + 1 < starts.size(); ++r) {
      for (int64_t i = starts[r]; i < starts[r + 1]; ++i)
        result.columns[static_cast<size_t>(next[static_cast<size_t>(columns[i])]++)] = static_cast<int64_t>(r);
    }
    return result;
  }

  at::Tensor times(const at::Tensor& table) const {
    const auto rows = static_cast<int64_t>(starts.size()) - 1;
    at::Tensor result = at::zeros({rows, table.size(1)}, table.options());
    const auto width = static_cast<size_t>(table.size(1));
    const float* const source = table.data_ptr<float>();
    float* const target = result.data_ptr<float>();
    const size_t grain = columns.size() * width < kFewSums ? starts.size() : kRowGrain;
    core::parallelFor(static_cast<size_t>(rows), grain, [&](size_t begin, size_t end) {
      for (size_t r = begin; r < end; ++r) {
        float* const sum = target + r * width;
        for (int64_t i = starts[r]; i < starts[r + 1]; ++i) {
          const float* const row = source + static_cast<size_t>(columns[i]) * width;
#pragma omp simd
          for (size_t d = 0; d < width; ++d) sum[d] += row[d];
        }
      }
    });
    return result;
  }
};

struct RowSums : torch::autograd::Function<RowSums> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& table, const at::Tensor& starts,
                            const at::Tensor& movies) {
    context->save_for_backward({starts, movies});
    context->saved_data["rows"] = table.size(0);
    return Ones::of(starts, movies).times(table.contiguous());
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const variable_list saved = context->get_saved_variables();
    const auto rows = static_cast<size_t>(context->saved_data["rows"].toInt());
    const Ones turned = Ones::of(saved[0], saved[1]).transposed(rows);
    return {turned.times(gradients[0].contiguous()), at::Tensor(), at::Tensor()};
  }
};

template <class Value>
at::Tensor tensorOf(const std::vector<Value>& values, at::ScalarType type) {
  return at::from_blob(const_cast<Value*>(values.data()), {static_cast<int64_t>(values.size())}, type).clone();
}

}  // namespace

void HistoryBatch::close(float scale) {
  starts.push_back(static_cast<int64_t>(movies.size()));
  scales.push_back(scale);
}

void HistoryBatch::closePooled(double pooling) {
  const auto count = static_cast<double>(static_cast<int64_t>(movies.size()) - starts.back());
  close(count > 0 ? static_cast<float>(std::pow(count, -pooling)) : 1.0f);
}

at::Tensor historySums(const at::Tensor& table, const HistoryBatch& batch) {
  const at::Tensor starts = tensorOf(batch.starts, at::kLong), movies = tensorOf(batch.movies, at::kLong);
  const at::Tensor scales = tensorOf(batch.scales, at::kFloat).unsqueeze(1).to(table.device());
  if (table.is_cpu()) return RowSums::apply(table, starts, movies) * scales;
  const at::Tensor offsets = starts.narrow(0, 0, starts.numel() - 1).to(table.device());
  return std::get<0>(at::embedding_bag(table, movies.to(table.device()), offsets)) * scales;
}

HeldOut holdOut(const data::Interactions& liked, std::span<const data::PersonIndex> people, double share,
                double pooling, core::Rng& random) {
  HeldOut result;
  for (size_t row = 0; row < people.size(); ++row) {
    const auto history = liked.moviesOf(people[row]);
    // One that is held out in any case, so that everybody teaches something.
    const size_t always = history.empty() ? 0 : random.below(history.size());
    for (size_t i = 0; i < history.size(); ++i) {
      const auto movie = static_cast<int64_t>(history[i]);
      if (i != always && random.uniform() >= share) {
        result.seen.movies.push_back(movie);
        continue;
      }
      result.people.push_back(static_cast<int64_t>(row));
      result.movies.push_back(movie);
    }
    result.seen.closePooled(pooling);
  }
  return result;
}

}  // namespace kinoprism::recommend
