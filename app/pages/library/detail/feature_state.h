#pragma once

#include <QString>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "storage/library.h"

namespace kinoprism::app {

/// What one encoder has of a movie.
struct FeatureState {
  enum class Kind {
    Real,     ///< made from the movie's own text or file
    Filled,   ///< imputed
    Refused,  ///< the encoder could not use what there is
    Absent,
  };
  data::Modality modality = data::Modality::Text;
  std::string encoder;
  int version = 0;  ///< 0: unknown, as of features that were imported
  Kind kind = Kind::Absent;
  core::Message how;  ///< it was filled, or why it was refused
  /// The strongest of its values that have names, largest first: tags of sound, 0 to 1.
  std::vector<std::pair<std::string, float>> strongest;
};

struct MovieFeatures {
  std::vector<FeatureState> states;            ///< by modality, in the order of the library's sets
  std::vector<storage::DataFinding> findings;  ///< outliers, duplicates; those set aside left out
};

/// encoders: those that are known, for the names of their values. For a worker thread. Throws what storage throws.
MovieFeatures featuresOf(storage::Library& library, std::span<const encode::EncoderInfo> encoders,
                         storage::MovieId movie);

/// "Poster · EfficientNet-Lite0, version 1: from its own data", of tags of sound "…: jazz 62%, piano 40%".
QString featureText(const FeatureState& state);

}  // namespace kinoprism::app
