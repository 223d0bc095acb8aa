#include "engine/linalg/tensor/ridge_system.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <cstring>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/core/simd.h"

namespace kinoprism::linalg {
namespace {

constexpr size_t kLanes = 16;  ///< floats of a vector, and columns of a block
constexpr size_t kTile = 8;    ///< rows of a register tile: with a vector each they hide the latency of multiply-add

typedef float Vector __attribute__((vector_size(64), aligned(64), may_alias));

#define KINOPRISM_INLINE inline __attribute__((always_inline))

KINOPRISM_INLINE Vector& vectorAt(float* p) { return *reinterpret_cast<Vector*>(p); }
KINOPRISM_INLINE const Vector& vectorAt(const float* p) { return *reinterpret_cast<const Vector*>(p); }

/// out[i][j] ±= Σ_k rows[k][i]·rows[k][j] for the 8 x 16 tile at (i, j). Both matrices have rows of `width`.
template <bool kSubtract>
KINOPRISM_INLINE void updateTile(const float* rows, size_t count, size_t width, float* out, size_t i, size_t j) {
  Vector sums[kTile] = {};
  for (size_t k = 0; k < count; ++k) {
    const float* const row = rows + k * width;
    const Vector right = vectorAt(row + j);
#pragma GCC unroll 8
    for (size_t t = 0; t < kTile; ++t) sums[t] += row[i + t] * right;
  }
#pragma GCC unroll 8
  for (size_t t = 0; t < kTile; ++t) {
    Vector& target = vectorAt(out + (i + t) * width + j);
    target = kSubtract ? target - sums[t] : target + sums[t];
  }
}

/// The same for the upper triangle from row `first` on.
template <bool kSubtract>
KINOPRISM_INLINE void updateTriangle(const float* rows, size_t count, size_t width, float* out, size_t first) {
  for (size_t i = first; i < width; i += kTile) {
    for (size_t j = i / kLanes * kLanes; j < width; j += kLanes) {
      updateTile<kSubtract>(rows, count, width, out, i, j);
    }
  }
}

KINOPRISM_SIMD void addProducts(const float* rows, const float* targets, size_t count, size_t width, float* matrix,
                                float* sums) {
  updateTriangle<false>(rows, count, width, matrix, 0);
  for (size_t k = 0; k < count; ++k) {
    for (size_t j = 0; j < width; j += kLanes) vectorAt(sums + j) += targets[k] * vectorAt(rows + k * width + j);
  }
}

/// A = UᵀU in place, 16 rows at a time: first these rows, then all below them at once. False when a pivot is not
/// positive.
KINOPRISM_SIMD bool decompose(float* matrix, size_t width, float* inversePivots) {
  for (size_t panel = 0; panel < width; panel += kLanes) {
    for (size_t k = panel; k < panel + kLanes; ++k) {
      float* const row = matrix + k * width;
      const float pivot = row[k];
      if (!(pivot > 0)) return false;
      const float inverse = 1 / std::sqrt(pivot);
      inversePivots[k] = inverse;
      for (size_t j = panel; j < width; j += kLanes) vectorAt(row + j) *= inverse;
      for (size_t i = k + 1; i < panel + kLanes; ++i) {
        const float factor = row[i];
        float* const target = matrix + i * width;
        for (size_t j = panel; j < width; j += kLanes) vectorAt(target + j) -= factor * vectorAt(row + j);
      }
    }
    updateTriangle<true>(matrix + panel * width, kLanes, width, matrix, panel + kLanes);
  }
  return true;
}

KINOPRISM_INLINE float sumOf(const Vector& v) {
  float sum = 0;
  for (size_t l = 0; l < kLanes; ++l) sum += v[l];
  return sum;
}

/// UᵀU·x = b in place.
KINOPRISM_SIMD void substitute(const float* factor, size_t width, const float* inversePivots, float* x) {
  for (size_t k = 0; k < width; ++k) {
    const float* const row = factor + k * width;
    const float value = x[k] * inversePivots[k];
    const size_t next = k / kLanes * kLanes + kLanes;
    for (size_t j = k + 1; j < next; ++j) x[j] -= value * row[j];
    for (size_t j = next; j < width; j += kLanes) vectorAt(x + j) -= value * vectorAt(row + j);
    x[k] = value;
  }
  for (size_t k = width; k-- > 0;) {
    const float* const row = factor + k * width;
    const size_t next = k / kLanes * kLanes + kLanes;
    Vector products = {};
    for (size_t j = next; j < width; j += kLanes) products += vectorAt(row + j) * vectorAt(x + j);
    float sum = sumOf(products);
    for (size_t j = k + 1; j < next; ++j) sum += row[j] * x[j];
    x[k] = (x[k] - sum) * inversePivots[k];
  }
}

KINOPRISM_SIMD void multiplyRows(const float* rows, size_t count, size_t width, const float* x, float* out) {
  for (size_t r = 0; r < count; ++r) {
    Vector products = {};
    for (size_t j = 0; j < width; j += kLanes) products += vectorAt(rows + r * width + j) * vectorAt(x + j);
    out[r] = sumOf(products);
  }
}

}  // namespace

AlignedFloats::AlignedFloats(size_t size)
    : m_data(static_cast<float*>(::operator new[](size * sizeof(float), std::align_val_t(64)))), m_size(size) {
  if (size > 0) std::memset(m_data.get(), 0, size * sizeof(float));
}

FactorTable::FactorTable(const core::Matrix& values) : FactorTable(values.rows(), values.columns()) {
  for (size_t r = 0; r < m_rows; ++r) std::copy_n(values.row(r).data(), m_dimensions, row(r));
}

core::Matrix FactorTable::toMatrix() const {
  core::Matrix values(m_rows, m_dimensions);
  for (size_t r = 0; r < m_rows; ++r) std::copy_n(row(r), m_dimensions, values.row(r).data());
  return values;
}

RidgeSystem::RidgeSystem(size_t width)
    : m_width(width), m_matrix(width * width), m_sums(width), m_rows(kChunk * width), m_inversePivots(width) {}

void RidgeSystem::reset(const float* base, float ridge) {
  if (base) {
    std::copy_n(base, m_width * m_width, m_matrix.data());
  } else {
    std::fill_n(m_matrix.data(), m_width * m_width, 0.0f);
  }
  std::fill_n(m_sums.data(), m_width, 0.0f);
  for (size_t i = 0; i < m_width; ++i) m_matrix.data()[i * m_width + i] += ridge;
}

void RidgeSystem::addPacked(size_t count) {
  addProducts(m_rows.data(), m_targets.data(), count, m_width, m_matrix.data(), m_sums.data());
}

void RidgeSystem::factorize() {
  if (!decompose(m_matrix.data(), m_width, m_inversePivots.data())) {
    throw core::Error(core::ErrorCode::BadArgument, "The model is underdetermined by the ratings. Raise lambda.",
                      "matrix not positive definite");
  }
}

void RidgeSystem::solve(float* x) const { substitute(m_matrix.data(), m_width, m_inversePivots.data(), x); }

void multiply(const FactorTable& table, const float* x, std::span<float> out) {
  multiplyRows(table.row(0), table.rows(), table.width(), x, out.data());
}

void multiply(const FactorTable& a, const FactorTable& b, core::MatrixView out) {
  const auto rows = [](const FactorTable& table) {
    return at::from_blob(const_cast<float*>(table.row(0)),
                         {static_cast<int64_t>(table.rows()), static_cast<int64_t>(table.width())}, at::kFloat);
  };
  at::NoGradGuard noGrad;
  at::Tensor result =
      at::from_blob(out.data, {static_cast<int64_t>(out.rows), static_cast<int64_t>(out.columns)}, at::kFloat);
  at::mm_out(result, rows(a), rows(b).t());
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
