#pragma once

#include <span>

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// All encoders there are, modality by modality, in each the first that can run being the one that is used without
/// asking. To add one: its header, its .cpp, its test, and a line in its modality's list; commands, forms and help read
/// this one.
std::span<const EncoderEntry> encoderRegistry();

}  // namespace kinoprism::encode
