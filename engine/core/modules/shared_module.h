#pragma once

#include <string>

namespace kinoprism::core {

/// A function that one of the program's own modules exports, such as "libkinoprism_compute.so": they hold what a window
/// that opens must not wait for. It lies beside the program or in ../lib/kinoprism, else where the loader looks.
/// Nothing is loaded twice. Throws Error{NotFound} where the module cannot be loaded, with why for each place in the
/// detail; Error{Unsupported} where it has no such function, as one of another version. Safe from any thread.
void* functionOfModule(const std::string& file, const char* name);

template <class Function>
Function* moduleFunction(const std::string& file, const char* name) {
  return reinterpret_cast<Function*>(functionOfModule(file, name));
}

}  // namespace kinoprism::core
