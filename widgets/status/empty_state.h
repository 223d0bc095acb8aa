#pragma once

#include <QWidget>

#include "widgets/theme/icons.h"

class QLabel;
class QPushButton;

namespace kinoprism::widgets {

/// What a page or panel shows when it has nothing to show: what is missing, and the button that mends it.
class EmptyState : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyState(QWidget* parent = nullptr);

  /// An empty action hides the button.
  void setContent(Icon icon, const QString& title, const QString& text, const QString& action = {});
  QPushButton* button() const { return m_button; }

 Q_SIGNALS:
  void actionTriggered();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Icon m_icon = Icon::Library;
  QWidget* m_iconSpace = nullptr;
  QLabel* m_title = nullptr;
  QLabel* m_text = nullptr;
  QPushButton* m_button = nullptr;
};

}  // namespace kinoprism::widgets
