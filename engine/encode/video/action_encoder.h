#pragma once

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// I3D's features of clips spread evenly over a film, and their mean.
EncoderEntry actions();

}  // namespace kinoprism::encode
