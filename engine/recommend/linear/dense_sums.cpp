#include "engine/recommend/linear/dense_sums.h"

#include <algorithm>

#include "engine/core/parallel.h"
#include "engine/core/simd.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kBlock = 64;  ///< columns whose sums fit the registers

typedef float Floats __attribute__((vector_size(32), aligned(4), may_alias));
typedef double Doubles __attribute__((vector_size(64)));

/// sums[c] = Σ base[row·stride + c], c < kBlock, over the rows of the history.
KINOPRISM_SIMD void sumBlock(const float* base, size_t stride, const data::Rated* history, size_t count, float* sums) {
  Doubles total[8] = {};
  for (size_t h = 0; h < count; ++h) {
    const Floats* const row = reinterpret_cast<const Floats*>(base + data::index(history[h].movie) * stride);
#pragma GCC unroll 8
    for (int v = 0; v < 8; ++v) total[v] += __builtin_convertvector(row[v], Doubles);
  }
#pragma GCC unroll 8
  for (int v = 0; v < 8; ++v) reinterpret_cast<Floats*>(sums)[v] = __builtin_convertvector(total[v], Floats);
}

/// Columns that are too few to fill a block.
void sumTail(const core::Matrix& weights, size_t column, std::span<const data::Rated> history,
             std::span<float> scores) {
  double total[kBlock] = {};
  for (const data::Rated& rated : history) {
    const auto row = weights.row(data::index(rated.movie));
    for (size_t c = column; c < scores.size(); ++c) total[c - column] += row[c];
  }
  for (size_t c = column; c < scores.size(); ++c) scores[c] = static_cast<float>(total[c - column]);
}

}  // namespace

void sumRows(const core::Matrix& weights, std::span<const data::Rated> history, std::span<float> scores) {
  size_t column = 0;
  for (; column + kBlock <= scores.size(); column += kBlock) {
    sumBlock(weights.values().data() + column, weights.columns(), history.data(), history.size(),
             scores.data() + column);
  }
  sumTail(weights, column, history, scores);
}

void sumRows(const core::Matrix& weights, std::span<const std::vector<data::Rated>> histories,
             core::MatrixView scores) {
  constexpr size_t kEnoughToShare = 64;  // fewer histories do not repay the copy of a block
  if (histories.size() < kEnoughToShare) {
    core::parallelFor(histories.size(), 1, [&](size_t begin, size_t end) {
      for (size_t h = begin; h < end; ++h) sumRows(weights, histories[h], scores.row(h));
    });
    return;
  }
  const size_t blocks = (weights.columns() + kBlock - 1) / kBlock;
  core::parallelFor(blocks, 1, [&](size_t b, size_t) {
    const size_t column = b * kBlock;
    const size_t width = std::min(kBlock, weights.columns() - column);
    std::vector<float> block(weights.rows() * kBlock);
    for (size_t r = 0; r < weights.rows(); ++r) {
      std::copy_n(weights.row(r).data() + column, width, block.data() + r * kBlock);
    }
    float sums[kBlock];
    for (size_t h = 0; h < histories.size(); ++h) {
      sumBlock(block.data(), kBlock, histories[h].data(), histories[h].size(), sums);
      std::copy_n(sums, width, scores.row(h).data() + column);
    }
  });
}

}  // namespace kinoprism::recommend
