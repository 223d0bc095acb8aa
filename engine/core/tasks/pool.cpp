#include "engine/core/tasks/pool.h"

#include <pthread.h>
#include <sys/resource.h>

#include <algorithm>

#include "engine/core/modules/openmp.h"
#include "engine/core/one_thread.h"
#include "engine/core/parallel.h"

namespace kinoprism::core {
namespace {

constexpr int kGivesWay = 5;  ///< niceness of the background: a third of what others get, so that it never starves
constexpr int kAtLeast = 3;   ///< tasks that may take long, side by side, however few processors there are
constexpr int kKept = 2;      ///< threads that these leave to interactive tasks

thread_local bool inLoop = false;

}  // namespace

/// Ranges that are shared out. Lives on its caller's stack until nobody is in it.
struct Pool::Loop {
  Loop(size_t count, size_t grain, const std::function<void(size_t, size_t)>& body)
      : count(count), grain(grain), ranges((count + grain - 1) / grain), body(body) {}

  const size_t count;
  const size_t grain;
  const size_t ranges;
  const std::function<void(size_t, size_t)>& body;
  std::atomic<size_t> next = 0;
  std::atomic<bool> isFailed = false;

  // Guarded by the team.
  int seats = 0;   ///< helpers that may still come
  int inside = 0;  ///< helpers that are there
  std::exception_ptr failure;
  std::condition_variable left;

  bool isOpen() const { return seats > 0 && next < ranges && !isFailed; }

  /// Takes ranges until there are none, or goesOn says no. Returns what a body threw.
  template <class GoesOn>
  std::exception_ptr work(GoesOn goesOn) {
    const OneThread oneThread;
    inLoop = true;
    std::exception_ptr thrown;
    while (!isFailed && goesOn()) {
      const size_t r = next++;
      if (r >= ranges) break;
      try {
        body(r * grain, std::min(count, (r + 1) * grain));
      } catch (...) {
        thrown = std::current_exception();
        isFailed = true;
      }
    }
    inLoop = false;
    return thrown;
  }
};

/// Threads of one priority of the system.
class Pool::Team {
 public:
  Team(Pool& pool, std::string name, int niceness) : m_pool(pool), m_name(std::move(name)), m_niceness(niceness) {}

  void resize(int computing, int threads, int slow) {
    const std::lock_guard lock(m_guard);
    m_computing = computing;
    m_most = static_cast<size_t>(threads);
    m_mostSlow = slow;
  }

  void post(bool isSlow, std::function<void()> task) {
    std::unique_lock lock(m_guard);
    (isSlow ? m_slow : m_urgent).push_back(std::move(task));
    if (hasTask()) callThreads(1);
  }

  void loop(Loop& loop) {
    const bool isOurs = current == this;
    {
      const std::lock_guard lock(m_guard);
      if (!isOurs) ++m_working;
      loop.seats = static_cast<int>(std::min(loop.ranges, static_cast<size_t>(m_computing))) - 1;
      m_loops.push_back(&loop);
      // Where others work already, helpers come as these end.
      callThreads(std::min(loop.seats, m_computing - m_working));
    }
    std::exception_ptr thrown = loop.work([] { return true; });
    std::unique_lock lock(m_guard);
    std::erase(m_loops, &loop);
    loop.left.wait(lock, [&] { return loop.inside == 0; });
    if (!isOurs) --m_working;
    if (!thrown) thrown = loop.failure;
    lock.unlock();
    if (thrown) std::rethrow_exception(thrown);
  }

  void end() {
    std::vector<std::thread> threads;
    {
      const std::lock_guard lock(m_guard);
      m_isEnding = true;
      threads.swap(m_threads);
      m_wake.notify_all();
    }
    for (std::thread& thread : threads) thread.join();
    const std::lock_guard lock(m_guard);
    m_isEnding = false;
    m_called = 0;
    if (hasTask()) callThreads(1);  // came meanwhile
  }

  static thread_local Team* current;

 private:
  /// One that may begin now.
  bool hasTask() const { return !m_urgent.empty() || (!m_slow.empty() && m_runningSlow < m_mostSlow); }

  /// Wakes or starts as many; where all are busy, helpers leave their loops for a task.
  void callThreads(int count) {
    for (int i = 0; i < count; ++i) {
      if (m_idle > m_called) {
        ++m_called;
        m_wake.notify_one();
      } else if (m_threads.size() < m_most && !m_isEnding) {
        m_threads.emplace_back([this] { run(); });
      } else {
        m_isHelpWanted = hasTask();
        return;
      }
    }
  }

  void run() {
    pthread_setname_np(pthread_self(), m_name.c_str());
    // On Linux this is of the calling thread, and threads that it starts (OpenMP's) inherit it.
    if (m_niceness > 0) setpriority(PRIO_PROCESS, 0, m_niceness);
    current = this;
    size_t prepared = 0;
    std::unique_lock lock(m_guard);
    while (true) {
      if (hasTask()) {
        runTask(lock, prepared);
      } else if (Loop* const loop = openLoop()) {
        help(*loop, lock, prepared);
      } else if (m_isEnding) {
        return;
      } else {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_called > 0 || m_isEnding; });
        --m_idle;
        m_called = std::max(0, m_called - 1);
      }
    }
  }

  void runTask(std::unique_lock<std::mutex>& lock, size_t& prepared) {
    const bool isSlow = m_urgent.empty();
    auto& queue = isSlow ? m_slow : m_urgent;
    std::function<void()> task = std::move(queue.front());
    queue.pop_front();
    m_isHelpWanted = m_isHelpWanted && hasTask();
    if (isSlow) ++m_runningSlow;
    ++m_working;
    lock.unlock();
    m_pool.prepareThread(prepared);
    if (isOpenMpLoaded()) openMp().setMaxThreads(threadCount());
    task();
    task = nullptr;
    // The threads that LibTorch had for this task; the next one on this thread may never want any.
    if (isOpenMpLoaded()) openMp().endTeam();
    lock.lock();
    --m_working;
    if (isSlow) --m_runningSlow;
  }

  Loop* openLoop() {
    if (m_working >= m_computing) return nullptr;
    const auto open = std::ranges::find_if(m_loops, &Loop::isOpen);
    return open == m_loops.end() ? nullptr : *open;
  }

  void help(Loop& loop, std::unique_lock<std::mutex>& lock, size_t& prepared) {
    --loop.seats;
    ++loop.inside;
    ++m_working;
    lock.unlock();
    m_pool.prepareThread(prepared);
    const std::exception_ptr thrown = loop.work([this] { return !m_isHelpWanted; });
    lock.lock();
    --m_working;
    ++loop.seats;
    if (thrown && !loop.failure) loop.failure = thrown;
    if (--loop.inside == 0) loop.left.notify_all();
  }

  Pool& m_pool;
  const std::string m_name;
  const int m_niceness;
  std::mutex m_guard;
  std::condition_variable m_wake;
  std::deque<std::function<void()>> m_urgent;
  std::deque<std::function<void()>> m_slow;
  std::vector<Loop*> m_loops;  ///< oldest first
  std::vector<std::thread> m_threads;
  size_t m_most = 1;
  int m_mostSlow = 1;
  int m_computing = 1;
  int m_working = 0;  ///< tasks, helpers, and callers of loops from elsewhere
  int m_runningSlow = 0;
  int m_idle = 0;
  int m_called = 0;  ///< idle threads that were woken and have not come yet
  bool m_isEnding = false;
  std::atomic<bool> m_isHelpWanted = false;  ///< a task waits for one of the helpers
};

thread_local Pool::Team* Pool::Team::current = nullptr;

Pool::Pool() {
  m_niceness = getpriority(PRIO_PROCESS, 0);
  m_front = std::make_unique<Team>(*this, "compute", 0);
  m_back = std::make_unique<Team>(*this, "background", m_niceness + kGivesWay);
  resize(threadCount());
}

Pool& Pool::shared() {
  static Pool* const pool = new Pool;
  return *pool;
}

void Pool::resize(int threads) {
  const int slow = std::max(kAtLeast, threads);
  m_front->resize(threads, slow + kKept, slow);
  m_back->resize(threads, threads + kAtLeast, threads + kAtLeast);
}

void Pool::post(Priority priority, std::function<void()> task) {
  (priority == Priority::Background ? *m_back : *m_front).post(priority != Priority::Interactive, std::move(task));
}

void Pool::loop(size_t count, size_t grain, const std::function<void(size_t, size_t)>& body) {
  Loop loop(count, grain, body);
  thread_local size_t prepared = 0;  // of threads that are not the pool's
  if (!Team::current) prepareThread(prepared);
  teamOfCaller().loop(loop);
}

void Pool::prepareThreads(std::function<void()> prepare) {
  const std::lock_guard lock(m_prepareGuard);
  m_prepare.push_back(std::move(prepare));
  m_prepareCount = m_prepare.size();
}

void Pool::prepareThread(size_t& prepared) {
  if (prepared == m_prepareCount) return;
  std::vector<std::function<void()>> fresh;
  {
    const std::lock_guard lock(m_prepareGuard);
    fresh.assign(m_prepare.begin() + static_cast<ptrdiff_t>(prepared), m_prepare.end());
    prepared = m_prepare.size();
  }
  // What a library sets at first may undo what this thread was told.
  const int before = openMp().maxThreads();
  for (const std::function<void()>& prepare : fresh) prepare();
  openMp().setMaxThreads(before);
}

/// Threads that somebody in the background started (to read ahead, say) are helped by the background.
Pool::Team& Pool::teamOfCaller() {
  if (Team::current) return *Team::current;
  thread_local const bool givesWay = getpriority(PRIO_PROCESS, 0) > m_niceness;
  return givesWay ? *m_back : *m_front;
}

void Pool::end() {
  m_front->end();
  m_back->end();
}

bool Pool::isInLoop() { return inLoop; }

}  // namespace kinoprism::core
