#pragma once

#include <cmath>
#include <vector>

#include "engine/core/rng.h"
#include "engine/data/interactions.h"

namespace kinoprism::bench {

/// As many people, movies and interactions as the training part of MovieLens-1M (ratings of 4 and 5), popularity
/// falling off alike; made, so that the benchmarks need no data.
inline data::Interactions madeInteractions(size_t people = 6036, size_t movies = 3081, double perPerson = 57.4,
                                           uint64_t seed = 1) {
  core::Rng random(seed);
  std::vector<std::vector<uint32_t>> rows(people);
  for (auto& row : rows) {
    const auto count = static_cast<size_t>(std::min(perPerson * -std::log(1 - random.uniform()) + 5, movies / 3.0));
    std::vector<uint8_t> taken(movies, 0);
    while (row.size() < count) {
      const double u = random.uniform();
      const auto movie = static_cast<uint32_t>(u * u * u * static_cast<double>(movies));
      if (taken[movie]) continue;
      taken[movie] = 1;
      row.push_back(movie);
    }
  }
  return {rows, movies};
}

}  // namespace kinoprism::bench
