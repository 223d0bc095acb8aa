#pragma once

#include <QWidget>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kinoprism::widgets {

struct JobState;

/// One running job in a line: what it does and how long it still takes, a bar, and a button that cancels it. Hidden
/// while there is none.
class JobProgressRow : public QWidget {
  Q_OBJECT
 public:
  explicit JobProgressRow(QWidget* parent = nullptr);

  void setJob(const std::optional<JobState>& job);

 Q_SIGNALS:
  void cancelRequested();

 private:
  QLabel* m_text = nullptr;
  QProgressBar* m_bar = nullptr;
  QPushButton* m_cancel = nullptr;
};

}  // namespace kinoprism::widgets
