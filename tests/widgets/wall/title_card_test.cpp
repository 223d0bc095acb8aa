#include "widgets/wall/title_card.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <algorithm>

namespace kinoprism::widgets {
namespace {

/// The lowest row of a card's picture that has letters of its title, which are nearly white.
int lowestLetters(QSize size, const QString& title) {
  QImage card(size, QImage::Format_RGB32);
  QPainter painter(&card);
  paintTitleCard(painter, QRectF(QPointF(), QSizeF(size)), title, {}, false);
  painter.end();
  for (int y = size.height() - 1; y >= 0; --y) {
    for (int x = 0; x < size.width(); ++x) {
      const QRgb pixel = card.pixel(x, y);
      if (std::min({qRed(pixel), qGreen(pixel), qBlue(pixel)}) > 180) return y;
    }
  }
  return -1;
}

TEST(TitleCard, CutsATitleThatIsTooLongAboveTheSecondLine) {
  const QString title =
      QStringLiteral("Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb, ").repeated(4);
  for (const QSize size : {QSize(40, 60), QSize(56, 84), QSize(90, 135)}) {
    const int lowest = lowestLetters(size, title);
    EXPECT_GT(lowest, size.height() / 4) << size.width();
    EXPECT_LT(lowest, int(size.height() * 0.8)) << size.width();
  }
}

}  // namespace
}  // namespace kinoprism::widgets
