#pragma once

#include <QElapsedTimer>
#include <deque>
#include <optional>
#include <vector>

#include "app/services/label_journal.h"

namespace kinoprism::app {

/// One thing a curator did, as the history on the Label page lists it.
struct LabelStep {
  storage::LabelEvent event;
  bool takenBack = false;
};

/// What a curator did, newest first, and how fast: the labels of this session, their pace over the time of work, and
/// the goal.
class LabelHistory {
 public:
  static constexpr size_t kKept = 200;  ///< steps

  const std::deque<LabelStep>& steps() const { return m_steps; }
  /// Events as they were read, newest first; those known already, which may be newer, stay as they are.
  void read(std::vector<storage::LabelEvent> events);
  /// An event that is on disk now.
  void add(const storage::LabelEvent& event, LabelTurn turn);
  /// Another curator, or none. The time of work goes on.
  void clear();

  /// Labels given since the session began and not taken back.
  int said() const { return m_said; }
  /// Labels a minute over the last five minutes of work, pauses left out; 0 before there are two.
  double pace() const;
  /// Minutes until the goal is reached at this pace; nothing while that is not known or it is reached.
  std::optional<double> minutesLeft() const;
  int goal() const { return m_goal; }
  void setGoal(int labels) { m_goal = labels > 1 ? labels : 1; }
  /// Work begins, unless it is paused.
  void startClock();
  bool isPaused() const { return m_paused; }
  void setPaused(bool paused);

 private:
  qint64 worked() const;

  std::deque<LabelStep> m_steps;
  int m_said = 0;
  int m_goal = 50;
  bool m_paused = false;
  QElapsedTimer m_clock;
  qint64 m_worked = 0;             ///< milliseconds before the clock was last started
  std::deque<qint64> m_paceTimes;  ///< of work, of the last labels
};

}  // namespace kinoprism::app
