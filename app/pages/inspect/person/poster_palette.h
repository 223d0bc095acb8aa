#pragma once

#include <QImage>
#include <QRgb>
#include <vector>

namespace kinoprism::app {

/// One colour of a palette.
struct PaletteColour {
  QRgb colour = 0;
  double share = 0;  ///< of the pixels that are nearest to it
};

/// The colours that pictures have most of: k-means (Lloyd 1982, started as Arthur & Vassilvitskii 2007) over the pixels
/// of the pictures at a few pixels each, by distance in sRGB. At most `count`, the one with most pixels first; the same
/// pictures give the same colours. Pure; any thread.
std::vector<PaletteColour> paletteOf(const std::vector<QImage>& pictures, int count);

}  // namespace kinoprism::app
