#pragma once

#include <vector>

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// "musicnn-msd-tags" and "musicnn-mtt-tags": the 50 tags that musicnn was trained to name (Pons & Serra, ISMIR 2019),
/// each the mean of its probabilities over the patches that the encoder of that pack kept. The last layer is all that
/// is computed: no sound is heard again. The names in EncoderInfo::valueNames are the data sets' own, in their order.
std::vector<EncoderEntry> soundTagEncoders();

}  // namespace kinoprism::encode
