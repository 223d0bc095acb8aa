#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "app/services/services.h"

namespace kinoprism {

class MainWindow;

/// Waits until the wall has all posters in sight, prints how long after the program's start the paint ended that showed
/// the last of them, and quits.
class MeasureStart : public QObject {
  Q_OBJECT

 public:
  MeasureStart(MainWindow& window, Services& services, const QElapsedTimer& sinceStart);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void look();

  MainWindow& m_window;
  Services& m_services;
  QElapsedTimer m_sinceStart;
  qint64 m_lastPaint = -1;
  QTimer m_timer;
};

}  // namespace kinoprism
