#pragma once

#include <vector>

#include "engine/engine.h"

namespace kinoprism {

/// Encoders whose network is trained here on what another one gave of movies' parts: see EncoderInfo::learns. To add
/// one: a line in the .cpp; commands, forms and help read this list.
std::vector<EncoderInfo> sequenceEncoders();

}  // namespace kinoprism
