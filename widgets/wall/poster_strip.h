#pragma once

#include <QAbstractScrollArea>
#include <QPointer>

#include "widgets/wall/poster_painter.h"

namespace kinoprism::widgets {

/// A short list of posters in one row that scrolls sideways: similar movies, what comes next. Left, Right, Home, End
/// move, Enter or a click activates.
class PosterStrip : public QAbstractScrollArea {
  Q_OBJECT
 public:
  explicit PosterStrip(QWidget* parent = nullptr);

  /// Shows source, which the caller keeps; nullptr shows nothing.
  void setSource(PosterSource* source);
  /// Posters of this width (px), 1.5 times as high; 68 at first. Titles below them only when titles are shown.
  void setPosterWidth(int width);
  void setTitlesShown(bool shown);
  /// Lies on a panel (Theme::raised), as at first, or on the window.
  void setOnPanel(bool onPanel);

  int currentRow() const { return m_current; }
  QRect cellRect(int row) const;  ///< in viewport coordinates

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void activated(qint64 id);
  void contextMenuRequested(qint64 id, const QPoint& globalPosition);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  int count() const { return m_source ? m_source->count() : 0; }
  int rowAt(QPoint point) const;
  void relayout();
  void setCurrent(int row);
  void sourceReset();

  QPointer<PosterSource> m_source;
  PosterLayout m_layout;
  PosterPainter m_painter;
  int m_width = 68;
  bool m_titles = false;
  int m_current = 0;
  int m_hovered = -1;
};

}  // namespace kinoprism::widgets
