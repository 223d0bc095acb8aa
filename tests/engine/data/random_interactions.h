#pragma once

#include <set>
#include <utility>

#include "engine/core/rng.h"
#include "engine/data/interactions.h"

namespace kinoprism::data {

/// People with 0 to `most` interactions each, with times from 1 on; some times are equal.
inline Interactions randomInteractions(size_t people, size_t movies, size_t most, uint64_t seed) {
  core::Rng rng(seed);
  std::vector<std::vector<Rated>> rows(people);
  for (auto& row : rows) {
    for (uint64_t left = rng.below(most + 1); left > 0; --left) {
      row.push_back({MovieIndex(rng.below(movies)), static_cast<float>(1 + rng.below(10)) / 2,
                     static_cast<int64_t>(1 + rng.below(500))});
    }
  }
  return Interactions(std::move(rows), movies);
}

using Pairs = std::multiset<std::pair<size_t, size_t>>;

/// (person, movie) of every interaction.
inline Pairs pairsOf(const Interactions& interactions) {
  Pairs pairs;
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    for (const MovieIndex movie : interactions.moviesOf(PersonIndex(p))) pairs.insert({p, index(movie)});
  }
  return pairs;
}

}  // namespace kinoprism::data
