#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>
#include <vector>

#include "app/pages/page.h"

namespace kinoprism::app {

class MainWindow;

/// Brings a window into each state of its tour, waits until all of it is there, and writes a picture of it. Then quits
/// the program: 0, or 1 when a state did not settle or a picture could not be written.
class ScreenshotTour : public QObject {
  Q_OBJECT

 public:
  ScreenshotTour(MainWindow& window, QString folder, QObject* parent = nullptr);

  /// Begins when the window has settled for the first time.
  void start();

 private:
  void look();
  void next();
  void finish(int status);
  /// What a person might bring, for the picture of the import preview.
  QString makeSample() const;

  MainWindow& m_window;
  QString m_folder;
  QTemporaryDir m_sample;
  std::vector<TourStop> m_stops;
  size_t m_at = 0;
  bool m_started = false;
  int m_quiet = 0;
  QElapsedTimer m_since;
  QTimer m_timer;
};

}  // namespace kinoprism::app
