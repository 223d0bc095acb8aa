#include "app/cli/device_choice.h"

#include <fmt/format.h>

namespace kinoprism::app {

core::Device deviceFor(const engine::Engine& engine, Console& console) {
  const core::Device& wanted = console.options.device;
  if (wanted.kind != core::Device::Kind::Cuda || wanted.number < engine.gpuCount()) return wanted;
  console.remark(
      fmt::format("There is no {} that this program can compute on, so the processor is used. `kinoprism-cli "
                  "doctor` tells what there is.",
                  wanted.text()));
  return {core::Device::Kind::Cpu};
}

}  // namespace kinoprism::app
