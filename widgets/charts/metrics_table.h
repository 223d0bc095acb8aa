#pragma once

#include <QList>
#include <QWidget>
#include <optional>

namespace kinoprism::widgets {

/// A measured figure. No value: not measured yet, shown as a dash.
struct MetricRow {
  QString name{};  ///< "NDCG@10"
  std::optional<double> value{};
  std::optional<double> change{};     ///< against what it is compared with
  std::optional<double> halfWidth{};  ///< of the confidence interval
  int decimals = 4;
  bool higherIsBetter = true;
  bool significant = true;  ///< false: the change is within the noise and shown quietly
};

/// Metrics with their changes, intervals and the protocol they were measured under, which is never left out: copying
/// (Ctrl+C or the menu) takes it along.
class MetricsTable : public QWidget {
  Q_OBJECT
 public:
  explicit MetricsTable(QWidget* parent = nullptr);

  void setHeading(const QString& heading);  ///< "Validation, live · 6,040 people · 41 ms"
  void setRows(const QList<MetricRow>& rows);
  void setProtocol(const QString& protocol);  ///< wrapped below
  /// Figures of an older mix are shown quietly while new ones are on their way.
  void setStale(bool stale);

  /// Heading, tab-separated rows, protocol.
  QString toText() const;
  void copy() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  int rowHeight() const;
  int headingHeight(int width) const;
  void describe();

  QString m_heading;
  QString m_protocol;
  QList<MetricRow> m_rows;
  bool m_stale = false;
};

}  // namespace kinoprism::widgets
