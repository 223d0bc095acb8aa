#include "engine/linalg/lapack.h"

#include <dlfcn.h>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::linalg {
namespace {

Lapack load() {
  void* const library = ::dlopen("liblapack.so.3", RTLD_NOW | RTLD_LOCAL);
  const auto find = [&](const char* name, auto& function) {
    void* const found = library ? ::dlsym(library, name) : nullptr;
    if (!found) {
      const char* const why = ::dlerror();
      throw core::Error(core::ErrorCode::Unsupported, core::MessageId::LapackMissing, why ? why : name);
    }
    function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(found);
  };
  Lapack routines{};
  find("dsytrd_", routines.dsytrd);
  find("dstemr_", routines.dstemr);
  find("dormtr_", routines.dormtr);
  find("dpotrf_", routines.dpotrf);
  find("dtrsm_", routines.dtrsm);
  return routines;
}

}  // namespace

const Lapack& lapack() {
  static const Lapack routines = load();
  return routines;
}

}  // namespace kinoprism::linalg
