#include "engine/media/analyse/loudness.h"

#include <ebur128.h>

#include <cmath>
#include <limits>
#include <new>

namespace kinoprism::media {

struct Loudness::State {
  ebur128_state* meter;

  explicit State(int rate) : meter(ebur128_init(1, static_cast<unsigned long>(rate), EBUR128_MODE_I)) {
    if (!meter) throw std::bad_alloc();
  }
  ~State() { ebur128_destroy(&meter); }
};

Loudness::Loudness(int rate) : m_state(std::make_unique<State>(rate)) {}
Loudness::~Loudness() = default;

void Loudness::add(std::span<const float> mono) {
  if (ebur128_add_frames_float(m_state->meter, mono.data(), mono.size()) != EBUR128_SUCCESS) throw std::bad_alloc();
}

double Loudness::integrated() const {
  double lufs = 0;
  const bool isMeasured = ebur128_loudness_global(m_state->meter, &lufs) == EBUR128_SUCCESS && std::isfinite(lufs);
  return isMeasured ? lufs : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace kinoprism::media
