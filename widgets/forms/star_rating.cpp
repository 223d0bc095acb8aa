#include "widgets/forms/star_rating.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kStars = 5;
constexpr int kMargin = 3;  // room for the focus ring

double gapFor(int size) { return size / 7.0; }

double toHalves(double value) {
  const double rounded = std::round(value * 2) / 2;
  return rounded <= 0 ? 0 : std::min(rounded, double(kStars));
}

}  // namespace

void paintStars(QPainter& painter, QPointF at, double size, double gap, double value) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  for (int k = 0; k < kStars; ++k) {
    const QRectF box(at.x() + k * (size + gap), at.y(), size, size);
    const QPainterPath star = starPath(box);
    painter.fillPath(star, t.line);
    const double part = std::clamp(value - k, 0.0, 1.0);
    if (part <= 0) continue;
    painter.save();
    painter.setClipRect(QRectF(box.x(), box.y(), box.width() * part, box.height()));
    painter.fillPath(star, t.star);
    painter.restore();
  }
  painter.restore();
}

StarRating::StarRating(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(tr("Your rating"));
  describe();
}

void StarRating::setValue(double value) {
  value = toHalves(value);
  if (value == m_value) return;
  m_value = value;
  describe();
  update();
}

void StarRating::setReadOnly(bool readOnly) {
  m_readOnly = readOnly;
  m_hover = -1;
  setFocusPolicy(readOnly ? Qt::NoFocus : Qt::StrongFocus);
  update();
}

void StarRating::setStarSize(int size) {
  m_size = std::max(6, size);
  updateGeometry();
  update();
}

QSize StarRating::sizeHint() const {
  return {int(std::ceil(kStars * m_size + (kStars - 1) * gapFor(m_size))) + 2 * kMargin, m_size + 2 * kMargin};
}

void StarRating::describe() {
  setAccessibleDescription(m_value > 0 ? tr("%1 of 5 stars").arg(QLocale().toString(m_value, 'f', 1))
                                       : tr("not rated"));
}

double StarRating::valueAt(double x) const {
  const double pitch = m_size + gapFor(m_size);
  const double stars = (x - kMargin) / pitch;
  const int star = std::clamp(int(std::floor(stars)), 0, kStars - 1);
  return (x - kMargin) - star * pitch < m_size / 2.0 ? star + 0.5 : star + 1.0;
}

void StarRating::rate(double value) {
  if (value == m_value) return;
  setValue(value);
  Q_EMIT rated(m_value);
}

void StarRating::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintStars(painter, QPointF(kMargin, kMargin), m_size, gapFor(m_size), m_hover >= 0 ? m_hover : m_value);
  if (!hasFocus()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme().focus, 1.5));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void StarRating::mousePressEvent(QMouseEvent* event) {
  if (m_readOnly || event->button() != Qt::LeftButton) return event->ignore();
  const double value = valueAt(event->position().x());
  m_hover = -1;
  rate(value == m_value ? 0 : value);
  update();
}

void StarRating::mouseMoveEvent(QMouseEvent* event) {
  if (m_readOnly) return;
  m_hover = valueAt(event->position().x());
  update();
}

void StarRating::leaveEvent(QEvent*) {
  m_hover = -1;
  update();
}

void StarRating::keyPressEvent(QKeyEvent* event) {
  if (m_readOnly || (event->modifiers() & ~Qt::KeypadModifier)) return event->ignore();
  const int key = event->key();
  if (key >= Qt::Key_1 && key <= Qt::Key_5) return rate(key - Qt::Key_0);
  switch (key) {
    case Qt::Key_0:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      return rate(0);
    case Qt::Key_Left:
      return rate(std::max(0.5, m_value - 0.5));
    case Qt::Key_Right:
      return rate(std::min(double(kStars), m_value + 0.5));
    default:
      event->ignore();
  }
}

void StarRating::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void StarRating::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

}  // namespace kinoprism::widgets
