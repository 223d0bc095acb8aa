#pragma once

#include <vector>

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// The encoders of sound.
std::vector<EncoderEntry> audioEncoders();

}  // namespace kinoprism::encode
