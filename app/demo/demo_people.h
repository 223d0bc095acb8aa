#pragma once

#include <string>
#include <vector>

#include "app/demo/demo_movie.h"

namespace kinoprism::app {

struct DemoRating {
  size_t movie = 0;
  float value = 0;   ///< 0.5–5, half stars
  int64_t time = 0;  ///< seconds since 1970
};

/// Somebody whose taste has five parts of like weight: stories, looks, music, camera work, and what everybody sees.
struct DemoPerson {
  std::string about;
  std::vector<DemoRating> ratings;  ///< by time
};

/// kDemoPeople people. How much person p likes movie m: the taste for its theme + for its palette + for its music + for
/// its camera + its quality + chance, each taste being drawn for that person alone. Whom a movie reaches depends on its
/// fame and on that liking; its rating, on the liking. The same for the same seed, on every machine.
std::vector<DemoPerson> inventPeople(const std::vector<DemoMovie>& movies, uint64_t seed);

}  // namespace kinoprism::app
