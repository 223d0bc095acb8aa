#include "widgets/charts/interval_plot.h"

#include <gtest/gtest.h>

#include <QImage>
#include <cmath>

namespace kinoprism::widgets {
namespace {

/// First and last pixel of a colour in a row of pixels; {-1, -1}: none.
std::pair<int, int> extent(const QImage& image, int y, const QColor& colour) {
  std::pair<int, int> found{-1, -1};
  for (int x = 0; x < image.width(); ++x) {
    if (image.pixelColor(x, y) != colour) continue;
    if (found.first < 0) found.first = x;
    found.second = x;
  }
  return found;
}

TEST(IntervalPlot, DrawsPointsAndIntervalsOnOneScale) {
  IntervalPlot plot;
  plot.setRows({{.name = "A", .value = 0.2, .low = 0.1, .high = 0.3, .text = "0.2"},
                {.name = "B", .value = 0.3, .low = 0.3, .high = 0.5, .text = "0.3"},
                {.name = "C", .value = 0.4, .low = std::nan(""), .high = std::nan(""), .text = "0.4"}},
               0.2);
  plot.resize(500, plot.sizeHint().height());
  const QImage image = plot.grab().toImage();
  const int row = (QFontMetrics(themeFont(TextRole::Body)).height() + 8);
  const QColor colour = theme().signal(SignalTone::Collaborative);
  const auto first = extent(image, row / 2, colour), second = extent(image, row + row / 2, colour);
  ASSERT_GE(first.first, 0);
  ASSERT_GE(second.first, 0);
  EXPECT_NEAR(first.second - first.first, second.second - second.first, 6) << "both are 0.2 wide";
  EXPECT_NEAR(first.second, second.first, 8) << "one ends where the other begins";
  const auto third = extent(image, 2 * row + row / 2, colour);
  EXPECT_LE(third.second - third.first, 10) << "a point alone";
  EXPECT_EQ(plot.accessibleDescription(), "A 0.2, B 0.3, C 0.4");
}

TEST(IntervalPlot, OfNothingIsEmpty) {
  IntervalPlot plot;
  plot.setRows({});
  EXPECT_EQ(plot.sizeHint().height(), 0);
  plot.resize(200, 20);
  EXPECT_FALSE(plot.grab().isNull());
}

}  // namespace
}  // namespace kinoprism::widgets
