#pragma once

#include <vector>

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// The encoders of words.
std::vector<EncoderEntry> textEncoders();

}  // namespace kinoprism::encode
