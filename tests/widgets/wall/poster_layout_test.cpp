#include "widgets/wall/poster_layout.h"

#include <gtest/gtest.h>

namespace kinoprism::widgets {
namespace {

constexpr int kTitleLine = 16;
constexpr int kSubtitleLine = 14;

PosterLayout layoutFor(int width, double zoom, bool bars = false) {
  return PosterLayout::make(width, zoom, bars, kTitleLine, kSubtitleLine);
}

int wholePosters(const PosterLayout& layout, QSize viewport, int items) {
  int whole = 0;
  for (int item = 0; item < items; ++item) {
    if (QRect(QPoint(), viewport).contains(layout.cell(item))) ++whole;
  }
  return whole;
}

TEST(PosterLayout, ShowsFortyPostersWithTitlesAtTheDefaultSize) {
  for (int width : {1050, 1066, 1080, 1100}) {
    const PosterLayout layout = layoutFor(width, 1);
    EXPECT_GT(layout.titleHeight, 0);
    EXPECT_GE(wholePosters(layout, {width, 881}, 1000), 40) << width;
  }
}

TEST(PosterLayout, ShowsOneHundredAndFiftyAtTheSmallest) {
  EXPECT_GE(wholePosters(layoutFor(1066, 0.2), {1066, 881}, 10000), 150);
}

TEST(PosterLayout, FillsTheWidthWithoutOverlapAtAnyWidthAndZoom) {
  for (int width = 40; width <= 2400; width += 37) {
    for (double zoom : {0.2, 0.5, 1.0, 1.3, 2.0}) {
      const PosterLayout layout = layoutFor(width, zoom, true);
      ASSERT_GE(layout.columns, 1);
      const QRect last = layout.cell(layout.columns - 1);
      if (layout.columns > 1) {
        EXPECT_LE(last.right(), width - layout.margin) << width << " at " << zoom;
        EXPECT_LT(width - last.right(), 2 * layout.margin + layout.columns + 1) << width << " at " << zoom;
      }
      for (int item = 1; item < 3 * layout.columns; ++item) {
        EXPECT_FALSE(layout.cell(item).intersects(layout.cell(item - 1)));
      }
      EXPECT_FALSE(layout.cell(0).intersects(layout.cell(layout.columns)));
    }
  }
}

TEST(PosterLayout, FindsWhatASearchThroughAllCellsFinds) {
  const int items = 53;
  const PosterLayout layout = layoutFor(500, 0.8, true);
  for (int y = -5; y < layout.contentHeight(items) + 5; y += 3) {
    for (int x = -5; x < 505; x += 3) {
      int found = -1;
      for (int item = 0; item < items; ++item) {
        if (layout.cell(item).contains(x, y)) found = item;
      }
      ASSERT_EQ(layout.itemAt({x, y}, items), found) << x << ", " << y;
    }
  }
}

TEST(PosterLayout, VisibleRangeHoldsEveryCellInSightAndNoRowThatIsNot) {
  const int items = 131;
  const PosterLayout layout = layoutFor(700, 0.6);
  const int height = 333;
  for (int top = 0; top < layout.contentHeight(items); ++top) {
    const auto range = layout.visible(top, height, items);
    for (int item = 0; item < items; ++item) {
      const QRect cell = layout.cell(item);
      const bool inSight = cell.bottom() >= top && cell.top() < top + height;
      ASSERT_EQ(item >= range.first && item < range.end, inSight) << item << " from " << top;
    }
  }
}

TEST(PosterLayout, ContentEndsOneMarginBelowTheLastCell) {
  for (int items : {1, 7, 100, 1000000}) {
    const PosterLayout layout = layoutFor(1066, 1);
    EXPECT_EQ(layout.contentHeight(items), layout.cell(items - 1).bottom() + 1 + layout.margin);
  }
  EXPECT_EQ(layoutFor(1066, 1).contentHeight(0), 0);
}

TEST(PosterLayout, LeavesOutTextThatWouldNotBeRead) {
  EXPECT_EQ(layoutFor(1000, 0.3).titleHeight, 0);
  EXPECT_GT(layoutFor(1000, 0.8).titleHeight, 0);
  EXPECT_EQ(layoutFor(1000, 0.75).subtitleHeight, 0);
}

}  // namespace
}  // namespace kinoprism::widgets
