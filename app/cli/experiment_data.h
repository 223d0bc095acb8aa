#pragma once

#include "app/cli/experiment.h"

namespace kinoprism::app {

/// The files of an experiment as the engine takes them. Row p of every matrix is the same person, column m the same
/// movie. People of train come first, in ascending order of their numbers, so that the layout of a file and the order
/// of its lines change nothing.
struct ExperimentData {
  data::PersonIds people;
  std::vector<data::PersonIndex> trainPeople;
  size_t movieCount = 0;
  data::Dataset train;                   ///< with the features that were given; encodeMetadata adds those of the words
  std::vector<encode::MovieText> texts;  ///< one a movie where there was a metadata file, else none
  data::Interactions validation;
  bool validationHasValues = false;  ///< its ratings, not only who watched what
  std::vector<data::Interactions> exclude;
  std::vector<std::string> remarks;

  /// What a final fit on everything known learns from.
  data::Dataset trainAndValidation() const;
};

ExperimentData readExperimentData(const ExperimentOptions& options, core::Progress& progress);

/// Turns the words into text features by the program's first text encoder.
void encodeMetadata(const engine::Engine& engine, ExperimentData& data, core::Progress& progress);

}  // namespace kinoprism::app
