#pragma once

#include <unistd.h>

#include <cstring>

namespace kinoprism::app {

/// Whether the environment says something of a variable; name ends with '='.
__attribute__((no_sanitize("address", "undefined"))) inline bool isSet(char** environment, const char* name) {
  for (char** variable = environment; *variable; ++variable) {
    if (std::strncmp(*variable, name, std::strlen(name)) == 0) return true;
  }
  return false;
}

/// OpenBLAS before 0.3.22 takes AMD's processors with AVX-512 for older ones without, which makes products of matrices
/// half as fast.
inline bool needsWideProducts() {
#if defined(__x86_64__) && defined(__GNUC__)
  __builtin_cpu_init();  // this may run before constructors
  return __builtin_cpu_is("amd") && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#else
  return false;
#endif
}

/// Libraries read some settings from the environment as they are initialised. OpenMP's comes with Qt, so it is before
/// main, and the C library forgets what was set before its own initialisation: only a program that is executed with the
/// variables has them. This is called when libraries are mapped and nothing of them has run. Compute threads that wait
/// for each other are to sleep instead of spinning: on a machine that does anything else, spinning made fits three to
/// eight times slower, and it keeps the processor from the window. Does nothing where the user has chosen.
__attribute__((no_sanitize("address", "undefined"))) inline void setUpLibraries(int, char** arguments,
                                                                                char** environment) {
  char passive[] = "OMP_WAIT_POLICY=passive";
  char wide[] = "OPENBLAS_CORETYPE=SKYLAKEX";
  size_t count = 0;
  while (environment[count]) ++count;
  auto** const all = static_cast<char**>(__builtin_alloca((count + 3) * sizeof(char*)));
  size_t last = 0;
  for (; last < count; ++last) all[last] = environment[last];
  if (!isSet(environment, "GOMP_SPINCOUNT=") && !isSet(environment, "OMP_WAIT_POLICY=")) all[last++] = passive;
  if (needsWideProducts() && !isSet(environment, "OPENBLAS_CORETYPE=")) all[last++] = wide;
  all[last] = nullptr;
  if (last > count) ::execve("/proc/self/exe", arguments, all);  // where it fails, things are slower, not wrong
}

/// What the linker finds here is called before any library's initialisation.
__attribute__((section(".preinit_array"), used)) static void (*const kBeforeLibraries)(int, char**,
                                                                                       char**) = setUpLibraries;

}  // namespace kinoprism::app
