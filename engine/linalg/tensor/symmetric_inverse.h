#pragma once

#include "engine/core/progress.h"

namespace at {
class Tensor;
}

namespace kinoprism::linalg {

/// Overwrites the lower triangle of a symmetric positive definite matrix with that of minus its inverse. matrix: n x n
/// double, contiguous; only its lower triangle is read, the rest is left as it is.
///
/// The sweep operator (Beaton 1964; Goodnight, The American Statistician 1979) in blocks: n³ multiply-adds, nearly all
/// of them matrix products, in place, and it can be cancelled between any two products. Throws Cancelled, and
/// Error{BadArgument} when the matrix is not positive definite.
void invertSymmetricNegated(at::Tensor& matrix, core::Progress& progress);

}  // namespace kinoprism::linalg
