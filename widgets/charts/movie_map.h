#pragma once

#include <QColor>
#include <QList>
#include <QPixmap>
#include <QPointF>
#include <QRectF>
#include <QWidget>
#include <functional>

#include "widgets/charts/map_dot.h"

namespace kinoprism::widgets {

/// All movies as faint dots, one of them marked and the nearest to it outlined. The mouse or the arrow keys point at
/// another movie, a click or Enter goes there, Esc points back. Dots are drawn once, so that marking another movie
/// costs next to nothing however many there are.
class MovieMap : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kNearest = 6;
  /// What is said of a movie: "Contact (1997) · Drama, Sci-Fi".
  using Text = std::function<QString(qint64 movie)>;

  explicit MovieMap(QWidget* parent = nullptr);

  void setText(Text text);
  void setDots(MapDots dots);
  /// The movie that is marked; one without a place marks nothing.
  void setMovie(qint64 movie);
  bool hasPlace() const { return m_marked >= 0; }
  /// Movies nearest to the marked one on the map, at most kNearest.
  const QList<qint64>& nearest() const { return m_nearest; }
  /// Where a movie is on the widget; nothing (null) for one without a place.
  QPointF placeOf(qint64 movie) const;
  /// The movie that the mouse or the keys point at; 0: none.
  qint64 pointedAt() const { return m_pointed >= 0 ? movieAt(m_pointed) : 0; }

  static QColor colourOf(int8_t colour);

  QSize sizeHint() const override { return {340, 240}; }
  QSize minimumSizeHint() const override { return {160, 160}; }

 Q_SIGNALS:
  void activated(qint64 movie);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  qint64 movieAt(int dot) const { return (*m_dots)[size_t(dot)].movie; }
  int count() const { return m_dots ? int(m_dots->size()) : 0; }
  int dotOf(qint64 movie) const;
  double scale() const;  ///< pixels for a step of 1 on the map
  QPointF pointOf(int dot) const;
  int dotNear(const QPointF& point) const;
  int dotTowards(int from, int key) const;
  void findNearest();
  void pointAt(int dot);
  void describe();
  void drawDots();
  void ring(QPainter& painter, int dot, double radius, const QColor& colour, double width) const;

  MapDots m_dots;
  Text m_text;
  QRectF m_bounds;  ///< of all places
  qint64 m_movie = 0;
  int m_marked = -1;   ///< its dot
  int m_pointed = -1;  ///< by mouse or keys
  QList<qint64> m_nearest;
  QPixmap m_drawn;  ///< the dots; null: to be drawn
};

}  // namespace kinoprism::widgets
