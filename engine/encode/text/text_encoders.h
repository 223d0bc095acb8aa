#pragma once

#include <vector>

#include "engine/encode/encoder.h"

namespace kinoprism {

/// The encoders of words.
std::vector<EncoderEntry> textEncoders();

}  // namespace kinoprism
