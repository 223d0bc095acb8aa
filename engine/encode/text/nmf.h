#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/encode/text/sparse_rows.h"

namespace kinoprism::encode {

/// A ≈ L·Rᵀ with no negative number in either factor.
struct NonNegativeFactors {
  core::Matrix left;           ///< rows of A x rank
  core::Matrix right;          ///< columns of A x rank
  std::vector<double> errors;  ///< |A − L·Rᵀ|² before the first pass and after each, never rising but for rounding
};

/// One half of a pass of hierarchical alternating least squares: each row of `factor` (rows of A x rank) moves, one
/// entry after the other, to the least |A − factor·otherᵀ|² that it can reach without becoming negative. (Cichocki &
/// Phan, IEICE Transactions 2009, algorithm 2.) An entry whose column of `other` is all zero stays. Work: rank per
/// value of A and rank² per row, on all compute threads; the result does not depend on their number. Throws Cancelled.
void improveFactor(const SparseRows& matrix, const core::Matrix& other, core::Matrix& factor, core::Progress& progress);

/// |A − L·Rᵀ|², without ever holding L·Rᵀ.
double squaredError(const SparseRows& matrix, const core::Matrix& left, const core::Matrix& right);

/// Non-negative matrix factorisation (Lee & Seung, Nature 1999) of A, which has no negative values: random factors of
/// A's mean, then passes of improveFactor for right and left, `iterations` of them or until the error falls by less
/// than a hundred-thousandth in one. Deterministic for a seed. rank >= 1.
NonNegativeFactors factorise(const SparseRows& matrix, size_t rank, int iterations, uint64_t seed,
                             core::Progress& progress);

}  // namespace kinoprism::encode
