#pragma once

#include <QRect>
#include <QSize>

namespace kinoprism::widgets {

/// Where the cells of a wall lie: arithmetic only, the same cost for ten movies and for a million. Lengths in
/// device-independent pixels; content coordinates (0 is the top of the first row's margin).
struct PosterLayout {
  int columns = 1;
  int margin = 16;
  int gap = 12;  ///< between columns
  int rowGap = 12;
  QSize poster{100, 150};
  int titleHeight = 0;  ///< 0: zoom too small for titles
  int subtitleHeight = 0;
  int barHeight = 0;  ///< contribution bar
  int left = 16;      ///< of the first column

  /// For a viewport of the given width and zoom (1 is 100 %: posters at most 100 px wide, narrowed so that columns fill
  /// the width). Titles are left out below 64 px of poster width, second lines below 84 px. lineHeights: title, second.
  static PosterLayout make(int viewportWidth, double zoom, bool withBars, int titleLine, int subtitleLine);

  int captionHeight() const { return titleHeight + subtitleHeight + barHeight; }
  int pitchX() const { return poster.width() + gap; }
  int pitchY() const { return poster.height() + captionHeight() + rowGap; }
  int rowCount(int items) const { return (items + columns - 1) / columns; }
  int contentHeight(int items) const;

  /// The whole cell: poster with caption below.
  QRect cell(int item) const;
  QRect posterRect(int item) const { return QRect(cell(item).topLeft(), poster); }

  /// Item at a point of the content, or -1 (gaps, margins, behind the last).
  int itemAt(QPoint content, int items) const;

  /// First and one past the last item any part of which lies in [top, top + height).
  struct Range {
    int first = 0, end = 0;
    bool operator==(const Range&) const = default;
  };
  Range visible(int top, int height, int items) const;

  bool operator==(const PosterLayout&) const = default;
};

}  // namespace kinoprism::widgets
