#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"

namespace at {
class Tensor;
}

namespace kinoprism::linalg {

/// A matrix that is known by what it does to others, all float and dense, columns side by side.
struct LinearOperator {
  int64_t rows = 0;
  int64_t columns = 0;
  std::function<at::Tensor(const at::Tensor& right)> multiply;            ///< A·right: rows x its columns
  std::function<at::Tensor(const at::Tensor& right)> multiplyTransposed;  ///< Aᵀ·right: columns x its columns
};

/// The strongest part of A = U·Σ·Vᵀ: writes U, rows x k with orthonormal columns, to left, and returns σ, descending, k
/// of them. By random projection with subspace iteration: Halko, Martinsson & Tropp, SIAM Review 2011, algorithms 4.4
/// and 5.1, with rank/4 + 16 vectors more than asked for and `iterations` passes, each made orthonormal. k is smaller
/// than rank when A has fewer rows or columns, or less rank. In each left vector the entry of largest size is positive
/// (the first of equals), so the sign is fixed. Deterministic where the products are. Reports passes of `what`. Throws
/// Cancelled.
std::vector<double> randomizedSvd(const LinearOperator& matrix, size_t rank, int iterations, uint64_t seed,
                                  const core::Message& what, at::Tensor& left, core::Progress& progress);

}  // namespace kinoprism::linalg
