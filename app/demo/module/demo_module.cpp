#include "app/demo/demo_library.h"

/// How the program reaches libkinoprism_demo.so.
extern "C" __attribute__((visibility("default"))) void kinoprismMakeDemoLibrary(const std::filesystem::path& folder,
                                                                                uint64_t seed,
                                                                                kinoprism::core::Progress& progress) {
  kinoprism::app::makeDemoLibrary(folder, seed, progress);
}
