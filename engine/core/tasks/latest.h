#pragma once

#include <memory>
#include <mutex>
#include <stop_token>

#include "engine/core/tasks/task_queue.h"

namespace kinoprism::core {

/// Requests of which only the newest counts, from one asker: a new one withdraws the one before it, which is told so:
/// its task is called (see TaskQueue::Task), from the thread that withdraws it where it waited. Several askers may
/// share a queue; they never withdraw each other. Members are called from any thread; may outlive the queue.
class Latest {
 public:
  /// What becomes of an older request that runs already.
  enum class Running {
    Stopped,   ///< its stop is requested, and its value is not wanted any more
    Finished,  ///< it ends and is delivered, so that answers keep coming however fast the requests come
  };

  explicit Latest(TaskQueue& queue, Running running = Running::Stopped);
  /// Withdraws what runs or waits, without waiting for it.
  ~Latest();
  Latest(const Latest&) = delete;
  Latest& operator=(const Latest&) = delete;

  /// stop is requested when the request is withdrawn.
  void submit(TaskQueue::Task task, std::stop_source stop);
  /// Withdraws the newest request, also where it runs.
  void withdraw();

 private:
  std::shared_ptr<TaskQueue::State> m_queue;
  const Running m_running;
  std::mutex m_guard;
  std::stop_source m_newest{std::nostopstate};
};

}  // namespace kinoprism::core
