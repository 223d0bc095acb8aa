#pragma once

#include <QList>
#include <QWidget>

namespace kinoprism::widgets {

/// How often each value is there: a bar for each, its value below it, its count as tool tip. Many values are joined
/// into at most twelve ranges.
class ValueBars : public QWidget {
  Q_OBJECT
 public:
  struct Value {
    double value = 0;
    qint64 count = 0;
  };

  explicit ValueBars(QWidget* parent = nullptr);

  /// In ascending order.
  void setValues(const QList<Value>& values);

  QSize sizeHint() const override { return {260, 76}; }
  QSize minimumSizeHint() const override { return {160, 60}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Bar {
    double from = 0;
    double to = 0;
    qint64 count = 0;
  };
  QRectF slotOf(int bar) const;
  QString textOf(const Bar& bar) const;

  QList<Bar> m_bars;
  qint64 m_highest = 0;
};

}  // namespace kinoprism::widgets
