#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "engine/core/tasks/pool.h"

namespace kinoprism::core {

/// Tasks in the order in which they came, one at a time (or a few), on threads of the pool: what only the tasks of one
/// queue use needs no lock. Members are called from any thread.
class TaskQueue {
 public:
  /// Called exactly once, see makeTask. Where stop is requested already, the task was withdrawn before it began, and
  /// only tells its caller so or does what must be done all the same. What runs looks at stop, and ends within a second
  /// of a request.
  using Task = std::function<void(std::stop_token stop)>;

  /// name: for the log.
  TaskQueue(std::string name, Priority priority, int atOnce = 1);
  /// Withdraws everything and returns when nothing waits or runs any more. Not from a task.
  ~TaskQueue();
  TaskQueue(const TaskQueue&) = delete;
  TaskQueue& operator=(const TaskQueue&) = delete;

  /// stop: withdraws the task.
  void post(Task task, std::stop_source stop);
  /// Requests the stop of what runs and what waits; the latter is called in its turn.
  void withdrawAll();
  /// True while something runs or waits.
  bool isBusy() const;
  /// Returns when nothing runs or waits.
  void waitUntilIdle() const;

 private:
  friend class Latest;
  struct State;

  std::shared_ptr<State> m_state;
};

}  // namespace kinoprism::core
