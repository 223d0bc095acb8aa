#include "app/cli/device_choice.h"

#include <fmt/format.h>

namespace kinoprism {

Device deviceFor(const Engine& engine, Console& console) {
  const Device& wanted = console.options.device;
  if (wanted.kind != Device::Kind::Cuda || wanted.number < engine.gpuCount()) return wanted;
  console.remark(
      fmt::format("There is no {} that this program can compute on, so the processor is used. `kinoprism-cli "
                  "doctor` tells what there is.",
                  wanted.text()));
  return {Device::Kind::Cpu};
}

}  // namespace kinoprism
