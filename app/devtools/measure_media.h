#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>
#include <vector>

#include "app/services/services.h"

namespace kinoprism::app {

class MainWindow;

/// Plays the sounds and trailers of a folder (and of the folders in it) from the wall, round after round: chooses a
/// movie, presses P, waits until it plays, jumps to its middle, waits, stops. Prints how long it took from the key to
/// the first picture or sound, the memory used after rounds 10, 20 … and the longest time for which the event loop did
/// not turn; then quits the program. Exit status 1 when something failed to play.
class MeasureMedia : public QObject {
  Q_OBJECT

 public:
  MeasureMedia(MainWindow& window, Services& services, int rounds);
  void start(const QString& folder);

 private:
  enum class Stage { Open, Choose, Play, Jump, Stop };

  void tick();
  void choose();
  void report();
  void finish(int status);

  MainWindow& m_window;
  Services& m_services;
  int m_rounds;
  QTemporaryDir m_folder;
  QTimer m_timer;
  QElapsedTimer m_lastTurn;
  QElapsedTimer m_sinceKey;
  QElapsedTimer m_sinceStage;
  Stage m_stage = Stage::Open;
  int m_round = 0;
  bool m_hasPicture = false;
  qint64 m_longestStall = 0;
  std::vector<double> m_starts;  ///< milliseconds
  std::vector<double> m_jumps;
};

}  // namespace kinoprism::app
