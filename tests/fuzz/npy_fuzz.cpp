#include "engine/core/npy.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace kinoprism;
  using namespace kinoprism::fuzz;
  const FuzzInput input(bytes, size);
  expectReadOrRefused([&] {
    core::Progress progress;
    core::readNpy(input.path(), progress);
  });
  return 0;
}
