#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"

namespace kinoprism {

/// The image encoders built into the program. They need no weights.
std::vector<EncoderInfo> imageEncoders();

/// See Engine::encodeImages. problems: one sentence for each file that could not be used, naming it, in the order of
/// pictures; what was in it is replaced.
Features encodeImages(std::span<const std::optional<std::filesystem::path>> pictures, std::string_view encoder,
                      const Settings& settings, std::vector<std::string>& problems, Progress& progress);

}  // namespace kinoprism
