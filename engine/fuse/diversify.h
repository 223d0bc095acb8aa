#pragma once

#include <vector>

#include "engine/fuse/movie_similarity.h"
#include "engine/fuse/rerank.h"

namespace kinoprism::fuse {

/// How many of the best MMR may choose from.
inline constexpr size_t kDiversityPool = 200;

/// Maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998, eq. 1): picks one movie after another, each time the
/// one with the highest λ·score − (1 − λ)·(largest similarity to those picked, 0 for the first), scores scaled to
/// [0, 1] over the candidates, λ = 1 − diversity. Ties to the earlier candidate. Returns the positions in `candidates`
/// of the first `count` picks. candidates: best first.
std::vector<uint32_t> diversify(const std::vector<RankedMovie>& candidates, const MovieSimilarity& similarity,
                                double diversity, size_t count);

/// The first `count` of ranked with its best kDiversityPool re-ordered by diversify; what lies below them follows by
/// score.
std::vector<RankedMovie> diversified(std::vector<RankedMovie> ranked, const MovieSimilarity& similarity,
                                     double diversity, size_t count);

}  // namespace kinoprism::fuse
