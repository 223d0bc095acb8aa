#pragma once

#include <unistd.h>

#include <cstdlib>

namespace kinoprism::app {

/// OpenBLAS before 0.3.22 takes AMD's processors with AVX-512 for older ones without, which makes products of matrices
/// half as fast. It is loaded with the engine, which reads this from the environment. Does nothing where the user has
/// chosen.
inline void useWideProducts() {
#if defined(__x86_64__) && defined(__GNUC__)
  if (__builtin_cpu_is("amd") && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    setenv("OPENBLAS_CORETYPE", "SKYLAKEX", 0);
  }
#endif
}

/// Compute threads that wait for each other sleep instead of spinning: on a machine that does anything else, spinning
/// made fits three to eight times slower, and it keeps the processor from the window. libgomp reads this from the
/// environment when it is loaded, which is before main, so the process starts itself once more (some milliseconds).
/// Does nothing where the user has chosen, or when starting again is not possible.
inline void waitPassively(char** arguments) {
  if (std::getenv("OMP_WAIT_POLICY") || std::getenv("GOMP_SPINCOUNT")) return;
  if (setenv("OMP_WAIT_POLICY", "passive", 1) == 0) execv("/proc/self/exe", arguments);
}

/// What libraries read from the environment before they do anything. Call it first in main.
inline void setUpLibraries(char** arguments) {
  useWideProducts();
  waitPassively(arguments);
}

}  // namespace kinoprism::app
