#include "app/pages/inspect/person/poster_palette.h"

#include <gtest/gtest.h>

namespace kinoprism::app {
namespace {

QImage halves(Qt::GlobalColor left, Qt::GlobalColor right) {
  QImage picture(128, 192, QImage::Format_RGB32);
  picture.fill(left);
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = picture.width() * 3 / 4; x < picture.width(); ++x) picture.setPixelColor(x, y, right);
  }
  return picture;
}

TEST(PosterPalette, FindsTheColoursThatPicturesAreMadeOf) {
  const auto palette = paletteOf({halves(Qt::red, Qt::blue), QImage(), halves(Qt::red, Qt::blue)}, 2);
  ASSERT_EQ(palette.size(), 2u);
  EXPECT_EQ(palette[0].colour, qRgb(255, 0, 0));
  EXPECT_NEAR(palette[0].share, 0.75, 1e-9);
  EXPECT_EQ(palette[1].colour, qRgb(0, 0, 255));
}

TEST(PosterPalette, HasNoMoreColoursThanThePictures) {
  EXPECT_EQ(paletteOf({halves(Qt::red, Qt::red)}, 5).size(), 1u);
  EXPECT_TRUE(paletteOf({}, 5).empty());
  EXPECT_TRUE(paletteOf({QImage()}, 5).empty());
}

}  // namespace
}  // namespace kinoprism::app
