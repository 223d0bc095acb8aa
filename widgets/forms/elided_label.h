#pragma once

#include <QLabel>

namespace kinoprism::widgets {

/// One line of text that ends in an ellipsis where there is no room for all of it.
class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(QWidget* parent = nullptr);

  void setFullText(const QString& text);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void elide();

  QString m_full;
};

}  // namespace kinoprism::widgets
