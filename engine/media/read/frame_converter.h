#pragma once

// For the .cpp files of this folder: decoded frames become pictures.

#include <vector>

#include "engine/media/analyse/borders.h"
#include "engine/media/read/ffmpeg_handles.h"
#include "engine/media/read/media_reader.h"

namespace kinoprism::media {

/// Converts to RGB with the matrix and range that the stream names (where it names none: BT.709 from 720 lines on,
/// BT.601 below, limited range), then scales. Use from one thread.
class FrameConverter {
 public:
  /// The frame's pixels as stored, valid until the next call. Throws Error{TooLarge, Unsupported} naming the file.
  PixelView toRgb(const AVFrame& frame, const MediaLimits& limits, const std::string& name);

 private:
  Scaler m_scaler;
  std::vector<uint8_t> m_pixels;
};

/// As the plan says; borders are cut off where they leave something.
Picture fitted(const PixelView& frame, const FramePlan& plan, const Borders& borders);

}  // namespace kinoprism::media
