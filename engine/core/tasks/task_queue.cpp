#include "engine/core/tasks/task_queue.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "engine/core/tasks/latest.h"

namespace kinoprism::core {
namespace {

struct Entry {
  TaskQueue::Task task;
  std::stop_source stop;
};

}  // namespace

struct TaskQueue::State : std::enable_shared_from_this<State> {
  State(std::string name, Priority priority, int atOnce)
      : name(std::move(name)), priority(priority), atOnce(static_cast<size_t>(atOnce)) {}

  const std::string name;
  const Priority priority;
  const size_t atOnce;
  std::mutex guard;
  std::condition_variable idle;
  std::deque<Entry> waiting;
  std::vector<std::stop_source> running;
  size_t turns = 0;  ///< tasks of the pool that take an entry each, or will
  bool isClosed = false;

  bool isBusy() const { return turns > 0 || !waiting.empty(); }

  void post(Entry entry) {
    {
      const std::lock_guard lock(guard);
      if (!isClosed) {
        waiting.push_back(std::move(entry));
        if (turns < atOnce) {
          ++turns;
          postTurn();
        }
        return;
      }
    }
    entry.stop.request_stop();
    call(entry);
  }

  /// One entry a turn: other queues have theirs in between.
  void postTurn() {
    Pool::shared().post(priority, [state = shared_from_this()] { state->takeTurn(); });
  }

  void takeTurn() {
    std::unique_lock lock(guard);
    if (!waiting.empty()) {
      Entry entry = std::move(waiting.front());
      waiting.pop_front();
      running.push_back(entry.stop);
      lock.unlock();
      call(entry);
      lock.lock();
      running.erase(std::ranges::find(running, entry.stop));
    }
    if (waiting.empty()) {
      --turns;
      if (turns == 0) idle.notify_all();
    } else {
      postTurn();
    }
  }

  void call(Entry& entry) const {
    try {
      entry.task(entry.stop.get_token());
    } catch (const std::exception& error) {
      spdlog::error("queue {}: {}", name, error.what());
    }
    entry.task = nullptr;
  }

  /// Withdraws what waits under this stop, from the calling thread. False: it does not wait.
  bool withdrawWaiting(const std::stop_source& stop) {
    if (!stop.stop_possible()) return false;  // the first request of all has none before it
    Entry entry;
    {
      const std::lock_guard lock(guard);
      const auto found = std::ranges::find(waiting, stop, &Entry::stop);
      if (found == waiting.end()) return false;
      entry = std::move(*found);
      waiting.erase(found);
    }
    entry.stop.request_stop();
    call(entry);
    return true;
  }

  void withdrawAll(bool close) {
    std::vector<std::stop_source> stopped;
    {
      const std::lock_guard lock(guard);
      isClosed = isClosed || close;
      stopped = running;
      for (const Entry& entry : waiting) stopped.push_back(entry.stop);
    }
    // Not under the lock: a request calls whoever waits for it.
    for (std::stop_source& stop : stopped) stop.request_stop();
  }

  void waitUntilIdle() {
    std::unique_lock lock(guard);
    idle.wait(lock, [this] { return !isBusy(); });
  }
};

TaskQueue::TaskQueue(std::string name, Priority priority, int atOnce)
    : m_state(std::make_shared<State>(std::move(name), priority, atOnce)) {}

TaskQueue::~TaskQueue() {
  m_state->withdrawAll(true);
  m_state->waitUntilIdle();
}

void TaskQueue::post(Task task, std::stop_source stop) { m_state->post({std::move(task), std::move(stop)}); }

void TaskQueue::withdrawAll() { m_state->withdrawAll(false); }

bool TaskQueue::isBusy() const {
  const std::lock_guard lock(m_state->guard);
  return m_state->isBusy();
}

void TaskQueue::waitUntilIdle() const { m_state->waitUntilIdle(); }

Latest::Latest(TaskQueue& queue, Running running) : m_queue(queue.m_state), m_running(running) {}

Latest::~Latest() { withdraw(); }

void Latest::submit(TaskQueue::Task task, std::stop_source stop) {
  std::unique_lock lock(m_guard);
  std::stop_source before = std::exchange(m_newest, stop);
  lock.unlock();
  if (m_running == Running::Stopped) before.request_stop();
  m_queue->withdrawWaiting(before);
  m_queue->post({std::move(task), std::move(stop)});
}

void Latest::withdraw() {
  std::unique_lock lock(m_guard);
  std::stop_source before = std::exchange(m_newest, std::stop_source(std::nostopstate));
  lock.unlock();
  before.request_stop();
  m_queue->withdrawWaiting(before);
}

}  // namespace kinoprism::core
