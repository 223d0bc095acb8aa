#pragma once

#include <array>
#include <optional>

#include "engine/core/message.h"
#include "engine/data/split_checks.h"
#include "storage/library.h"

namespace kinoprism::app {

/// What to know of a library before what is measured on it is believed.
struct EvaluationChecks {
  core::Message split;  ///< how training divides the ratings, for the protocol
  data::SplitChecks
      parts;  ///< of that split; twins are movies that the data check found to be the same poster or text twice
  size_t oldRuns = 0;  ///< finished runs that were trained on other ratings: what is held out now they partly saw
};

/// Of the split that training in this library makes. Nothing where nobody liked anything, so that nothing can be
/// evaluated. Throws what reading throws; Cancelled.
std::optional<EvaluationChecks> checkEvaluation(storage::Library& library, core::Progress& progress);

}  // namespace kinoprism::app
