#include "engine/media/analyse/borders.h"

#include <algorithm>

namespace kinoprism::media {
namespace {

bool isBright(const uint8_t* pixel) { return std::max({pixel[0], pixel[1], pixel[2]}) > 24; }

/// step: bytes from one pixel of the line to the next.
bool isBlackLine(const uint8_t* pixel, ptrdiff_t step, int count) {
  int bright = 0;
  for (int i = 0; i < count; ++i, pixel += step) {
    if (isBright(pixel) && ++bright * 50 > count) return false;
  }
  return true;
}

/// How many of the lines are black before the first that is not; at most all.
template <class IsBlack>
int blackLines(int count, IsBlack isBlack) {
  int lines = 0;
  while (lines < count && isBlack(lines)) ++lines;
  return lines;
}

void keepEnough(int size, int& before, int& after) {
  if ((size - before - after) * 4 < size) before = after = 0;
}

}  // namespace

Borders blackBorders(const PixelView& picture) {
  const auto isBlackRow = [&](int y) { return isBlackLine(picture.pixels + y * picture.stride, 3, picture.width); };
  Borders borders;
  borders.top = blackLines(picture.height, isBlackRow);
  borders.bottom =
      blackLines(picture.height - borders.top, [&](int line) { return isBlackRow(picture.height - 1 - line); });
  keepEnough(picture.height, borders.top, borders.bottom);
  const PixelView middle = within(picture, {0, borders.top, 0, borders.bottom});
  const auto isBlackColumn = [&](int x) {
    return isBlackLine(middle.pixels + ptrdiff_t{x} * 3, middle.stride, middle.height);
  };
  borders.left = blackLines(picture.width, isBlackColumn);
  borders.right =
      blackLines(picture.width - borders.left, [&](int line) { return isBlackColumn(picture.width - 1 - line); });
  keepEnough(picture.width, borders.left, borders.right);
  return borders;
}

Borders commonBorders(const Borders& a, const Borders& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

PixelView within(const PixelView& picture, const Borders& borders) {
  return picture.part(borders.left, borders.top, picture.width - borders.left - borders.right,
                      picture.height - borders.top - borders.bottom);
}

}  // namespace kinoprism::media
