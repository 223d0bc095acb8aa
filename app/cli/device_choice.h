#pragma once

#include "app/cli/console.h"
#include "engine/engine.h"

namespace kinoprism {

/// Where a command computes: as --device says, or the processor, with a remark, where there is no such GPU.
Device deviceFor(const Engine& engine, Console& console);

}  // namespace kinoprism
