#include "widgets/charts/share_bars.h"

#include <gtest/gtest.h>

#include <QImage>

#include "widgets/charts/colour_swatches.h"

namespace kinoprism::widgets {
namespace {

QImage paint(QWidget& widget, QSize size) {
  widget.resize(size);
  return widget.grab().toImage();
}

/// Pixels of a colour in the row of pixels y.
int count(const QImage& image, int y, const QColor& colour) {
  int found = 0;
  for (int x = 0; x < image.width(); ++x) found += image.pixelColor(x, y) == colour;
  return found;
}

TEST(ShareBars, AreAsLongAsTheirValueAndMarkWhatIsUsual) {
  ShareBars bars;
  bars.setRows({{.name = "A", .value = 0.5, .reference = 0.25, .text = "50%"},
                {.name = "B", .value = 0.25, .text = "25%"},
                {.name = "C", .value = 0, .reference = 1, .text = "0%"}},
               1);
  const QImage image = paint(bars, {300, bars.sizeHint().height()});
  const int row = image.height() / 3;
  const QColor fill = theme().signal(SignalTone::Collaborative);
  const int first = count(image, row / 2, fill), second = count(image, row + row / 2, fill);
  EXPECT_NEAR(first + 2, 2 * second, 3) << "the mark covers two pixels of the first";
  EXPECT_EQ(count(image, 2 * row + row / 2, fill), 0);
  EXPECT_EQ(bars.accessibleDescription(), "A 50%, B 25%, C 0%");
}

TEST(ShareBars, WithoutAScaleTheLongestFillsTheRoom) {
  ShareBars bars;
  bars.setRows({{.name = "A", .value = 3, .text = ""}});
  const QImage image = paint(bars, {300, bars.sizeHint().height()});
  EXPECT_GT(count(image, image.height() / 2, theme().signal(SignalTone::Collaborative)), 220);
}

TEST(ColourSwatches, AreAsWideAsTheirShares) {
  ColourSwatches swatches;
  swatches.setColours({{QColor(Qt::red), 0.6}, {QColor(Qt::blue), 0.2}});
  const QImage image = paint(swatches, {400, 44});
  EXPECT_NEAR(count(image, 22, Qt::red), 300, 3);
  EXPECT_NEAR(count(image, 22, Qt::blue), 100, 3);
  EXPECT_EQ(swatches.accessibleDescription(), "#ff0000 · 75%, #0000ff · 25%");
}

}  // namespace
}  // namespace kinoprism::widgets
