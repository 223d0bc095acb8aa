#include "widgets/mixer/signal_slider.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

namespace kinoprism::widgets {
namespace {

constexpr double kHandle = 8;  // radius, with room for the focus ring
constexpr int kSteps = 1;
constexpr int kPage = 10;

}  // namespace

SignalSlider::SignalSlider(SignalTone tone, QWidget* parent) : QSlider(Qt::Horizontal, parent), m_tone(tone) {
  setFocusPolicy(Qt::StrongFocus);
  setSingleStep(kSteps);
  setPageStep(kPage);
}

QSize SignalSlider::sizeHint() const { return {160, 18}; }

QSize SignalSlider::minimumSizeHint() const { return {60, 18}; }

double SignalSlider::handleX(int value) const {
  const double range = std::max(1, maximum() - minimum());
  return kHandle + (width() - 2 * kHandle) * (value - minimum()) / range;
}

int SignalSlider::valueAt(double x) const {
  const double way = std::max(1.0, width() - 2 * kHandle);
  const double share = std::clamp((x - kHandle) / way, 0.0, 1.0);
  return minimum() + qRound(share * (maximum() - minimum()));
}

void SignalSlider::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  const double middle = height() / 2.0, x = handleX(value());
  const double zero = handleX(std::clamp(0, minimum(), maximum()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.line);
  painter.drawRoundedRect(QRectF(kHandle, middle - 2.5, width() - 2 * kHandle, 5), 2.5, 2.5);
  if (isEnabled()) {
    painter.setBrush(t.signal(m_tone));
    painter.drawRoundedRect(QRectF(std::min(zero, x), middle - 2.5, std::abs(x - zero), 5), 2.5, 2.5);
  }
  if (hasFocus()) {
    painter.setBrush(t.focus);
    painter.drawEllipse(QPointF(x, middle), kHandle, kHandle);
    painter.setBrush(t.raised);
    painter.drawEllipse(QPointF(x, middle), kHandle - 1.5, kHandle - 1.5);
  }
  const bool dark = t.mode == ThemeMode::Dark;
  painter.setBrush(!isEnabled() ? t.line : dark ? QColor(Qt::white) : t.signal(m_tone));
  painter.drawEllipse(QPointF(x, middle), kHandle - 2.5, kHandle - 2.5);
}

void SignalSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  m_dragging = true;
  Q_EMIT gestureBegan();
  setSliderDown(true);
  setValue(valueAt(event->position().x()));
}

void SignalSlider::mouseMoveEvent(QMouseEvent* event) {
  if (m_dragging) setValue(valueAt(event->position().x()));
}

void SignalSlider::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_dragging) return;
  m_dragging = false;
  setSliderDown(false);
  Q_EMIT gestureEnded();
}

void SignalSlider::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  Q_EMIT gestureBegan();
  Q_EMIT resetRequested();
  Q_EMIT gestureEnded();
}

void SignalSlider::keyPressEvent(QKeyEvent* event) {
  Q_EMIT gestureBegan();
  if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
    Q_EMIT resetRequested();
  } else {
    QSlider::keyPressEvent(event);
  }
  Q_EMIT gestureEnded();
}

void SignalSlider::wheelEvent(QWheelEvent* event) {
  // A wheel that scrolls the panel must not change a weight that happens to pass under it.
  if (!hasFocus()) return event->ignore();
  Q_EMIT gestureBegan();
  QSlider::wheelEvent(event);
  Q_EMIT gestureEnded();
}

}  // namespace kinoprism::widgets
