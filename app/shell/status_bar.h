#pragma once

#include <QWidget>

#include "app/services/services.h"

class QPushButton;

namespace kinoprism::widgets {
class ElidedLabel;
class JobsIndicator;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// The line at the window's foot: what the page says, running jobs, and what undo would take back.
class StatusBar : public QWidget {
  Q_OBJECT

 public:
  explicit StatusBar(Services& services, QWidget* parent = nullptr);

  void setText(const QString& text);
  widgets::JobsIndicator* jobs() const { return m_jobs; }
  QPushButton* undoButton() const { return m_undo; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void showJobs();
  void showUndo();

  Services& m_services;
  widgets::ElidedLabel* m_text = nullptr;
  widgets::JobsIndicator* m_jobs = nullptr;
  QPushButton* m_undo = nullptr;
};

}  // namespace kinoprism::app
