#pragma once

#include <QList>
#include <optional>

#include "widgets/charts/labelled_rows.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

/// A measured value with its interval.
struct IntervalRow {
  QString name{};
  double value = 0;
  double low = 0;  ///< NaN: no interval
  double high = 0;
  QString text{};  ///< at the right: ".2216 (+.0027)"
  QString toolTip{};
  SignalTone tone = SignalTone::Collaborative;
};

/// Points with their intervals on one axis, which reaches as far as they do and says its ends below; a line marks a
/// value to compare with. The axis need not begin at nothing, so lengths are not drawn. Sizes itself to its rows.
class IntervalPlot : public LabelledRows {
  Q_OBJECT
 public:
  explicit IntervalPlot(QWidget* parent = nullptr);

  void setRows(const QList<IntervalRow>& rows, std::optional<double> reference = {});
  const QList<IntervalRow>& rows() const { return m_rows; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::pair<double, double> range() const;

  QList<IntervalRow> m_rows;
  std::optional<double> m_reference;
};

}  // namespace kinoprism::widgets
