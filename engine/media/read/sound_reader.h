#pragma once

#include "engine/media/read/media_reader.h"
#include "engine/media/read/opened_file.h"

namespace kinoprism::media {

/// MediaReader::sound for a file that is open already.
SoundFacts readSound(const OpenedFile& file, const SoundPlan& plan, const MediaLimits& limits,
                     const std::function<void(std::span<const float>)>& receive, core::Progress& progress);

}  // namespace kinoprism::media
