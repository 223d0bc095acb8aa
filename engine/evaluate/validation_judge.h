#pragma once

#include <memory>
#include <string>

#include "engine/data/interactions.h"
#include "engine/data/judge.h"

namespace kinoprism::evaluate {

/// Ranks all movies but those of train for everybody with a held-out movie, and measures `metric` at cutoff. Both
/// interactions must outlive the result. Throws Error{NotFound} for an unknown metric, Error{BadArgument} for one that
/// is better when lower or needs more than lists.
std::shared_ptr<const data::Judge> judgeOn(const data::Interactions& train, const data::Interactions& heldOut,
                                           const std::string& metric = "ndcg", int cutoff = 10);

}  // namespace kinoprism::evaluate
