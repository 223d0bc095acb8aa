#pragma once

#include <string>

namespace kinoprism::core {

/// Loads one of the program's own modules, such as "libkinoprism_compute.so": they hold what a window that opens must
/// not wait for. It lies beside the program or in ../lib/kinoprism, else where the loader looks. Nothing is loaded
/// twice. Null where that fails; then reasons says of each place why. Safe from any thread.
void* openModule(const std::string& file, std::string& reasons);

/// A function that such a module exports. Throws Error{NotFound} where the module cannot be loaded, Error{Unsupported}
/// where it has no such function, as one of another version.
void* functionOfModule(const std::string& file, const char* name);

template <class Function>
Function* moduleFunction(const std::string& file, const char* name) {
  return reinterpret_cast<Function*>(functionOfModule(file, name));
}

}  // namespace kinoprism::core
