#pragma once

#include <cstdint>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/encode/text/sparse_rows.h"

namespace kinoprism::encode {

/// The strongest part of A = U·Σ·Vᵀ.
struct TruncatedSvd {
  core::Matrix left;             ///< U: rows x k, columns of length 1
  std::vector<double> singular;  ///< σ, descending; k of them
};

/// The `rank` largest singular values and their left vectors, by random projection with subspace iteration: Halko,
/// Martinsson & Tropp, SIAM Review 2011, algorithms 4.4 and 5.1, with `rank`/4 + 16 vectors more than asked for and
/// `iterations` passes, each made orthonormal. k is smaller than rank when the matrix has fewer rows or columns, or
/// less rank. In each left vector the entry of largest size is positive (the first of equals), so the sign is fixed.
/// Deterministic, whatever the number of threads. Time about (4·iterations + 4)·rank per non-zero value.
TruncatedSvd truncatedSvd(const SparseRows& matrix, size_t rank, int iterations, uint64_t seed,
                          core::Progress& progress);

}  // namespace kinoprism::encode
