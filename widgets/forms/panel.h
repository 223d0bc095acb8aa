#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace kinoprism::widgets {

/// A raised ground with round corners, a title, room for buttons beside it, and a content below.
class Panel : public QFrame {
  Q_OBJECT
 public:
  explicit Panel(QWidget* parent = nullptr);

  void setTitle(const QString& title);
  QLabel* titleLabel() const { return m_title; }
  /// Beside the title, at the right; what is added comes behind a stretch.
  QHBoxLayout* head() const { return m_head; }
  QVBoxLayout* body() const { return m_body; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QLabel* m_title = nullptr;
  QHBoxLayout* m_head = nullptr;
  QVBoxLayout* m_body = nullptr;
};

}  // namespace kinoprism::widgets
