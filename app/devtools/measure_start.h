#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

#include "app/services/services.h"

namespace kinoprism::widgets {
class PosterWall;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class MainWindow;

/// Waits until the wall of a page has all posters in sight, prints how long after the beginning of main the paint ended
/// that showed the last of them; where asked, flings the library's wall for 2,000 frames or to its end, 100 px a frame,
/// and prints how long frames took and how much memory the program had at most, and how long searches, brushes and
/// sorts take; or prints which shared libraries are in memory by then; then quits.
class MeasureStart : public QObject {
  Q_OBJECT

 public:
  enum class What { Library, Scrolling, Inspect, Libraries };

  /// Before the library is opened.
  MeasureStart(MainWindow& window, Services& services, const QElapsedTimer& sinceStart, What what);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  widgets::PosterWall* wall() const;
  bool isShown() const;
  void look();
  void awaitRanking();
  void scroll();
  void reportLibraries() const;
  void reportScrolling();
  void planBrowsing();
  void browse();
  void reportBrowsing();
  void finish();

  MainWindow& m_window;
  Services& m_services;
  QElapsedTimer m_sinceStart;
  qint64 m_lastPaint = -1;
  What m_what;
  qint64 m_firstPaint = -1;
  bool m_watches = false;
  /// Something a person does with the library page, and how long each time took until it was painted.
  struct Step {
    const char* name;
    std::vector<std::function<void()>> times;
    std::vector<double> took{};  ///< ms
  };
  std::vector<Step> m_steps;
  size_t m_step = 0;
  QElapsedTimer m_sinceStep;
  std::vector<double> m_frames;  ///< milliseconds
  std::vector<double> m_worked;  ///< of them, those of processor time
  QTimer m_timer;
};

}  // namespace kinoprism::app
