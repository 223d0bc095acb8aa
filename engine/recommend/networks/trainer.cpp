#include "engine/recommend/networks/trainer.h"

namespace kinoprism {

Device deviceOf(Place place) {
  if (place == Place::Auto) return {};
  if (place == Place::Cpu) return {Device::Kind::Cpu, 0};
  return {Device::Kind::Cuda, static_cast<int>(place) - static_cast<int>(Place::Cuda)};
}

}  // namespace kinoprism
