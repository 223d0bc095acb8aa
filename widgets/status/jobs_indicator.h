#pragma once

#include <QFrame>
#include <QList>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace kinoprism::widgets {

/// A job as the status bar shows it.
struct JobState {
  qint64 id = 0;
  QString title{};          ///< "Import MovieLens-1M"
  QString step{};           ///< "reading ratings"
  double fraction = -1;     ///< 0 to 1; negative while unknown
  double secondsLeft = -1;  ///< negative while unknown
  bool cancellable = true;
  bool cancelling = false;  ///< asked to stop and on its way
  QList<double> curve{};    ///< of a training, a number a round; empty: none is shown
  QString curveCaption{};   ///< what the numbers are
};

/// Running jobs in the status bar: the first with its progress, time left and a cancel button; a click or Enter opens
/// the list of all, with the curves of those that train. Hidden while there are none.
class JobsIndicator : public QWidget {
  Q_OBJECT
 public:
  explicit JobsIndicator(QWidget* parent = nullptr);

  void setJobs(const QList<JobState>& jobs);
  const QList<JobState>& jobs() const { return m_jobs; }

  void openList();
  bool isListOpen() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void cancelRequested(qint64 id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void fillList();

  QList<JobState> m_jobs;
  QToolButton* m_cancel = nullptr;
  QFrame* m_list = nullptr;
  QVBoxLayout* m_listLayout = nullptr;
};

/// "3 s left", "2 min left", "1 h 5 min left"; empty while unknown.
QString timeLeftText(double seconds);

}  // namespace kinoprism::widgets
