#include "engine/core/modules/openmp.h"

#include <dlfcn.h>

#include <atomic>

#include "engine/core/modules/shared_module.h"

namespace kinoprism::core {

const OpenMp& openMp() {
  static const OpenMp& functions = *moduleFunction<const OpenMp*()>("libkinoprism_openmp.so", "kinoprismOpenMp")();
  return functions;
}

bool isOpenMpLoaded() {
  // Asked in every loop, and what is loaded once stays.
  static std::atomic<bool> known = false;
  if (known) return true;
  // RTLD_NOLOAD only looks. The count of uses that it raises does not matter: the library stays until the end.
  for (const char* const name : {"libgomp.so.1", "libomp.so.5"}) {
    if (dlopen(name, RTLD_NOW | RTLD_NOLOAD)) return known = true;
  }
  return false;
}

}  // namespace kinoprism::core
