#pragma once

#include <unistd.h>

#include <cstring>
#include <initializer_list>

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

/// Puts a variable where one stands that a shell left and nothing here reads: the path of the program, which the shell
/// calls "_", or the folder before the present one. False where there is neither.
__attribute__((no_sanitize("address", "undefined"))) inline bool replaceUnread(char** environment, char* variable) {
  for (const char* unread : {"_=", "OLDPWD="}) {
    for (char** at = environment; *at; ++at) {
      if (std::strncmp(*at, unread, std::strlen(unread)) != 0) continue;
      *at = variable;
      return true;
    }
  }
  return false;
}

/// Libraries read some settings from the environment as they are initialised. OpenMP's comes with Qt, so it is before
/// main, and the C library forgets what was set before its own initialisation: it takes the environment as it was given
/// to the program. This is called when libraries are mapped and nothing of them has run. The place of a variable that
/// nothing reads is taken; where none is left, the program is executed once more with the variables added, which maps
/// all libraries a second time. Compute threads that wait for each other are to sleep instead of spinning: on a machine
/// that does anything else, spinning made fits three to eight times slower, and it keeps the processor from the window.
/// Does nothing where the user has chosen.
__attribute__((no_sanitize("address", "undefined"))) inline void setUpLibraries(int, char** arguments,
                                                                                char** environment) {
  static char passive[] = "OMP_WAIT_POLICY=passive";
  static char wide[] = "OPENBLAS_CORETYPE=SKYLAKEX";
  char* missing[2];
  size_t count = 0;
  if (!isSet(environment, "GOMP_SPINCOUNT=") && !isSet(environment, "OMP_WAIT_POLICY=")) missing[count++] = passive;
  if (needsWideProducts() && !isSet(environment, "OPENBLAS_CORETYPE=")) missing[count++] = wide;
  while (count > 0 && replaceUnread(environment, missing[count - 1])) --count;
  if (count == 0) return;
  size_t given = 0;
  while (environment[given]) ++given;
  auto** const all = static_cast<char**>(__builtin_alloca((given + count + 1) * sizeof(char*)));
  for (size_t i = 0; i < given; ++i) all[i] = environment[i];
  for (size_t i = 0; i < count; ++i) all[given + i] = missing[i];
  all[given + count] = nullptr;
  ::execve("/proc/self/exe", arguments, all);  // where it fails, things are slower, not wrong
}

/// What the linker finds here is called before any library's initialisation.
__attribute__((section(".preinit_array"), used)) static void (*const kBeforeLibraries)(int, char**,
                                                                                       char**) = setUpLibraries;

}  // namespace kinoprism::app
