#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "engine/core/rng.h"

namespace kinoprism::tune {

/// People dealt into folds by a seed: own[f] is judged by what was found on others[f].
struct PeopleFolds {
  std::vector<std::vector<uint32_t>> own;
  std::vector<std::vector<uint32_t>> others;

  /// folds: at least 2, fewer where there are not that many people.
  PeopleFolds(size_t people, int folds, uint64_t seed) {
    std::vector<uint32_t> order(people);
    std::iota(order.begin(), order.end(), 0u);
    core::Rng(seed).shuffle(order);
    const size_t count = std::min<size_t>(static_cast<size_t>(std::max(folds, 2)), people);
    own.resize(count);
    others.resize(count);
    for (size_t fold = 0; fold < count; ++fold) {
      for (size_t i = 0; i < people; ++i) (i % count == fold ? own[fold] : others[fold]).push_back(order[i]);
    }
  }
};

}  // namespace kinoprism::tune
