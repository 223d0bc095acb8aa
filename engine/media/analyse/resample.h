#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/media/read/picture.h"

namespace kinoprism::media {

/// Pixels that lie somewhere else, three bytes each.
struct PixelView {
  const uint8_t* pixels = nullptr;
  ptrdiff_t stride = 0;  ///< bytes from one row to the next
  int width = 0;
  int height = 0;

  /// The part that begins at (left, top); it must lie inside.
  PixelView part(int left, int top, int partWidth, int partHeight) const {
    return {pixels + top * stride + ptrdiff_t{left} * 3, stride, partWidth, partHeight};
  }
};
PixelView viewOf(const Picture& picture);

enum class ScalingKernel {
  Bilinear,  ///< triangle of radius 1
  Bicubic,   ///< Keys's cubic convolution with a = −0.5, radius 2 (IEEE Trans. ASSP 29, 1981, eq. 4)
};

/// A part of the scaled picture, all of it when width is 0.
struct ScaledPart {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

struct ScaledSize {
  int width = 0;
  int height = 0;
};
/// The size in which width x height keeps its shape within a box; never enlarged, at least one pixel a side.
ScaledSize sizeWithin(int width, int height, int boxWidth, int boxHeight);

/// from scaled to width x height, all > 0, or only a part of that. Separable and antialiased: where it shrinks, the
/// kernel is widened by the scale. Weights have 22 bits after the point, and one pass is rounded to 8 bits before the
/// other (the horizontal one first, unless far more rows than columns go), so the result equals Image.resize of Pillow
/// 13 bit for bit; older ones always began with the horizontal pass. 300 x 445 to 224 x 224 takes 0.5 ms.
Picture resample(const PixelView& from, int width, int height, ScalingKernel kernel, const ScaledPart& part = {});

}  // namespace kinoprism::media
