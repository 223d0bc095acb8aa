#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

#include "app/services/services.h"

namespace kinoprism::app {

class MainWindow;

/// Waits until the wall has all posters in sight, prints how long after the program's start the paint ended that showed
/// the last of them; where asked, flings the wall for 2,000 frames or to its end, 100 px a frame, and
/// prints how long frames took and how much memory the program had at most, and how long searches, brushes and sorts
/// take; then quits.
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
  void planBrowsing();
  void browse();
  void reportBrowsing();
  void finish();

  MainWindow& m_window;
  Services& m_services;
  QElapsedTimer m_sinceStart;
  qint64 m_lastPaint = -1;
  bool m_scrolls;
  /// Something a person does with the library page, and how long each time took until it was painted.
  struct Deed {
    const char* name;
    std::vector<std::function<void()>> times;
    std::vector<double> took{};  ///< ms
  };
  std::vector<Deed> m_deeds;
  size_t m_deed = 0;
  QElapsedTimer m_sinceDeed;
  std::vector<double> m_frames;  ///< milliseconds
  QTimer m_timer;
};

}  // namespace kinoprism::app
