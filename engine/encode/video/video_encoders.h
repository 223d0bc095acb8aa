#pragma once

#include <vector>

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// The encoders of trailers' pictures.
std::vector<EncoderEntry> videoEncoders();

}  // namespace kinoprism::encode
