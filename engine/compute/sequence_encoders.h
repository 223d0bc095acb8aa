#pragma once

#include <vector>

#include "engine/engine.h"

namespace kinoprism {

/// Encoders that read what another one gave of a movie's parts, each after the one it reads: see EncoderInfo::reads.
/// To add one: a line in the .cpp; commands, forms and help read this list.
std::vector<EncoderInfo> sequenceEncoders();

}  // namespace kinoprism
