#include "engine/recommend/networks/trainer.h"

namespace kinoprism::recommend {

core::Device deviceOf(Place place) {
  if (place == Place::Auto) return {};
  if (place == Place::Cpu) return {core::Device::Kind::Cpu, 0};
  return {core::Device::Kind::Cuda, static_cast<int>(place) - static_cast<int>(Place::Cuda)};
}

}  // namespace kinoprism::recommend
