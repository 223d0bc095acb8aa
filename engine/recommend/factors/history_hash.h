#pragma once

#include <cstdint>
#include <span>

#include "engine/data/interactions.h"

namespace kinoprism::recommend {

/// Movies in order, as one number that hardly any other history has. Never negative.
int64_t hashOf(std::span<const data::Rated> history);

}  // namespace kinoprism::recommend
