#pragma once

#include "app/cli/console.h"
#include "engine/engine.h"

namespace kinoprism::app {

/// Where a command computes: as --device says, or the processor, with a remark, where there is no such GPU.
core::Device deviceFor(const engine::Engine& engine, Console& console);

}  // namespace kinoprism::app
