#pragma once

#include <string>
#include <string_view>

#include "engine/core/line_reader.h"
#include "tests/test_data.h"

namespace kinoprism::encode {

/// The plot of a movie of ml-1m-text, by its number; the test has asked for the file.
inline std::string plotOf(std::string_view movie) {
  core::LineReader lines(tests::dataFolder() / "ml-1m-text" / "omdb_movies.dat");
  std::string_view line;
  while (lines.next(line)) {
    if (!line.starts_with(std::string(movie) + "::")) continue;
    line = line.substr(0, line.rfind("::"));
    return std::string(line.substr(line.rfind("::") + 2));
  }
  return {};
}

}  // namespace kinoprism::encode
