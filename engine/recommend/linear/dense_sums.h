#pragma once

#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/data/interactions.h"

namespace kinoprism::recommend {

/// Sums of rows of a dense matrix, the scoring step of linear item-item models: scores = Σ weights.row(i) over the
/// history. Summed in double in the order of the history, then rounded once, so that single and batch agree to the bit
/// and rankings are those of exact arithmetic wherever scores differ by more than the rounding of the weights.

/// scores: weights.columns() values.
void sumRows(const core::Matrix& weights, std::span<const data::Rated> history, std::span<float> scores);

/// The same for many histories, on all compute threads: columns go through the cache in narrow blocks, which all
/// histories then share. scores: histories.size() x weights.columns().
void sumRows(const core::Matrix& weights, std::span<const std::vector<data::Rated>> histories, core::MatrixView scores);

}  // namespace kinoprism::recommend
