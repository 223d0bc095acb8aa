#pragma once

#include <cstddef>
#include <vector>

#include "engine/media/read/picture.h"

namespace kinoprism::encode {

/// What a poster looks like, without a network: its colours, where they are, how its edges run, and its tone.
///
/// Five blocks, each scaled to length 1 and all together again:
/// - hue × saturation × value histogram of the whole (12·3·3), and of its quarters (8·2·2 each), square-rooted, which
///   makes the dot product the Bhattacharyya coefficient;
/// - mean and deviation of L*, a*, b* on a grid of 2 x 3 (CIE 1976, D65), around mid-grey;
/// - histogram of unsigned gradient directions, 9 bins over 180°, weighted by size, of the whole and of its quarters
///   (Dalal & Triggs, CVPR 2005), square-rooted;
/// - tone: brightness, contrast, saturation, colourfulness (Hasler & Süsstrunk, SPIE 2003), shares of dark and of
/// light,
///   density of edges, height of the light's centre, symmetry left to right, and the shape of the picture.
class ColourGradient {
 public:
  /// Pictures are read at this size.
  static constexpr int kWidth = 96;
  static constexpr int kHeight = 144;
  static constexpr size_t kDimensions = 12 * 3 * 3 + 4 * 8 * 2 * 2 + 6 * 6 + 5 * 9 + 10;

  /// picture: kWidth x kHeight. aspect: width / height of the original. kDimensions values, of length 1.
  static std::vector<float> describe(const media::Picture& picture, double aspect);
};

}  // namespace kinoprism::encode
