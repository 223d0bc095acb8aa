#pragma once

#include <array>
#include <span>
#include <string_view>

#include "app/demo/demo_movie.h"

namespace kinoprism::app {

/// Words of one language to make titles and synopses of a theme with; lists are separated by '|'.
struct DemoWords {
  std::string_view nouns;     ///< for titles
  std::string_view places;    ///< "a lighthouse at the end of the world"
  std::string_view heroes;    ///< "a retired keeper"
  std::string_view troubles;  ///< what happens: "finds a message in a bottle"
  std::string_view aims;      ///< "must bring the last ship home"
  std::string_view turns;     ///< "but the sea keeps what it takes"
  std::string_view taglines;
};

struct DemoTheme {
  std::string_view name;
  std::string_view genres;  ///< the likeliest first
  DemoWords english;
  DemoWords chinese;
};

const std::array<DemoTheme, kThemes>& demoThemes();

/// For all themes.
struct DemoNames {
  std::string_view englishFirst, englishLast;
  std::string_view chineseFirst, chineseLast;
  std::string_view adjectives, titlePlaces, times;
  std::string_view chineseAdjectives, chinesePlaces;
};
const DemoNames& demoNames();

}  // namespace kinoprism::app
