#pragma once

#include <vector>

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// The encoders of posters.
std::vector<EncoderEntry> imageEncoders();

}  // namespace kinoprism::encode
