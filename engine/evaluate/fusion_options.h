#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/evaluate/tune.h"
#include "engine/fuse/feature_fusion.h"
#include "engine/recommend/options.h"

namespace kinoprism {

/// How several recommenders are made one, as "--set" texts and runs name it.
struct FusionOptions : FeatureFusionOptions {
  enum class Answer { No, Yes };
  WeightMethod tune = WeightMethod::Coordinate;
  Answer groups = Answer::No;
  Answer stack = Answer::No;

  /// What tune takes; everything else has its standard.
  TuneOptions tuneOptions(uint64_t seed) const;
};

std::span<const Parameter<FusionOptions>> fusionParameters();

/// Reads those of settings that are of the fusion, "tune" or "fusion.tune", and takes them out; what is left is of
/// recommenders (see applySettings). Throws Error{BadArgument} naming the setting, its values and what was given.
FusionOptions takeFusionOptions(std::vector<std::pair<std::string, std::string>>& settings);

}  // namespace kinoprism
