#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/neighbours/nearest.h"

namespace kinoprism::neighbours {

/// For each movie the movies most like it, best first.
using NeighbourLists = std::vector<std::vector<NearestMovie>>;

/// The `count` most like each movie by cosine, on all compute threads; exact up to kMostExactLists movies, nearly so
/// beyond (see NearestSearch). Movies that are absent or of no length have no list and are in nobody's. Throws
/// Cancelled.
NeighbourLists neighboursOf(const data::Features& features, size_t count, core::Progress& progress);
inline constexpr size_t kMostExactLists = 20'000;

/// How much movies belong together, as an undirected graph with weights in (0, 1]. Compressed by movie, ends ascending;
/// each pair is in it from both its ends.
struct NeighbourGraph {
  std::vector<uint32_t> starts{0};  ///< movie m has [starts[m], starts[m + 1]) of ends and weights
  std::vector<uint32_t> ends;
  std::vector<float> weights;

  size_t movieCount() const { return starts.size() - 1; }
  size_t degree(size_t movie) const { return starts[movie + 1] - starts[movie]; }
  std::span<const uint32_t> endsOf(size_t movie) const { return {ends.data() + starts[movie], degree(movie)}; }
  std::span<const float> weightsOf(size_t movie) const { return {weights.data() + starts[movie], degree(movie)}; }
};

/// The fuzzy simplicial set of UMAP (McInnes, Healy & Melville, arXiv 1802.03426v3, algorithms 2 and 3): with the
/// distances d = 1 − likeness of a list, ρ the smallest above 0 and σ such that the weights of the list sum to
/// log2(its length + 1), a neighbour weighs exp(−max(0, d − ρ)/σ), and a pair a + b − a·b of its two directions. The
/// length is counted with the movie itself and σ kept from 0 as in the authors' program. Throws Error{BadArgument}
/// where a list names its own movie or one that is not there, or a likeness is not finite; Cancelled.
NeighbourGraph fuzzyGraph(const NeighbourLists& lists, core::Progress& progress);

/// Where a layout of the graph starts, in [0, 10]²: two eigenvectors of D_τ^{−1/2}·W·D_τ^{−1/2} behind the first
/// (algorithm 4; D_τ = D + τ with the mean degree as τ keeps small pieces that hang on nothing from being all that they
/// show: Qin & Rohe, NIPS 2013), found by subspace iteration, with a little noise that parts equal movies. A graph of a
/// few movies starts at random. Throws Cancelled.
std::vector<std::array<float, 2>> spectralStart(const NeighbourGraph& graph, uint64_t seed, core::Progress& progress);

}  // namespace kinoprism::neighbours
