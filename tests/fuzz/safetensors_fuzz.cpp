#include "engine/core/safetensors.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace kinoprism;
  using namespace kinoprism::fuzz;
  const FuzzInput input(bytes, size);
  expectReadOrRefused([&] {
    const core::TensorFile file(input.path());
    for (const auto& [name, info] : file.tensors()) {
      if (info.type == core::TensorType::F32 && info.shape.size() == 2) file.matrix(name);
      uint8_t sum = 0;
      if (info.type == core::TensorType::U8) {
        for (const uint8_t byte : file.bytes(name)) sum = static_cast<uint8_t>(sum + byte);
      }
    }
  });
  return 0;
}
