#include "engine/linalg/ridge_system.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/linalg/row_products.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/linalg/ridge_system.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::linalg::HWY_NAMESPACE {
namespace {
namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<float>;
using Vector = hn::Vec<Tag>;

constexpr size_t kWidth = HWY_LANES(float);  ///< floats of a vector; divides kPanel
constexpr size_t kPanel = 16;                ///< rows of the matrix that are decomposed together; rows are padded to it
constexpr size_t kTall = 8;                  ///< rows of a tile that is one vector wide: as many sums hide the latency
/// Rows of a tile two vectors wide: eight sums, or sixteen where there are 32 registers.
constexpr size_t kShort = HWY_CAP_GE512 ? 8 : 4;

/// Rows side by side in memory, and rows anywhere.
struct Strided {
  const float* first;
  size_t stride;
  HWY_INLINE const float* operator[](size_t k) const { return first + k * stride; }
};
struct Scattered {
  const float* const* rows;
  HWY_INLINE const float* operator[](size_t k) const { return rows[k]; }
};

/// out[i][j] = from[i][j] ± Σ_k rows[k][i]·rows[k][j] for a tile of kRows x kVectors·kWidth at (i, j); from and out are
/// rows of `width` and may be the same.
template <bool kSubtract, size_t kRows, size_t kVectors, class Rows>
HWY_INLINE void updateTile(Rows rows, size_t count, size_t width, const float* from, float* out, size_t i, size_t j) {
  const Tag d;
  Vector sums[kRows][kVectors];
#pragma GCC unroll 8
  for (size_t t = 0; t < kRows; ++t) {
#pragma GCC unroll 2
    for (size_t v = 0; v < kVectors; ++v) sums[t][v] = hn::Load(d, from + (i + t) * width + j + v * kWidth);
  }
  for (size_t k = 0; k < count; ++k) {
    const float* const row = rows[k];
    Vector right[kVectors];
#pragma GCC unroll 2
    for (size_t v = 0; v < kVectors; ++v) right[v] = hn::Load(d, row + j + v * kWidth);
#pragma GCC unroll 8
    for (size_t t = 0; t < kRows; ++t) {
      const Vector left = hn::Set(d, row[i + t]);
#pragma GCC unroll 2
      for (size_t v = 0; v < kVectors; ++v) {
        sums[t][v] = kSubtract ? hn::NegMulAdd(left, right[v], sums[t][v]) : hn::MulAdd(left, right[v], sums[t][v]);
      }
    }
  }
#pragma GCC unroll 8
  for (size_t t = 0; t < kRows; ++t) {
#pragma GCC unroll 2
    for (size_t v = 0; v < kVectors; ++v) hn::Store(sums[t][v], d, out + (i + t) * width + j + v * kWidth);
  }
}

/// The same for the upper triangle from row `first` on, and what of the lower one shares a tile with it.
template <bool kSubtract, class Rows>
HWY_INLINE void updateTriangle(Rows rows, size_t count, size_t width, const float* from, float* out, size_t first) {
  for (size_t i = first; i < width; i += kTall) {
    size_t j = i / kWidth * kWidth;
    if ((width - j) / kWidth % 2 == 1) {
      updateTile<kSubtract, kTall, 1>(rows, count, width, from, out, i, j);
      j += kWidth;
    }
    for (; j < width; j += 2 * kWidth) {
      for (size_t t = 0; t < kTall; t += kShort)
        updateTile<kSubtract, kShort, 2>(rows, count, width, from, out, i + t, j);
    }
  }
}

/// matrix = base + Σ_k rows[k]·rows[k]ᵀ, sums += Σ_k targets[k]·rows[k].
void addProducts(const float* const* rows, const float* targets, size_t count, size_t width, const float* base,
                 float* matrix, float* sums) {
  const Tag d;
  constexpr size_t kVectors = kPanel / kWidth;
  for (size_t j = 0; j < width; j += kPanel) {
    Vector total[kVectors];
#pragma GCC unroll 16
    for (size_t v = 0; v < kVectors; ++v) total[v] = hn::Load(d, sums + j + v * kWidth);
    for (size_t k = 0; k < count; ++k) {
      const Vector target = hn::Set(d, targets[k]);
#pragma GCC unroll 16
      for (size_t v = 0; v < kVectors; ++v)
        total[v] = hn::MulAdd(target, hn::Load(d, rows[k] + j + v * kWidth), total[v]);
    }
#pragma GCC unroll 16
    for (size_t v = 0; v < kVectors; ++v) hn::Store(total[v], d, sums + j + v * kWidth);
  }
  updateTriangle<false>(Scattered{rows}, count, width, base, matrix, 0);
}

/// The 16 x 16 block at the start of `block` becomes its factor U, and below the diagonal Uᵀ. False when a pivot is not
/// positive. Eliminates with rows that are not yet divided by their pivot's root, as the root of one pivot after
/// another would take longer than all the rest; the roots are taken together at the end. What lies left of the diagonal
/// by whole vectors is not computed.
HWY_INLINE bool decomposeBlock(float* block, size_t width, float* inversePivots) {
  const Tag d;
  constexpr size_t kVectors = kPanel / kWidth;
  HWY_ALIGN float rows[kPanel * kPanel];
  HWY_ALIGN float pivots[kPanel];
  for (size_t k = 0; k < kPanel; ++k) {
    for (size_t j = 0; j < kPanel; j += kWidth) hn::Store(hn::Load(d, block + k * width + j), d, rows + k * kPanel + j);
  }
  float pivot = rows[0];
  for (size_t k = 0; k < kPanel; ++k) {
    if (!(pivot > 0)) return false;
    pivots[k] = pivot;
    const float inverse = 1 / pivot;
    // The next pivot goes ahead of its row, whose way through memory would take longer than the division.
    if (k + 1 < kPanel) {
      const float beside = rows[k * kPanel + k + 1];
      pivot = rows[(k + 1) * kPanel + k + 1] - beside * inverse * beside;
    }
    Vector row[kVectors];
#pragma GCC unroll 16
    for (size_t v = 0; v < kVectors; ++v)
      row[v] = hn::Mul(hn::Set(d, inverse), hn::Load(d, rows + k * kPanel + v * kWidth));
#pragma GCC unroll 16
    for (size_t first = 0; first < kVectors; ++first) {
      for (size_t i = std::max(k + 1, first * kWidth); i < (first + 1) * kWidth; ++i) {
        float* const target = rows + i * kPanel;
        const Vector factor = hn::Set(d, rows[k * kPanel + i]);
#pragma GCC unroll 16
        for (size_t v = first; v < kVectors; ++v)
          hn::Store(hn::NegMulAdd(factor, row[v], hn::Load(d, target + v * kWidth)), d, target + v * kWidth);
      }
    }
  }
  for (size_t j = 0; j < kPanel; j += kWidth)
    hn::Store(hn::Div(hn::Set(d, 1.0f), hn::Sqrt(hn::Load(d, pivots + j))), d, inversePivots + j);
  for (size_t k = 0; k < kPanel; ++k) {
    const Vector scale = hn::Set(d, inversePivots[k]);
    for (size_t j = k / kWidth * kWidth; j < kPanel; j += kWidth) {
      const Vector scaled = hn::Mul(scale, hn::Load(d, rows + k * kPanel + j));
      hn::Store(scaled, d, rows + k * kPanel + j);
      hn::Store(scaled, d, block + k * width + j);
    }
    for (size_t m = 0; m < k; ++m) block[k * width + m] = rows[m * kPanel + k];
  }
  return true;
}

/// Rows of U right of a decomposed block, kVectors columns of vectors at once: row k, less the rows above it, by its
/// pivot. Four rows at a time stay in registers, so that a row above is read for all four, and the sums of one do not
/// wait for those of another.
template <size_t kVectors>
HWY_INLINE void solveStrip(const float* block, size_t width, const float* inversePivots, float* strip) {
  const Tag d;
  constexpr size_t kRows = 4;
  for (size_t k = 0; k < kPanel; k += kRows) {
    Vector sums[kRows][kVectors];
#pragma GCC unroll 4
    for (size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
      for (size_t v = 0; v < kVectors; ++v) sums[r][v] = hn::Load(d, strip + (k + r) * width + v * kWidth);
    }
    for (size_t m = 0; m < k; ++m) {
      Vector above[kVectors];
#pragma GCC unroll 4
      for (size_t v = 0; v < kVectors; ++v) above[v] = hn::Load(d, strip + m * width + v * kWidth);
#pragma GCC unroll 4
      for (size_t r = 0; r < kRows; ++r) {
        const Vector factor = hn::Set(d, block[m * width + k + r]);
#pragma GCC unroll 4
        for (size_t v = 0; v < kVectors; ++v) sums[r][v] = hn::NegMulAdd(factor, above[v], sums[r][v]);
      }
    }
#pragma GCC unroll 4
    for (size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
      for (size_t m = 0; m < r; ++m) {
        const Vector factor = hn::Set(d, block[(k + m) * width + k + r]);
#pragma GCC unroll 4
        for (size_t v = 0; v < kVectors; ++v) sums[r][v] = hn::NegMulAdd(factor, sums[m][v], sums[r][v]);
      }
      const Vector scale = hn::Set(d, inversePivots[k + r]);
#pragma GCC unroll 4
      for (size_t v = 0; v < kVectors; ++v) {
        sums[r][v] = hn::Mul(scale, sums[r][v]);
        hn::Store(sums[r][v], d, strip + (k + r) * width + v * kWidth);
      }
    }
  }
}

/// A = UᵀU in place, 16 rows at a time: first these rows, then all below them at once. The blocks on the diagonal hold
/// Uᵀ below it. False when a pivot is not positive.
bool decompose(float* matrix, size_t width, float* inversePivots) {
  for (size_t panel = 0; panel < width; panel += kPanel) {
    float* const block = matrix + panel * width + panel;
    if (!decomposeBlock(block, width, inversePivots + panel)) return false;
    size_t j = panel + kPanel;
    for (; j + 2 * kWidth <= width; j += 2 * kWidth)
      solveStrip<2>(block, width, inversePivots + panel, block + (j - panel));
    for (; j < width; j += kWidth) solveStrip<1>(block, width, inversePivots + panel, block + (j - panel));
    updateTriangle<true>(Strided{matrix + panel * width, width}, kPanel, width, matrix, matrix, panel + kPanel);
  }
  return true;
}

/// Within a block of 16: each x[k] once it is known leaves the others by its row of `block`, forwards or backwards.
/// Four at a time are found number by number, because vectors have to go through memory to give one up. The block holds
/// U above and Uᵀ below its diagonal, so what rows do to values that are known already does not matter.
template <bool kForwards>
HWY_INLINE void substituteBlock(const float* block, size_t width, const float* inversePivots, float* x) {
  const Tag d;
  constexpr size_t kVectors = kPanel / kWidth;
  HWY_ALIGN float rest[kPanel];
  Vector sums[kVectors];
#pragma GCC unroll 16
  for (size_t v = 0; v < kVectors; ++v) sums[v] = hn::Load(d, x + v * kWidth);
  constexpr size_t kKnown = 4;
  for (size_t step = 0; step < kPanel; step += kKnown) {
    const auto placeOf = [&](size_t t) { return kForwards ? step + t : kPanel - 1 - step - t; };
#pragma GCC unroll 16
    for (size_t v = 0; v < kVectors; ++v) hn::Store(sums[v], d, rest + v * kWidth);
    float known[kKnown];
#pragma GCC unroll 4
    for (size_t t = 0; t < kKnown; ++t) {
      const size_t k = placeOf(t);
      float value = rest[k];
#pragma GCC unroll 4
      for (size_t u = 0; u < t; ++u) value -= known[u] * block[placeOf(u) * width + k];
      known[t] = value * inversePivots[k];
      x[k] = known[t];
    }
#pragma GCC unroll 4
    for (size_t t = 0; t < kKnown; ++t) {
      const Vector value = hn::Set(d, known[t]);
#pragma GCC unroll 16
      for (size_t v = 0; v < kVectors; ++v)
        sums[v] = hn::NegMulAdd(value, hn::Load(d, block + placeOf(t) * width + v * kWidth), sums[v]);
    }
  }
}

/// UᵀU·x = b in place.
void substitute(const float* factor, size_t width, const float* inversePivots, float* x) {
  const Tag d;
  for (size_t panel = 0; panel < width; panel += kPanel) {
    substituteBlock<true>(factor + panel * width + panel, width, inversePivots + panel, x + panel);
    for (size_t j = panel + kPanel; j < width; j += kPanel) {
      constexpr size_t kVectors = kPanel / kWidth;
      Vector sums[kVectors];
#pragma GCC unroll 16
      for (size_t v = 0; v < kVectors; ++v) sums[v] = hn::Load(d, x + j + v * kWidth);
      for (size_t k = panel; k < panel + kPanel; ++k) {
        const Vector value = hn::Set(d, x[k]);
#pragma GCC unroll 16
        for (size_t v = 0; v < kVectors; ++v)
          sums[v] = hn::NegMulAdd(value, hn::Load(d, factor + k * width + j + v * kWidth), sums[v]);
      }
#pragma GCC unroll 16
      for (size_t v = 0; v < kVectors; ++v) hn::Store(sums[v], d, x + j + v * kWidth);
    }
  }
  for (size_t panel = width; panel > 0;) {
    panel -= kPanel;
    for (size_t k = panel; k < panel + kPanel; k += 4) {
      const float* const row = factor + k * width;
      Vector s0 = hn::Zero(d), s1 = s0, s2 = s0, s3 = s0;
      for (size_t j = panel + kPanel; j < width; j += kWidth) {
        const Vector known = hn::Load(d, x + j);
        s0 = hn::MulAdd(known, hn::Load(d, row + j), s0);
        s1 = hn::MulAdd(known, hn::Load(d, row + width + j), s1);
        s2 = hn::MulAdd(known, hn::Load(d, row + 2 * width + j), s2);
        s3 = hn::MulAdd(known, hn::Load(d, row + 3 * width + j), s3);
      }
      x[k] -= hn::GetLane(hn::SumOfLanes(d, s0));
      x[k + 1] -= hn::GetLane(hn::SumOfLanes(d, s1));
      x[k + 2] -= hn::GetLane(hn::SumOfLanes(d, s2));
      x[k + 3] -= hn::GetLane(hn::SumOfLanes(d, s3));
    }
    substituteBlock<false>(factor + panel * width + panel, width, inversePivots + panel, x + panel);
  }
}

/// out[r] = rows[r]·x. Four rows at once, so that x is read for all and the sums do not wait for each other.
void multiplyRows(const float* rows, size_t count, size_t width, const float* x, float* out) {
  const Tag d;
  size_t r = 0;
  for (; r + 4 <= count; r += 4) {
    const float* const row = rows + r * width;
    Vector s0 = hn::Zero(d), s1 = s0, s2 = s0, s3 = s0;
    for (size_t j = 0; j < width; j += kWidth) {
      const Vector value = hn::Load(d, x + j);
      s0 = hn::MulAdd(value, hn::Load(d, row + j), s0);
      s1 = hn::MulAdd(value, hn::Load(d, row + width + j), s1);
      s2 = hn::MulAdd(value, hn::Load(d, row + 2 * width + j), s2);
      s3 = hn::MulAdd(value, hn::Load(d, row + 3 * width + j), s3);
    }
    out[r] = hn::GetLane(hn::SumOfLanes(d, s0));
    out[r + 1] = hn::GetLane(hn::SumOfLanes(d, s1));
    out[r + 2] = hn::GetLane(hn::SumOfLanes(d, s2));
    out[r + 3] = hn::GetLane(hn::SumOfLanes(d, s3));
  }
  for (; r < count; ++r) {
    Vector sum = hn::Zero(d);
    for (size_t j = 0; j < width; j += kWidth)
      sum = hn::MulAdd(hn::Load(d, x + j), hn::Load(d, rows + r * width + j), sum);
    out[r] = hn::GetLane(hn::SumOfLanes(d, sum));
  }
}

}  // namespace
}  // namespace kinoprism::linalg::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::linalg {
namespace {

constexpr size_t kRowsAtOnce = 96;  ///< of a product, by one thread: they stay in the first-level cache

HWY_EXPORT(addProducts);
HWY_EXPORT(decompose);
HWY_EXPORT(substitute);
HWY_EXPORT(multiplyRows);

}  // namespace

FactorTable::FactorTable(const core::Matrix& values) : FactorTable(values.rows(), values.columns()) {
  for (size_t r = 0; r < m_rows; ++r) std::copy_n(values.row(r).data(), m_dimensions, row(r));
}

core::Matrix FactorTable::toMatrix() const {
  core::Matrix values(m_rows, m_dimensions);
  for (size_t r = 0; r < m_rows; ++r) std::copy_n(row(r), m_dimensions, values.row(r).data());
  return values;
}

RidgeSystem::RidgeSystem(size_t width)
    : m_width(width), m_matrix(width * width), m_sums(width), m_inversePivots(width) {}

void RidgeSystem::reset(const float* base, float ridge) {
  m_base = base;
  m_ridge = ridge;
  if (!base) std::fill_n(m_matrix.data(), m_width * m_width, 0.0f);
  std::fill_n(m_sums.data(), m_width, 0.0f);
  if (!base) addRidges();
}

void RidgeSystem::addRidges() {
  for (size_t i = 0; i < m_width; ++i) m_matrix.data()[i * m_width + i] += m_ridge;
}

void RidgeSystem::takeBase() {
  if (!m_base) return;
  std::copy_n(m_base, m_width * m_width, m_matrix.data());
  m_base = nullptr;
  addRidges();
}

void RidgeSystem::addRows(size_t count) {
  HWY_DYNAMIC_DISPATCH(addProducts)
  (m_rows.data(), m_targets.data(), count, m_width, m_base ? m_base : m_matrix.data(), m_matrix.data(), m_sums.data());
  if (m_base) addRidges();
  m_base = nullptr;
}

void RidgeSystem::factorize() {
  takeBase();
  if (!HWY_DYNAMIC_DISPATCH(decompose)(m_matrix.data(), m_width, m_inversePivots.data())) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ModelUnderdetermined,
                      "matrix not positive definite");
  }
}

void RidgeSystem::solve(float* x) const {
  HWY_DYNAMIC_DISPATCH(substitute)(m_matrix.data(), m_width, m_inversePivots.data(), x);
}

void multiply(const FactorTable& table, const float* x, std::span<float> out) {
  HWY_DYNAMIC_DISPATCH(multiplyRows)(table.row(0), table.rows(), table.width(), x, out.data());
}

void multiply(const FactorTable& a, const FactorTable& b, core::MatrixView out) {
  const PackedRows packed(b.row(0), b.width(), b.rows(), b.width());
  core::parallelFor(a.rows(), kRowsAtOnce, [&](size_t begin, size_t end) {
    packed.multiply(a.row(begin), a.width(), end - begin, 0, b.rows(), out.row(begin).data(), out.columns);
  });
}

AlignedFloats scaledGram(const FactorTable& table, double scale) {
  constexpr size_t kChunk = 1024;
  const size_t size = table.width() * table.width();
  const size_t chunks = (table.rows() + kChunk - 1) / kChunk;
  std::vector<AlignedFloats> parts(chunks);
  core::parallelFor(chunks, 1, [&](size_t c, size_t) {
    std::vector<uint32_t> rows(std::min(kChunk, table.rows() - c * kChunk));
    for (size_t r = 0; r < rows.size(); ++r) rows[r] = static_cast<uint32_t>(c * kChunk + r);
    RidgeSystem system(table.width());
    system.reset(nullptr, 0);
    system.add(table, std::span<const uint32_t>(rows), [](uint32_t row) { return row; });
    parts[c] = AlignedFloats(size);
    std::copy_n(system.matrix(), size, parts[c].data());
  });
  std::vector<double> sums(size);
  for (const AlignedFloats& part : parts) {
    for (size_t i = 0; i < size; ++i) sums[i] += part.data()[i];
  }
  AlignedFloats result(size);
  for (size_t i = 0; i < size; ++i) result.data()[i] = static_cast<float>(scale * sums[i]);
  return result;
}

}  // namespace kinoprism::linalg
#endif
