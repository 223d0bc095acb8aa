#pragma once

#include "engine/data/dataset.h"
#include "engine/data/interaction_files.h"
#include "tests/test_data.h"

namespace kinoprism {

/// The fixed split of MovieLens-1M.
struct MovieLensSplit {
  Dataset train;
  Interactions validation;
};

inline MovieLensSplit readMovieLensSplit() {
  Progress progress;
  PersonIds people;
  const auto folder = dataFolder() / "ml-1m-split";
  InteractionFile train = readInteractionFile(folder / "train.txt", people, progress);
  InteractionFile validation = readInteractionFile(folder / "validation.txt", people, progress);
  constexpr size_t kMovies = 3081;
  MovieLensSplit split;
  split.train.interactions = Interactions::fromList(std::move(train.interactions), people.size(), kMovies);
  split.validation = Interactions::fromList(std::move(validation.interactions), people.size(), kMovies);
  return split;
}

}  // namespace kinoprism
