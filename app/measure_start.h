#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <vector>

#include "app/services/services.h"

namespace kinoprism {

class MainWindow;

/// Waits until the wall has all posters in sight, prints how long after the program's start the paint ended that showed
/// the last of them; where asked, scrolls the wall to its end, 40 px a frame, and prints how long frames took and how
/// much memory the program had at most; then quits.
class MeasureStart : public QObject {
  Q_OBJECT

 public:
  MeasureStart(MainWindow& window, Services& services, const QElapsedTimer& sinceStart, bool scrolls);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void look();
  void scroll();
  void reportScrolling();
  void finish();

  MainWindow& m_window;
  Services& m_services;
  QElapsedTimer m_sinceStart;
  qint64 m_lastPaint = -1;
  bool m_scrolls;
  std::vector<double> m_frames;  ///< milliseconds
  QTimer m_timer;
};

}  // namespace kinoprism
