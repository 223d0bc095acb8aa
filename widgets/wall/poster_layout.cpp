#include "widgets/wall/poster_layout.h"

#include <algorithm>

namespace kinoprism::widgets {
namespace {

constexpr int kWidestAtFullSize = 100;
constexpr int kTitleFrom = 64;  // px of poster width
constexpr int kSubtitleFrom = 84;
constexpr int kCaptionSpace = 5;  // between poster and title
constexpr int kBarSpace = 10;

}  // namespace

PosterLayout PosterLayout::make(int viewportWidth, double zoom, bool withBars, int titleLine, int subtitleLine) {
  PosterLayout layout;
  const int widest = std::max(16, int(kWidestAtFullSize * zoom + 0.5));
  layout.gap = std::clamp(widest / 8, 3, 14);
  layout.margin = std::clamp(widest / 6, 6, 16);
  const int usable = std::max(widest, viewportWidth - 2 * layout.margin);
  layout.columns = std::max(1, (usable + layout.gap + widest + layout.gap - 1) / (widest + layout.gap));
  int width = (usable - (layout.columns - 1) * layout.gap) / layout.columns;
  if (usable == widest) width = std::max(16, std::min(width, viewportWidth - 2 * layout.margin));
  layout.poster = {width, width * 3 / 2};
  layout.titleHeight = width >= kTitleFrom ? titleLine + kCaptionSpace : 0;
  layout.subtitleHeight = width >= kSubtitleFrom ? subtitleLine : 0;
  layout.barHeight = withBars ? (width >= kTitleFrom ? kBarSpace : 6) : 0;
  layout.rowGap = layout.titleHeight > 0 ? layout.gap : layout.gap + 1;
  const int used = layout.columns * width + (layout.columns - 1) * layout.gap;
  layout.left = layout.margin + std::max(0, viewportWidth - 2 * layout.margin - used) / 2;
  return layout;
}

int PosterLayout::contentHeight(int items) const {
  const int rows = rowCount(items);
  return rows == 0 ? 0 : 2 * margin + rows * pitchY() - rowGap;
}

QRect PosterLayout::cell(int item) const {
  return {left + item % columns * pitchX(), margin + item / columns * pitchY(), poster.width(),
          poster.height() + captionHeight()};
}

int PosterLayout::itemAt(QPoint content, int items) const {
  const int x = content.x() - left, y = content.y() - margin;
  if (x < 0 || y < 0) return -1;
  const int column = x / pitchX(), row = y / pitchY();
  if (column >= columns || x % pitchX() >= poster.width() || y % pitchY() >= pitchY() - rowGap) return -1;
  const qint64 item = qint64(row) * columns + column;
  return item < items ? int(item) : -1;
}

PosterLayout::Range PosterLayout::visible(int top, int height, int items) const {
  if (items == 0 || height <= 0) return {};
  const int cellHeight = pitchY() - rowGap;
  const int from = top - margin, to = top + height - margin;  // [from, to) measured from the first row's top
  if (to <= 0) return {};
  int firstRow = std::max(0, from) / pitchY();
  if (from - firstRow * pitchY() >= cellHeight) ++firstRow;
  const int endRow = (to + pitchY() - 1) / pitchY();
  const int first = int(std::min<qint64>(items, qint64(firstRow) * columns));
  const int end = int(std::min<qint64>(items, qint64(endRow) * columns));
  return first < end ? Range{first, end} : Range{};
}

}  // namespace kinoprism::widgets
