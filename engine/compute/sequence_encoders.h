#pragma once

#include <vector>

#include "engine/engine.h"

namespace kinoprism::engine {

/// Encoders whose network is trained here on what another one gave of movies' parts: see EncoderInfo::learns. To add
/// one: a line in the .cpp; commands, forms and help read this list.
std::vector<encode::EncoderInfo> sequenceEncoders();

}  // namespace kinoprism::engine
