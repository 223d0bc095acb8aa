#pragma once

#include <QHash>
#include <QLabel>

namespace kinoprism::widgets {

/// Wrapped text of any length, which can be selected. A QLabel lays all of its text out anew, several times, whenever
/// a layout asks how high it is; this one does so once for each width.
class LongText : public QLabel {
  Q_OBJECT

 public:
  explicit LongText(QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  int heightForWidth(int width) const override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  mutable QString m_measured;         ///< the text that m_heights is of
  mutable QHash<int, int> m_heights;  ///< by width
};

}  // namespace kinoprism::widgets
