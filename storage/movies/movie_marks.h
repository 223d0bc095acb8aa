#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "storage/ids.h"

namespace kinoprism::storage {

class Library;

/// What people of this library said of a movie and where they put it.
struct MovieMarks {
  MovieId movie{};
  std::vector<std::string> tags;                       ///< anybody's, by name
  std::vector<std::pair<std::string, float>> ratings;  ///< current ones, by name of the curator
  std::vector<std::string> collections;                ///< by name
};

/// Marks of the movies that have any, ascending by movie; no movies given: of all. For a worker thread: a fraction of a
/// millisecond for what is in sight.
std::vector<MovieMarks> movieMarks(const Library& library, std::span<const MovieId> movies);

}  // namespace kinoprism::storage
