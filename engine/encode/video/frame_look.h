#pragma once

#include <cstdint>
#include <vector>

#include "engine/media/read/picture.h"

namespace kinoprism::encode {

/// What a frame looks like; see miseEnScene for the definitions. Values of pixels are 0 to 1.
struct FrameLook {
  double seconds = 0;
  double colourVariance = 0;
  double saturation = 0;
  double brightness = 0;
  double contrast = 0;
  double warmth = 0;
  double colourfulness = 0;
};

/// Everything but seconds, from the pixels of a picture that is not empty.
FrameLook lookOf(const media::Picture& picture);

/// How blocks of 8 x 8 pixels moved.
struct BlockMotion {
  double mean = 0;       ///< of the blocks' distances, in widths of the picture
  double deviation = 0;  ///< of the same
};

/// Finds for each block of a picture where it was in the one before, at most eight pixels away each way: full search
/// for the smallest sum of absolute differences of luma. A block stays where it is unless moving it explains it better.
class MotionMeter {
 public:
  static constexpr int kBlock = 8;
  static constexpr int kReach = 8;

  /// Forgets the last picture.
  void restart() { m_last.clear(); }

  /// From the last picture of that size to this one; no motion where there was none.
  BlockMotion add(const media::Picture& picture);

 private:
  std::vector<uint8_t> m_last;
  int m_lastWidth = 0;
};

}  // namespace kinoprism::encode
