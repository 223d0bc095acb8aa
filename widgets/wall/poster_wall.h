#pragma once

#include <QAbstractScrollArea>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <optional>
#include <vector>

#include "widgets/wall/poster_painter.h"

class QHelpEvent;

namespace kinoprism::widgets {

/// Where a wall stood: the movie at the top left, how far it is scrolled out, and the zoom.
struct WallPosition {
  qint64 id = -1;
  int row = 0;     ///< used when the movie is gone
  int offset = 0;  ///< pixels of the row above the viewport's top
  double zoom = 1;
  bool operator==(const WallPosition&) const = default;
};

/// Any number of posters in a grid that scrolls. Paints only the cells in sight and keeps nothing for the others; cost
/// of a frame does not depend on the number of movies.
///
/// Keys: arrows, PgUp, PgDn, Home, End move (Shift extends, Ctrl moves without selecting); Space selects or deselects;
/// Ctrl+A all; Enter activates; 1–5 rate and 0 clears a rating; Ctrl with + − 0 or the wheel zooms. Selection and
/// current movie are kept by id when rows change.
class PosterWall : public QAbstractScrollArea {
  Q_OBJECT
 public:
  static constexpr double kSmallestZoom = 0.2;
  static constexpr double kLargestZoom = 2.0;

  explicit PosterWall(QWidget* parent = nullptr);

  /// Shows source, which the caller keeps; nullptr shows nothing.
  void setSource(PosterSource* source);
  PosterSource* source() const { return m_source; }

  /// Space for contribution bars below the titles. Off at first.
  void setBarsShown(bool shown);

  /// Clamped to 0.2–2; the row at the top of the viewport stays there.
  void setZoom(double zoom);
  double zoom() const { return m_zoom; }

  qint64 currentId() const { return m_current; }  ///< -1: none
  /// Makes a movie current and the only selected one, and scrolls to it. A movie that is not there: none is.
  void setCurrentId(qint64 id);
  QList<qint64> selectedIds() const;  ///< in row order
  void setSelectedIds(const QList<qint64>& ids);
  qsizetype selectedCount() const { return m_selected.size(); }
  /// Both at once, without scrolling: as chosen in another view of the same movies.
  void choose(qint64 current, const QList<qint64>& ids);

  WallPosition position() const;
  void restorePosition(const WallPosition& position);
  void scrollTo(int row);

  const PosterLayout& layoutNow() const { return m_layout; }
  /// Rows any part of which is in sight.
  PosterLayout::Range visibleRows() const;
  /// The movies that it has now have been painted, with or without their pictures.
  bool isPainted() const { return m_isPainted; }
  /// Row under a point of the viewport, or -1; and the cell of a row in viewport coordinates.
  int rowAt(QPoint viewportPoint) const;
  QRect cellRect(int row) const;

 Q_SIGNALS:
  void visibleRangeChanged(int first, int last);  ///< or other movies are in it; last included; first > last: nothing
  void currentChanged(qint64 id);
  void selectionChanged();
  void activated(qint64 id);                                   ///< Enter or double click
  void rateRequested(const QList<qint64>& ids, double stars);  ///< the selected ones, else the current; 0: clear
  void contextMenuRequested(qint64 id, const QPoint& globalPosition);
  void zoomChanged(double zoom);
  void hovered(qint64 id);  ///< -1: the mouse left

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  /// A row in sight: slot row % slots.size().
  struct Slot {
    int row = -1;
    qint64 id = -1;
    bool asked = false;
    PosterCell cell;
  };

  int count() const { return m_source ? m_source->count() : 0; }
  int top() const;
  void relayout();
  void rowsReplaced();
  void updateVisibleRange();
  void updateRow(int row);
  Slot& slot(int row);
  void dropSlots();
  void prepareAhead();
  void moveTo(int row, Qt::KeyboardModifiers modifiers);
  void selectRange(int from, int to);
  void makeCurrent(qint64 id, int row);
  int currentRow() const;
  int rowAfterKey(const QKeyEvent& event, int row) const;
  bool handleZoomKey(const QKeyEvent& event);
  bool handleRateKey(const QKeyEvent& event);
  void toggleSelected(int row);
  void setHoveredRow(int row);
  void zoomAround(double zoom, int anchorRow, int anchorY);
  void announceCurrent(int row);
  void showToolTip(const QHelpEvent& event);
  QList<qint64> idsInHand() const;

  QPointer<PosterSource> m_source;
  PosterLayout m_layout;
  PosterPainter m_painter;
  std::vector<Slot> m_slots;
  QSet<qint64> m_selected;
  qint64 m_current = -1;
  qint64 m_anchor = -1;  ///< where a Shift selection began
  int m_hoveredRow = -1;
  bool m_isPainted = false;
  double m_zoom = 1;
  bool m_bars = false;
  PosterLayout::Range m_visible;
  QTimer m_ahead;                           ///< ends when nothing is going on otherwise
  std::optional<WallPosition> m_whenShown;  ///< position asked for before there was a size
};

}  // namespace kinoprism::widgets
