#pragma once

// For the .cpp files of this folder: picture files in memory become OpenCV's matrices.

#include <opencv2/core/mat.hpp>
#include <string>
#include <string_view>

#include "engine/media/read/picture.h"

namespace kinoprism::media {

/// Throws Error{BadInput} when the bytes are no picture, Error{TooLarge} beyond kMaxPictureSide.
PictureInfo checkedHeader(std::string_view bytes, const std::string& name);

/// How many times smaller a side can be decoded, 1, 2, 4 or 8, and still be no smaller than width x height.
int reductionFor(const PictureInfo& info, int width, int height, int64_t maxPixels);

/// Blue, green, red; 8 bits; a JPEG's sides `times` smaller. Throws Error{BadInput, TooLarge}.
cv::Mat decodeBgr(std::string_view bytes, const PictureInfo& info, int times, int64_t maxPixels,
                  const std::string& name);

}  // namespace kinoprism::media
