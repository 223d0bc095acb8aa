#pragma once

#include <QElapsedTimer>
#include <QObject>

#include "app/services/services.h"

namespace kinoprism {

class MainWindow;

/// Waits for the first paint of the wall that has all posters in sight, prints how long that took since the program's
/// start, and quits.
class MeasureStart : public QObject {
  Q_OBJECT

 public:
  MeasureStart(MainWindow& window, Services& services, const QElapsedTimer& sinceStart);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  MainWindow& m_window;
  Services& m_services;
  QElapsedTimer m_sinceStart;
  bool m_done = false;
};

}  // namespace kinoprism
