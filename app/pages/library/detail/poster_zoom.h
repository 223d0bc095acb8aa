#pragma once

#include <QImage>
#include <QPointF>
#include <QWidget>

namespace kinoprism::app {

/// A poster over the whole window: the wheel, + and − zoom, a drag or the arrows move it, 0 fits it in. Esc,
/// Space, Enter or a click close it; it deletes itself.
class PosterZoom : public QWidget {
  Q_OBJECT

 public:
  /// picture: what there is already, until setPicture brings the large one.
  PosterZoom(const QImage& picture, const QString& title, QWidget* window);

  void setPicture(const QImage& picture);
  double zoom() const { return m_zoom; }  ///< 1: the whole picture fits

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QSizeF shownSize() const;
  void zoomTo(double zoom, const QPointF& fixed);
  void moveBy(const QPointF& by);

  QImage m_picture;
  double m_zoom = 1;
  QPointF m_centre;  ///< of the picture, relative to the middle of the window
  QPointF m_pressed;
  QPointF m_last;
  bool m_dragged = false;
};

}  // namespace kinoprism::app
