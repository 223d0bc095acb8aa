#pragma once

#include <QWidget>

namespace kinoprism::widgets {

/// Five stars in halves. A click rates (left half of a star: the half), a click on the value it has clears; keys 1–5
/// rate, Left and Right move by half a star, 0, Delete and Backspace clear. Other keys are left to the page.
class StarRating : public QWidget {
  Q_OBJECT
 public:
  explicit StarRating(QWidget* parent = nullptr);

  double value() const { return m_value; }  ///< 0.5 to 5, or 0 for none
  /// Rounded to halves and clamped; emits nothing.
  void setValue(double value);
  void setReadOnly(bool readOnly);
  /// Side of a star in px; 22 at first.
  void setStarSize(int size);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void rated(double value);  ///< by mouse or key; 0: cleared

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  double valueAt(double x) const;
  void rate(double value);
  void describe();

  double m_value = 0;
  double m_hover = -1;
  int m_size = 22;
  bool m_readOnly = false;
};

/// Paints value of five stars side by side into a row that begins at `at`.
void paintStars(QPainter& painter, QPointF at, double size, double gap, double value);

}  // namespace kinoprism::widgets
