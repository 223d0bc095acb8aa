#pragma once

#include <QString>
#include <vector>

#include "storage/library.h"

namespace kinoprism {

/// What one encoder has of a movie.
struct FeatureState {
  enum class Kind {
    Real,     ///< made from the movie's own text or file
    Filled,   ///< guessed
    Refused,  ///< the encoder could not use what there is
    Absent,
  };
  Modality modality = Modality::Text;
  std::string encoder;
  int version = 0;  ///< 0: unknown, as of features that were imported
  Kind kind = Kind::Absent;
  std::string how;  ///< it was filled, or why it was refused
};

struct MovieFeatures {
  std::vector<FeatureState> states;   ///< by modality, in the order of the library's sets
  std::vector<DataFinding> findings;  ///< outliers, duplicates; those set aside left out
};

/// For a worker thread. Throws what storage throws.
MovieFeatures featuresOf(Library& library, MovieId movie);

/// "Poster · EfficientNet-Lite0, version 1: from its own file".
QString featureText(const FeatureState& state);

}  // namespace kinoprism
