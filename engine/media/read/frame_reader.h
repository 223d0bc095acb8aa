#pragma once

#include "engine/media/read/media_reader.h"
#include "engine/media/read/opened_file.h"

namespace kinoprism::media {

/// MediaReader::frames for a file that is open already.
void readFrames(const OpenedFile& file, const FramePlan& plan, const MediaLimits& limits,
                const std::function<bool(VideoFrame&&)>& receive, core::Progress& progress);

}  // namespace kinoprism::media
