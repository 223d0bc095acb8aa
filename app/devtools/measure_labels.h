#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <vector>

#include "app/services/services.h"
#include "engine/core/rng.h"

namespace kinoprism::app {

class MainWindow;

/// Labels movies as a curator does, by key events on the Label page, one undo in fifteen; prints each label that the
/// program calls saved ("saved MOVIE RATING", "undone MOVIE"), then how long it took from the key to the next movie's
/// paint, to the disk and to the changed list; then quits. Killed at any moment, what it printed is on disk.
class MeasureLabels : public QObject {
  Q_OBJECT

 public:
  MeasureLabels(MainWindow& window, Services& services, int labels, uint64_t seed);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void begin();
  void next();
  void saved(const std::vector<storage::LabelEvent>& events, LabelTurn turn);
  void finish();

  MainWindow& m_window;
  Services& m_services;
  int m_left;
  core::Rng m_random;
  QElapsedTimer m_sinceKey;
  bool m_isSaved = true;
  bool m_isPainted = true;
  bool m_isFolded = true;
  bool m_hasBegun = false;
  int m_undoable = 0;
  std::vector<double> m_paints;  ///< milliseconds, as the next two
  std::vector<double> m_saves;
  std::vector<double> m_folds;
};

}  // namespace kinoprism::app
