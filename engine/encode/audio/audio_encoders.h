#pragma once

#include <vector>

#include "engine/encode/encoder.h"

namespace kinoprism {

/// The encoders of sound.
std::vector<EncoderEntry> audioEncoders();

}  // namespace kinoprism
