#pragma once

#include <cstdint>

namespace kinoprism::media {

/// What one file may cost. Memory and time are enforced on the worker process; pixels and samples everywhere.
struct MediaLimits {
  int64_t memory = int64_t{1} << 30;      ///< bytes that decoding may add to what the worker needs by itself
  int processorSeconds = 1800;            ///< of one file: a film of two hours, every frame, takes about ten minutes
  double wallSeconds = 9;                 ///< without a sign of progress before the worker counts as hung
  int64_t pixels = int64_t{4096} * 4096;  ///< of one picture or frame
  int64_t samples = 256 * 1024 * 32;      ///< of one packet of sound
};

}  // namespace kinoprism::media
