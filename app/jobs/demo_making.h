#pragma once

#include <cstdint>
#include <filesystem>

#include "engine/core/progress.h"

namespace kinoprism::app {

/// As makeDemoLibrary of app/demo, whose module it loads; throws core::moduleFunction's errors too.
void createDemoLibrary(const std::filesystem::path& folder, uint64_t seed, core::Progress& progress);

}  // namespace kinoprism::app
