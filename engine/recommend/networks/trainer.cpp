#include "engine/recommend/networks/trainer.h"

namespace kinoprism::recommend {

core::Device deviceOf(DeviceChoice choice) {
  if (choice == DeviceChoice::Auto) return {};
  if (choice == DeviceChoice::Cpu) return {core::Device::Kind::Cpu, 0};
  return {core::Device::Kind::Cuda, static_cast<int>(choice) - static_cast<int>(DeviceChoice::Cuda)};
}

}  // namespace kinoprism::recommend
