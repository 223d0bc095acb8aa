#pragma once

#include <cstddef>
#include <functional>

#include "engine/core/progress.h"

namespace kinoprism::recommend {

/// parallelFor that can be watched and stopped: asks for cancel before each range and reports after it, the latter from
/// the calling thread only. A body that runs longer than 50 ms asks for cancel itself.
void trackedParallelFor(size_t count, size_t grain, const core::Message& what, core::Progress& progress,
                        const std::function<void(size_t begin, size_t end)>& body);

}  // namespace kinoprism::recommend
