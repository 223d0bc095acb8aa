#pragma once

#include <cstdlib>

namespace kinoprism::app {

/// OpenBLAS before 0.3.22 takes AMD's processors with AVX-512 for older ones without, which makes products of matrices
/// half as fast. It is loaded with the engine, which reads this from the environment. Does nothing where the user has
/// chosen.
inline void useWideProducts() {
#if defined(__x86_64__) && defined(__GNUC__)
  __builtin_cpu_init();  // this may run before constructors
  if (__builtin_cpu_is("amd") && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    setenv("OPENBLAS_CORETYPE", "SKYLAKEX", 0);
  }
#endif
}

/// Compute threads that wait for each other sleep instead of spinning: on a machine that does anything else, spinning
/// made fits three to eight times slower, and it keeps the processor from the window. Does nothing where the user has
/// chosen.
inline void waitPassively() {
  if (!std::getenv("GOMP_SPINCOUNT")) setenv("OMP_WAIT_POLICY", "passive", 0);
}

inline void setUpLibraries(int, char**, char**) {
  useWideProducts();
  waitPassively();
}

/// What libraries read from the environment as they are initialised. OpenMP's comes with Qt, so it is before main: what
/// the linker finds here is called before any library's initialisation.
__attribute__((section(".preinit_array"), used)) static void (*const kBeforeLibraries)(int, char**,
                                                                                       char**) = setUpLibraries;

}  // namespace kinoprism::app
