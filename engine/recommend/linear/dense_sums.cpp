#include "engine/recommend/linear/dense_sums.h"

#include <algorithm>

#include "engine/core/parallel.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/recommend/linear/dense_sums.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::recommend::HWY_NAMESPACE {
namespace {
namespace hn = hwy::HWY_NAMESPACE;

using Doubles = hn::ScalableTag<double>;
using Floats = hn::Rebind<float, Doubles>;  ///< as many

constexpr size_t kWidth = HWY_LANES(double);
constexpr size_t kVectors = 8;  ///< of sums that stay in registers

/// kCount vectors of columns: sums[c] = Σ base[row·stride + c] over the rows of the history.
template <size_t kCount>
HWY_INLINE void sumVectors(const float* base, size_t stride, const data::Rated* history, size_t count, float* sums) {
  const Doubles d;
  const Floats f;
  hn::Vec<Doubles> total[kCount];
#pragma GCC unroll 8
  for (size_t v = 0; v < kCount; ++v) total[v] = hn::Zero(d);
  for (size_t h = 0; h < count; ++h) {
    const float* const row = base + data::index(history[h].movie) * stride;
#pragma GCC unroll 8
    for (size_t v = 0; v < kCount; ++v) total[v] = hn::Add(total[v], hn::PromoteTo(d, hn::LoadU(f, row + v * kWidth)));
  }
#pragma GCC unroll 8
  for (size_t v = 0; v < kCount; ++v) hn::StoreU(hn::DemoteTo(f, total[v]), f, sums + v * kWidth);
}

/// The first columns that are whole vectors. Returns how many those are.
size_t sumColumns(const float* base, size_t stride, size_t columns, const data::Rated* history, size_t count,
                  float* sums) {
  size_t c = 0;
  for (; c + kVectors * kWidth <= columns; c += kVectors * kWidth)
    sumVectors<kVectors>(base + c, stride, history, count, sums + c);
  for (; c + kWidth <= columns; c += kWidth) sumVectors<1>(base + c, stride, history, count, sums + c);
  return c;
}

}  // namespace
}  // namespace kinoprism::recommend::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::recommend {
namespace {

constexpr size_t kBlock = 64;  ///< columns of all movies that stay in the cache for many histories

HWY_EXPORT(sumColumns);

/// sums[c] = Σ base[row·stride + c] for c < columns.
void sumAll(const float* base, size_t stride, size_t columns, std::span<const data::Rated> history, float* sums) {
  size_t c = HWY_DYNAMIC_DISPATCH(sumColumns)(base, stride, columns, history.data(), history.size(), sums);
  for (; c < columns; ++c) {
    double total = 0;
    for (const data::Rated& rated : history) total += base[data::index(rated.movie) * stride + c];
    sums[c] = static_cast<float>(total);
  }
}

}  // namespace

void sumRows(const core::Matrix& weights, std::span<const data::Rated> history, std::span<float> scores) {
  sumAll(weights.values().data(), weights.columns(), scores.size(), history, scores.data());
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
    for (size_t h = 0; h < histories.size(); ++h)
      sumAll(block.data(), kBlock, width, histories[h], scores.row(h).data() + column);
  });
}

}  // namespace kinoprism::recommend
#endif
