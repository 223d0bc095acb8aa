#pragma once

#include <cstdint>
#include <vector>

#include "engine/recommend/graph/graph_propagation.h"

namespace kinoprism::recommend {

/// The k rows most like each row by cosine, the row itself and rows of zeros left out; among equals which ones is
/// LibTorch's choice. values: rows x dimensions, on the processor, each row of length 1 or 0. A row of zeros has none.
/// Memory: 4·rows bytes for each of a block of rows.
std::vector<std::vector<uint32_t>> nearestRows(const at::Tensor& values, int k);

/// Each row's neighbours in every modality, weighted by shares[m] over the modalities in which it has any, so that its
/// weights add up to 1 (or 0 where it has none). neighbours: by modality, then row; shares: one a modality, positive.
PropagationGraph sharedNeighbours(const std::vector<std::vector<std::vector<uint32_t>>>& neighbours,
                                  const std::vector<double>& shares);

/// A part of the ratings, drawn without replacement in proportion to 1 / sqrt(ratings of the person · of the movie).
/// pruned: share that is left out, 0–1. Efraimidis & Spirakis 2006.
data::Interactions prunedRatings(const data::Interactions& ratings, double pruned, uint64_t seed);

}  // namespace kinoprism::recommend
