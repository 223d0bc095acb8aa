#pragma once

#include <QList>
#include <optional>

#include "widgets/charts/labelled_rows.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

/// A quantity of one thing next to what is usual for it.
struct ShareRow {
  QString name{};
  double value = 0;                   ///< any unit, the same for all rows
  std::optional<double> reference{};  ///< usual; drawn as a mark across the bar
  QString text{};                     ///< at the right: "31%", "×1.8"
  QString toolTip{};
  SignalTone tone = SignalTone::Collaborative;
};

/// Bars on one scale from nothing, each with a mark for what is usual. Sizes itself to its rows.
class ShareBars : public LabelledRows {
  Q_OBJECT
 public:
  explicit ShareBars(QWidget* parent = nullptr);

  /// full: the value at which a bar is as long as there is room; 0: that of the longest bar or mark.
  void setRows(const QList<ShareRow>& rows, double full = 0);
  const QList<ShareRow>& rows() const { return m_rows; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QList<ShareRow> m_rows;
  double m_full = 0;
};

}  // namespace kinoprism::widgets
