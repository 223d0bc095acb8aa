#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/core/parameter.h"

namespace kinoprism::app {

/// One set of hyper-parameters that was tried, and how good it was (higher is better).
struct SearchTrial {
  core::Settings settings;
  double value = 0;
};

/// Coordinate search over parameters that start does not fix: each in turn is moved while that helps, by factors on
/// logarithmic scales, by parts of the range on linear ones, through all choices; the steps are halved after every
/// round without progress. No point is tried twice. Deterministic. `random` parameters such as seeds are not searched:
/// leave them out of `parameters`. start: what the user has set, which stays as it is. judge may throw, and is called
/// at most `maxTrials` times. Returns what was tried, in that order; the best is the first with the highest value.
std::vector<SearchTrial> searchSettings(std::span<const core::ParameterInfo> parameters, const core::Settings& start,
                                        size_t maxTrials, const std::function<double(const core::Settings&)>& judge);

/// The first with the highest value. trials: at least one.
const SearchTrial& bestOf(std::span<const SearchTrial> trials);

}  // namespace kinoprism::app
