#include "app/pages/library/detail/poster_zoom.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace kinoprism::app {
namespace {

constexpr double kMargin = 24;
constexpr double kNearest = 8;
constexpr double kStep = 1.25;
constexpr double kArrow = 60;  // px

}  // namespace

PosterZoom::PosterZoom(const QImage& picture, const QString& title, QWidget* window)
    : QWidget(window), m_picture(picture) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName("posterZoom");
  setAccessibleName(tr("Poster of %1, large").arg(title));
  setAccessibleDescription(tr("Wheel, plus and minus come nearer; Esc closes"));
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::OpenHandCursor);
  setGeometry(window->rect());
  window->installEventFilter(this);
  show();
  raise();
  setFocus();
}

void PosterZoom::setPicture(const QImage& picture) {
  m_picture = picture;
  update();
}

QSizeF PosterZoom::shownSize() const {
  const QSizeF room = QSizeF(size()) - QSizeF(2 * kMargin, 2 * kMargin);
  return QSizeF(m_picture.size()).scaled(room, Qt::KeepAspectRatio) * m_zoom;
}

void PosterZoom::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.fillRect(rect(), QColor(0, 0, 0, 225));
  if (m_picture.isNull()) return;
  QRectF place(QPointF(), shownSize());
  place.moveCenter(QRectF(rect()).center() + m_centre);
  painter.drawImage(place, m_picture);
}

/// What lies under `fixed` stays there.
void PosterZoom::zoomTo(double zoom, const QPointF& fixed) {
  const double next = std::clamp(zoom, 1.0, kNearest);
  const QPointF from = fixed - QRectF(rect()).center() - m_centre;
  m_centre += from - from * (next / m_zoom);
  m_zoom = next;
  moveBy({});
}

void PosterZoom::moveBy(const QPointF& by) {
  m_centre += by;
  // The picture does not leave the window.
  const QSizeF over = (shownSize() - QSizeF(size())) / 2;
  const double x = std::max(0.0, over.width() + kMargin), y = std::max(0.0, over.height() + kMargin);
  m_centre = {std::clamp(m_centre.x(), -x, x), std::clamp(m_centre.y(), -y, y)};
  if (m_zoom == 1) m_centre = {};
  update();
}

void PosterZoom::wheelEvent(QWheelEvent* event) {
  zoomTo(m_zoom * std::pow(kStep, event->angleDelta().y() / 120.0), event->position());
}

void PosterZoom::mousePressEvent(QMouseEvent* event) {
  m_pressed = m_last = event->position();
  m_dragged = false;
}

void PosterZoom::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton)) return;
  m_dragged |= (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
  if (m_dragged) moveBy(event->position() - m_last);
  m_last = event->position();
}

void PosterZoom::mouseReleaseEvent(QMouseEvent*) {
  if (!m_dragged) close();
}

void PosterZoom::keyPressEvent(QKeyEvent* event) {
  const QPointF middle = QRectF(rect()).center();
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomTo(m_zoom * kStep, middle);
    case Qt::Key_Minus:
      return zoomTo(m_zoom / kStep, middle);
    case Qt::Key_0:
      return zoomTo(1, middle);
    case Qt::Key_Left:
      return moveBy({kArrow, 0});
    case Qt::Key_Right:
      return moveBy({-kArrow, 0});
    case Qt::Key_Up:
      return moveBy({0, kArrow});
    case Qt::Key_Down:
      return moveBy({0, -kArrow});
    case Qt::Key_Escape:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      close();
      return;
    default:
      return;  // nothing behind it answers to keys
  }
}

bool PosterZoom::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

}  // namespace kinoprism::app
