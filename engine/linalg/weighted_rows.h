#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace kinoprism::linalg {

/// sums[c] += Σ_e weights[e]·x[rows[e]·stride + c] for c < width, on the caller's thread: a row of a sparse matrix
/// times a dense one, whose rows lie `stride` floats apart. Every column is summed in single precision in the order of
/// e. rows and weights are of one size; sums: width values, not within x.
void addWeightedRows(std::span<const uint32_t> rows, std::span<const float> weights, const float* x, size_t stride,
                     size_t width, float* sums);

}  // namespace kinoprism::linalg
