#pragma once

#include <vector>

#include "engine/core/progress.h"
#include "engine/recommend/neighbours/sparse_item_weights.h"
#include "engine/recommend/people_of_movies.h"

namespace kinoprism::recommend {

/// How a weight between two movies is made of those who watched both: w_ij = (c_ij·from_i·to_j)^power with
/// c_ij = Σ people_v over the people v of both.
struct WalkWeights {
  std::vector<double> people;
  std::vector<double> from;  ///< of the watched movie
  std::vector<double> to;    ///< of the recommended one
  double power = 1;
};

/// For each movie j the `neighbours` largest w_ij, i ≠ j (all for 0; ties: lower i first). On all compute threads. Time
/// Σ n_u², memory 8 bytes a neighbour. Throws Cancelled.
SparseItemWeights walkGraph(const data::Interactions& interactions, const PeopleOfMovies& people,
                            const WalkWeights& weights, size_t neighbours, core::Progress& progress);

/// n^exponent, n being how many movies each person watched, or how many people each movie; 0 where nobody or nothing.
std::vector<double> powersOfPeople(const data::Interactions& interactions, double exponent);
std::vector<double> powersOfMovies(const data::Interactions& interactions, double exponent);

}  // namespace kinoprism::recommend
