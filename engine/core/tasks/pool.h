#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace kinoprism::core {

/// How urgent a task is.
enum class Priority {
  Interactive,  ///< somebody waits for it and it is short: a list, reasons, a search, a poster
  Normal,       ///< may take seconds, or wait for files: imports, metrics, saliency
  Background,   ///< gives way to everybody else on a busy machine: fit, train, encode
};

/// The threads of the process that compute. Two teams: tasks in the background and their loops have one that gives way
/// to the rest of the machine, since a thread on Linux cannot take its priority back; everything else has the other.
/// Threads start when there is work for them and stay. Tasks in the background can never keep others waiting, nor be
/// kept waiting by them, and two threads are always left for interactive tasks. A loop is shared out among idle threads
/// of its caller's team, while no more than threadCount() of the team work.
///
/// Outside loops a task's thread has threadCount() threads of OpenMP (LibTorch, OpenBLAS) to itself, which end with it;
/// in a loop it has one. Members are called from any thread.
class Pool {
 public:
  static Pool& shared();

  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  /// How many threads compute; before there are any tasks.
  void resize(int threads);
  /// Runs task, which must not throw, on a thread of the pool.
  void post(Priority priority, std::function<void()> task);
  /// See parallelFor; at least two ranges.
  void loop(size_t count, size_t grain, const std::function<void(size_t, size_t)>& body);
  /// The calling thread is in the body of a loop.
  static bool isInLoop();
  /// Calls prepare on every thread of the pool before its next work: for libraries that keep settings by thread.
  void prepareThreads(std::function<void()> prepare);
  /// Ends all threads, after what was posted; later work starts new ones. Call it when all queues are gone, from a
  /// thread that is not the pool's.
  void end();

 private:
  struct Loop;
  class Team;

  Pool();
  ~Pool() = delete;  // lives as long as the process: threads may outlive main where nobody called end
  Team& teamOfCaller();
  void prepareThread(size_t& prepared);

  std::mutex m_prepareGuard;
  std::vector<std::function<void()>> m_prepare;
  std::atomic<size_t> m_prepareCount = 0;
  int m_niceness = 0;  ///< of the process
  std::unique_ptr<Team> m_front;
  std::unique_ptr<Team> m_back;
};

}  // namespace kinoprism::core
