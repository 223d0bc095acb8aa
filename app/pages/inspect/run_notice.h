#pragma once

#include <QPointer>

#include "app/services/engine_service.h"
#include "widgets/status/banner.h"

namespace kinoprism::app {

/// Above the list: that it is a first list whose weights are still being tuned, how far that is, and that it was
/// updated when the tuned run has come. Hidden where there is nothing of that to say.
class RunNotice : public widgets::Banner {
  Q_OBJECT

 public:
  explicit RunNotice(EngineService& engine, QWidget* parent = nullptr);

  enum class State { Nothing, Tuning, Stopped, Updated };
  State state() const { return m_state; }

  /// What a training does just now, and how long that still takes.
  static QString progressOf(const Job& job);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void takeRun();
  void watch();
  void refresh();
  State stateNow() const;
  void act();

  EngineService& m_engine;
  QPointer<Job> m_watched;
  State m_state = State::Nothing;
  bool m_ofFirst = false;   ///< the run on the screen is that of a first list
  bool m_isUpdate = false;  ///< and the one before it was
  bool m_isClosed = false;  ///< by hand, in this state
};

}  // namespace kinoprism::app
