#pragma once

#include <QList>
#include <QWidget>
#include <optional>

namespace kinoprism::widgets {

/// One metric over the last mixer moves as a line, against a dashed baseline, with the lowest and highest value of the
/// axis written at its ends.
class MetricTrace : public QWidget {
  Q_OBJECT
 public:
  explicit MetricTrace(QWidget* parent = nullptr);

  /// values: oldest first; what is not finite leaves a gap.
  void setValues(const QList<double>& values);
  void setBaseline(std::optional<double> baseline);
  void setCaption(const QString& caption);  ///< "NDCG@10 over the last 20 mixer moves vs Run 9"
  void setDecimals(int decimals);

  /// Lowest and highest of values and baseline, widened when they are one; empty when there is nothing.
  std::optional<std::pair<double, double>> range() const;

  QSize sizeHint() const override { return {240, 96}; }
  QSize minimumSizeHint() const override { return {120, 72}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();

  QList<double> m_values;
  std::optional<double> m_baseline;
  QString m_caption;
  int m_decimals = 4;
};

}  // namespace kinoprism::widgets
