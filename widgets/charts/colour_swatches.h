#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

namespace kinoprism::widgets {

/// Colours side by side, each as wide as its share. The tool tip of one says its name (#rrggbb) and its share.
class ColourSwatches : public QWidget {
  Q_OBJECT
 public:
  explicit ColourSwatches(QWidget* parent = nullptr);

  /// Shares need not add up to 1.
  void setColours(const QList<std::pair<QColor, double>>& colours);

  QSize sizeHint() const override { return {240, 44}; }
  QSize minimumSizeHint() const override { return {120, 44}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  QRectF rectOf(int colour) const;
  QString textOf(int colour) const;

  QList<std::pair<QColor, double>> m_colours;
  double m_whole = 0;
};

}  // namespace kinoprism::widgets
