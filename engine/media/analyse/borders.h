#pragma once

#include "engine/media/analyse/resample.h"

namespace kinoprism::media {

/// How many rows and columns at the sides are a black border.
struct Borders {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  friend bool operator==(const Borders&, const Borders&) = default;
};

/// A row or column counts as black when no more than one in fifty of its pixels has a value above 24. Where less than a
/// quarter of the picture's height or width would stay, it is a dark picture and not a border: nothing is cut that way.
Borders blackBorders(const PixelView& picture);

/// What is border in both.
Borders commonBorders(const Borders& a, const Borders& b);

PixelView within(const PixelView& picture, const Borders& borders);

}  // namespace kinoprism::media
