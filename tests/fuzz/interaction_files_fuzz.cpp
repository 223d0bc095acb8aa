#include "engine/data/interaction_files.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace kinoprism;
  using namespace kinoprism::fuzz;
  const FuzzInput input(bytes, size);
  expectReadOrRefused([&] {
    core::Progress progress;
    data::PersonIds people;
    data::InteractionFile file = data::readInteractionFile(input.path(), people, progress);
    if (file.movieCount < 10'000)
      data::Interactions::fromList(std::move(file.interactions), people.size(), file.movieCount).transposed();
  });
  return 0;
}
