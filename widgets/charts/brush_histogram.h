#pragma once

#include <QList>
#include <QWidget>

namespace kinoprism::widgets {

/// Bars along an axis, each the part of a whole, of which a stretch can be brushed: drag over bars, or Left and Right
/// with Shift; Esc, Delete or a click on the cross clears. Above it a title and "121 / 595".
class BrushHistogram : public QWidget {
  Q_OBJECT
 public:
  struct Bin {
    QString label;  ///< its first value
    QString end;    ///< its last one, may be the same
    qint64 whole = 0;
    qint64 part = 0;
  };

  explicit BrushHistogram(QWidget* parent = nullptr);

  void setTitle(const QString& title);
  /// part, whole: of all bins, written beside the title.
  void setBins(const QList<Bin>& bins, qint64 part, qint64 whole);
  /// Bins first … last are brushed; first < 0: none. Emits nothing.
  void setBrush(int first, int last);
  std::pair<int, int> brush() const { return {m_first, m_last}; }
  QRectF binRect(int bin) const;  ///< the whole column of a bin
  QRectF clearRect() const;       ///< of the cross, which is there when something is brushed

  QSize sizeHint() const override { return {200, 92}; }
  QSize minimumSizeHint() const override { return {120, 80}; }

 Q_SIGNALS:
  void brushed(int first, int last);  ///< with every move of a drag
  void cleared();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  int binAt(double x) const;
  QRectF plot() const;
  void brushTo(int first, int last);
  void clear();
  void describe();

  QString m_title;
  QList<Bin> m_bins;
  qint64 m_part = 0;
  qint64 m_whole = 0;
  int m_first = -1;
  int m_last = -1;
  int m_anchor = -1;  ///< bin where a drag or an extension began
  int m_cursor = 0;   ///< bin that keys move
  bool m_dragging = false;
};

}  // namespace kinoprism::widgets
