#pragma once

#include "engine/media/read/media_reader.h"
#include "engine/media/read/opened_file.h"

namespace kinoprism::media {

/// MediaReader::picture for a file that is open already.
Picture readPicture(const OpenedFile& file, const PicturePlan& plan, const MediaLimits& limits, PictureInfo* info);

}  // namespace kinoprism::media
