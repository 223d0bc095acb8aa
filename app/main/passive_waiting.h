#pragma once

#include <unistd.h>

#include <cstdlib>

namespace kinoprism {

/// Compute threads that wait for each other sleep instead of spinning: on a machine that does anything else, spinning
/// made fits three to eight times slower, and it keeps the processor from the window. libgomp reads this from the
/// environment when it is loaded, which is before main, so the process starts itself once more (some milliseconds).
/// Call it first in main. Does nothing where the user has chosen, or when starting again is not possible.
inline void waitPassively(char** arguments) {
  if (std::getenv("OMP_WAIT_POLICY") || std::getenv("GOMP_SPINCOUNT")) return;
  if (setenv("OMP_WAIT_POLICY", "passive", 1) == 0) execv("/proc/self/exe", arguments);
}

}  // namespace kinoprism
