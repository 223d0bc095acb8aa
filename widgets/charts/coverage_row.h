#pragma once

#include <QWidget>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

/// How many of all movies have something: a dot, a name and what made it, the three numbers, and below them a bar whose
/// guessed part is hatched.
struct Coverage {
  SignalTone tone = SignalTone::Neutral;
  QString title{};    ///< "Poster"
  QString detail{};   ///< "EfficientNet-Lite0 · 1280"
  qint64 real = 0;    ///< of total
  qint64 filled = 0;  ///< guessed
  qint64 total = 0;
  QString toolTip{};
};

/// One row of coverage. Can have the focus, so that a screen reader comes by.
class CoverageRow : public QWidget {
  Q_OBJECT
 public:
  explicit CoverageRow(QWidget* parent = nullptr);

  void setCoverage(const Coverage& coverage);
  const Coverage& coverage() const { return m_coverage; }
  /// "3,256 real · 0 filled · 627 missing".
  QString numbers() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void paintBar(QPainter& painter, const QRectF& box) const;
  void describe();

  Coverage m_coverage;
};

}  // namespace kinoprism::widgets
