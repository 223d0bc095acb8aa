#pragma once

#include "engine/media/media_reader.h"
#include "engine/media/opened_file.h"

namespace kinoprism {

/// MediaReader::frames for a file that is open already.
void readFrames(const OpenedFile& file, const FramePlan& plan, const MediaLimits& limits,
                const std::function<bool(VideoFrame&&)>& receive, Progress& progress);

}  // namespace kinoprism
