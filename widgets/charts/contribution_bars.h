#pragma once

#include <QList>
#include <QWidget>
#include <optional>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

/// One signal's part of why a movie stands where it does.
struct Contribution {
  QString name{};
  SignalTone tone = SignalTone::Neutral;
  double value = 0;
  bool absent = false;   ///< the movie has no such feature: said instead of a number
  bool imputed = false;  ///< the movie's feature was imputed: the bar is hatched, and the name marked
  QString toolTip{};
};

/// Signed bars on one scale with their numbers; parts against the movie point left of the axis. Sizes itself to its
/// rows.
class ContributionBars : public QWidget {
  Q_OBJECT
 public:
  explicit ContributionBars(QWidget* parent = nullptr);

  /// total, where given, is shown below a line and should be the sum of the values.
  void setContributions(const QList<Contribution>& contributions, std::optional<double> total = {});

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void paintBar(QPainter& painter, const Contribution& row, const QRectF& box) const;
  int rowHeight() const;
  int nameWidth() const;
  void describe();

  QList<Contribution> m_rows;
  std::optional<double> m_total;
};

/// "+0.41", "−0.03" with a true minus; a value that rounds to nothing has no sign.
QString signedNumber(double value, int decimals);
/// The same without the plus.
QString numberText(double value, int decimals);

}  // namespace kinoprism::widgets
