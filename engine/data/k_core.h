#pragma once

#include <cstddef>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"

namespace kinoprism::data {

/// Interactions among kept people and movies, numbered anew without gaps.
struct KCore {
  Interactions interactions;
  std::vector<PersonIndex> people;  ///< people[p]: who person p of interactions was before
  std::vector<MovieIndex> movies;   ///< movies[m]: which movie m of interactions was before
};

/// The largest part of interactions in which every person has at least perPerson interactions and every movie at least
/// perMovie, both counted within the part: people and movies are taken out until nothing changes. Unique, so the order
/// of taking out does not matter. 0 and 1 take out those without any. May be empty.
/// Time and memory are linear in the interactions. Throws Cancelled.
KCore kCore(const Interactions& interactions, size_t perPerson, size_t perMovie, core::Progress& progress);

}  // namespace kinoprism::data
