#pragma once

#include <vector>

#include "engine/encode/encoder.h"

namespace kinoprism {

/// The encoders of trailers' pictures.
std::vector<EncoderEntry> videoEncoders();

}  // namespace kinoprism
