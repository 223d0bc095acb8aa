#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include "app/services/services.h"

namespace kinoprism::app {

class MainWindow;

/// Does what a person does who brings a folder: preview, import, wall, training, a person's list. Prints the seconds to
/// each and the longest time for which the event loop did not turn, then quits the program.
class MeasureImport : public QObject {
  Q_OBJECT

 public:
  MeasureImport(MainWindow& window, Services& services);
  void start(const QString& folder);

 private:
  void tick();
  void say(const char* what);
  void previewShown();
  void openPerson();

  enum class Stage { Preview, Wall, Run, List };

  MainWindow& m_window;
  Services& m_services;
  QTemporaryDir m_folder;
  QTimer m_timer;
  QElapsedTimer m_since;
  QElapsedTimer m_lastTurn;
  qint64 m_longestStall = 0;
  Stage m_stage = Stage::Preview;
};

}  // namespace kinoprism::app
