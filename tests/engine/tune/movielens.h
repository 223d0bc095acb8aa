#pragma once

#include "engine/data/dataset.h"
#include "engine/data/interaction_files.h"
#include "tests/test_data.h"

namespace kinoprism::tune {

/// The fixed split of MovieLens-1M.
struct MovieLensSplit {
  data::Dataset train;
  data::Interactions validation;
};

inline MovieLensSplit readMovieLensSplit() {
  core::Progress progress;
  data::PersonIds people;
  const auto folder = tests::dataFolder() / "ml-1m-split";
  data::InteractionFile train = data::readInteractionFile(folder / "train.txt", people, progress);
  data::InteractionFile validation = data::readInteractionFile(folder / "validation.txt", people, progress);
  constexpr size_t kMovies = 3081;
  MovieLensSplit split;
  split.train.interactions = data::Interactions::fromList(std::move(train.interactions), people.size(), kMovies);
  split.validation = data::Interactions::fromList(std::move(validation.interactions), people.size(), kMovies);
  return split;
}

}  // namespace kinoprism::tune
