#pragma once

#include <cstddef>

#include "engine/encode/text/sparse_rows.h"

namespace kinoprism {

/// Row r of matrix · dense. dense: matrix.columns rows of `width` values, one behind the other; to: width values.
/// Summed in the order of the row's values. Thread-safe.
void rowTimesDense(const SparseRows& matrix, size_t r, const float* dense, size_t width, float* to);
/// The same, summed in double.
void rowTimesDense(const SparseRows& matrix, size_t r, const float* dense, size_t width, double* to);

}  // namespace kinoprism
