#pragma once

#include <QList>
#include <QWidget>

namespace kinoprism::widgets {

/// How often each rating was given: 10 half-star bins (0.5 … 5) or 5 whole ones. The count of a bin is its tool tip.
class RatingsHistogram : public QWidget {
  Q_OBJECT
 public:
  explicit RatingsHistogram(QWidget* parent = nullptr);

  /// counts of 10 or 5 bins, lowest first; half-star bins that are all empty are joined into whole ones.
  void setCounts(const QList<qint64>& counts);
  /// The bin of the curator's own rating is outlined; 0: none.
  void setOwnRating(double stars);

  qint64 total() const;
  double mean() const;  ///< 0 when there is none

  QSize sizeHint() const override { return {200, 64}; }
  QSize minimumSizeHint() const override { return {100, 48}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  QRectF binRect(int bin) const;
  double starsOf(int bin) const;

  QList<qint64> m_counts;
  double m_own = 0;
};

}  // namespace kinoprism::widgets
