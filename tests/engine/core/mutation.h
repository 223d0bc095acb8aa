#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>

#include "engine/core/rng.h"

namespace kinoprism::core {

/// How many changed files a test tries; KINOPRISM_MUTATIONS asks for more.
inline int mutationCount() {
  const char* const wanted = std::getenv("KINOPRISM_MUTATIONS");
  return wanted && *wanted ? std::max(1, std::atoi(wanted)) : 120;
}

/// A copy of bytes with one to four of them changed, dropped or doubled at random places.
inline std::string mutated(std::string bytes, Rng& rng) {
  for (uint64_t left = 1 + rng.below(4); left > 0 && !bytes.empty(); --left) {
    const size_t place = rng.below(bytes.size());
    switch (rng.below(4)) {
      case 0:
        bytes[place] = static_cast<char>(rng.below(256));
        break;
      case 1:
        bytes[place] = static_cast<char>(bytes[place] ^ (1 << rng.below(8)));
        break;
      case 2:
        bytes.erase(place, 1);
        break;
      default:
        bytes.insert(place, 1, bytes[place]);
    }
  }
  return bytes;
}

}  // namespace kinoprism::core
