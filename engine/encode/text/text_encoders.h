#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/engine.h"

namespace kinoprism {

/// The text encoders built into the program. They need no weights.
std::vector<EncoderInfo> textEncoders();

/// See Engine::encodeText.
Features encodeText(std::span<const MovieText> movies, std::string_view encoder, const Settings& settings,
                    Progress& progress);

}  // namespace kinoprism
