#pragma once

#include <QSlider>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

/// A slider in a signal's colour that goes where it is clicked. Steps are hundredths of its unit; the handle shows the
/// focus. gestureBegan and gestureEnded enclose a drag, or one key, wheel notch or double click.
class SignalSlider : public QSlider {
  Q_OBJECT
 public:
  explicit SignalSlider(SignalTone tone, QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

  /// Centre of the handle, in widget coordinates, for a value.
  double handleX(int value) const;
  int valueAt(double x) const;

 Q_SIGNALS:
  void gestureBegan();
  void gestureEnded();
  void resetRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  SignalTone m_tone;
  bool m_dragging = false;
};

}  // namespace kinoprism::widgets
