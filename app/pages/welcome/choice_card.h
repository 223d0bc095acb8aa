#pragma once

#include <QAbstractButton>

#include "widgets/theme/icons.h"

namespace kinoprism::app {

/// A large button with a picture, a title and what happens then.
class ChoiceCard : public QAbstractButton {
  Q_OBJECT

 public:
  explicit ChoiceCard(widgets::Icon icon, QWidget* parent = nullptr);

  /// primary: filled with the accent.
  void setContent(const QString& title, const QString& text, bool primary);

  QSize sizeHint() const override { return {232, 164}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QRect textRect(int width) const;

  widgets::Icon m_icon;
  QString m_title;
  QString m_text;
  bool m_primary = false;
};

}  // namespace kinoprism::app
