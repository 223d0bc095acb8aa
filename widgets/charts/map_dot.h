#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace kinoprism::widgets {

/// A movie's place on a map and what it is coloured by.
struct MapDot {
  static constexpr int8_t kColours = 7;  ///< that are told apart
  static constexpr int8_t kOther = -1;   ///< none of them

  int64_t movie = 0;
  float x = 0;
  float y = 0;
  int8_t colour = kOther;
};

/// In ascending order of movie; shared by whoever shows it.
using MapDots = std::shared_ptr<const std::vector<MapDot>>;

}  // namespace kinoprism::widgets
