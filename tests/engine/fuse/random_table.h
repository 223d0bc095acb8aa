#pragma once

#include <limits>
#include <random>
#include <string>
#include <vector>

#include "engine/fuse/signal_table.h"

namespace kinoprism::fuse {

inline constexpr float kAbsentScore = std::numeric_limits<float>::quiet_NaN();

/// Signals "a", "b", "c" …; scores of a few distinct values, so that there are ties; `gaps` of all are absent, but none
/// of the first signal's when `firstComplete`.
inline SignalTable randomTable(size_t signals, size_t movies, double gaps, bool firstComplete, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> uniform;
  core::Matrix z(signals, movies);
  std::vector<std::string> names;
  for (size_t s = 0; s < signals; ++s) {
    names.emplace_back(1, static_cast<char>('a' + s));
    for (float& value : z.row(s)) {
      const bool isAbsent = uniform(random) < gaps && !(s == 0 && firstComplete);
      value = isAbsent ? kAbsentScore : static_cast<float>(static_cast<int>(random() % 41) - 20) / 8;
    }
  }
  std::vector<data::MovieIndex> excluded;
  for (size_t m = 0; m < movies; ++m) {
    if (random() % 10 == 0) excluded.push_back(data::MovieIndex(m));
  }
  return {names, std::move(z), excluded};
}

}  // namespace kinoprism::fuse
