#include "app/jobs/demo_making.h"

#include "engine/core/modules/shared_module.h"

namespace kinoprism::app {

void createDemoLibrary(const std::filesystem::path& folder, uint64_t seed, core::Progress& progress) {
  using Make = void(const std::filesystem::path&, uint64_t, core::Progress&);
  core::moduleFunction<Make>("libkinoprism_demo.so", "kinoprismMakeDemoLibrary")(folder, seed, progress);
}

}  // namespace kinoprism::app
