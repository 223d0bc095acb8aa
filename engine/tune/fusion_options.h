#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/options.h"
#include "engine/features/missing.h"
#include "engine/fuse/feature_fusion.h"
#include "engine/tune/tune.h"

namespace kinoprism::tune {

/// How several recommenders are made one, as "--set" texts and runs name it.
struct FusionOptions : fuse::FeatureFusionOptions {
  enum class Answer { No, Yes };
  /// What is done for movies that lack features of a modality.
  enum class Missing {
    Drop,     ///< they stay absent: what the modality weighs goes to those that are there
    Guessed,  ///< those that the library holds guessed rows of, by whichever policy, count like real ones
    Mean,     ///< see MissingPolicy, as the next two
    Neighbours,
    Generate,
  };
  WeightMethod tune = WeightMethod::Coordinate;
  Answer groups = Answer::No;
  Answer stack = Answer::No;
  Missing missing = Missing::Drop;

  /// What tune takes; everything else has its standard.
  TuneOptions tuneOptions(uint64_t seed) const;
};

std::span<const core::Parameter<FusionOptions>> fusionParameters();

/// How features are made up before anything is trained; nothing for Drop and Guessed, where none are.
std::optional<features::MissingPolicy> fillingPolicy(FusionOptions::Missing missing);

/// Reads those of settings that are of the fusion, "tune" or "fusion.tune", and takes them out; what is left is of
/// recommenders (see applySettings). Throws Error{BadArgument} naming the setting, its values and what was given.
FusionOptions takeFusionOptions(std::vector<std::pair<std::string, std::string>>& settings);

}  // namespace kinoprism::tune
