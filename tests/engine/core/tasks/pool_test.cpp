#include "engine/core/tasks/pool.h"

#include <gtest/gtest.h>
#include <omp.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <latch>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/core/progress.h"

namespace kinoprism::core {
namespace {

class PoolTest : public testing::TestWithParam<int> {
 protected:
  void SetUp() override { setThreadCount(GetParam()); }
  void TearDown() override {
    endThreads();
    setThreadCount(0);
  }

  static void post(Priority priority, std::function<void()> task) { Pool::shared().post(priority, std::move(task)); }

  /// Tasks that hold threads until let go; more of them than any team has threads.
  class Holding {
   public:
    explicit Holding(Priority priority) {
      for (int i = 0; i < kCount; ++i) {
        post(priority, [this] {
          m_begun.test_and_set();
          m_begun.notify_all();
          m_letGo.wait();
          m_ended.count_down();
        });
      }
      m_begun.wait(false);
    }
    ~Holding() {
      m_letGo.count_down();
      m_ended.wait();
    }

   private:
    static constexpr int kCount = 40;
    std::atomic_flag m_begun;
    std::latch m_letGo{1};
    std::latch m_ended{kCount};
  };

  /// Returns when a task of this priority has run.
  static void run(
      Priority priority, const std::function<void()>& task = [] {}) {
    std::latch ended(1);
    post(priority, [&] {
      task();
      ended.count_down();
    });
    ended.wait();
  }
};
INSTANTIATE_TEST_SUITE_P(Threads, PoolTest, testing::Values(1, 2, 5));

TEST_P(PoolTest, InteractiveTasksNeverWaitForOthers) {
  const Holding background(Priority::Background);
  const Holding normal(Priority::Normal);
  run(Priority::Interactive);
}

TEST_P(PoolTest, TheBackgroundIsNeverKeptWaitingByOthers) {
  const Holding normal(Priority::Normal);
  const Holding interactive(Priority::Interactive);
  run(Priority::Background);
}

TEST_P(PoolTest, ALoopNeedsNoThreadButItsCallers) {
  const Holding background(Priority::Background);
  const Holding interactive(Priority::Interactive);
  std::atomic<int> sum = 0;
  parallelFor(100, 1, [&](size_t begin, size_t) { sum += static_cast<int>(begin); });
  EXPECT_EQ(sum, 4950);
}

TEST_P(PoolTest, LoopsInTasksAndInLoopsAllEnd) {
  constexpr int kTasks = 24;
  std::atomic<int> sum = 0;
  std::latch ended(kTasks);
  for (int t = 0; t < kTasks; ++t) {
    post(Priority(t % 3), [&] {
      parallelFor(8, 1, [&](size_t, size_t) {
        parallelFor(8, 2, [&](size_t begin, size_t end) { sum += static_cast<int>(end - begin); });
      });
      ended.count_down();
    });
  }
  ended.wait();
  EXPECT_EQ(sum, kTasks * 64);
}

TEST_P(PoolTest, AnErrorInALoopOfATaskReachesTheTask) {
  run(Priority::Background, [] {
    EXPECT_THROW(parallelFor(1000, 1,
                             [](size_t begin, size_t) {
                               if (begin == 500) throw Cancelled();
                             }),
                 Cancelled);
  });
}

TEST_P(PoolTest, HelpersLeaveALoopForATask) {
  // Tasks that go on only when all of them have begun, on as many threads as there can be, and a loop that ends no
  // sooner.
  const int tasks = std::max(GetParam(), 3) + 2;
  std::latch all(tasks), ended(tasks);
  for (int t = 0; t < tasks; ++t) {
    post(Priority::Interactive, [&] {
      all.arrive_and_wait();
      ended.count_down();
    });
  }
  EXPECT_THROW(parallelFor(size_t{1} << 40, 1,
                           [&](size_t, size_t) {
                             if (all.try_wait()) throw Cancelled();
                             std::this_thread::yield();
                           }),
               Cancelled);
  ended.wait();
}

TEST_P(PoolTest, OpenMpHasAllThreadsInATaskAndOneInALoop) {
  run(Priority::Normal, [] {
    EXPECT_EQ(omp_get_max_threads(), threadCount());
    std::atomic<int> most = 0;
    parallelFor(100, 1, [&](size_t, size_t) {
      int known = most;
      while (known < omp_get_max_threads() && !most.compare_exchange_weak(known, omp_get_max_threads())) {
      }
    });
    EXPECT_EQ(most, 1);
    EXPECT_EQ(omp_get_max_threads(), threadCount());
  });
}

TEST_P(PoolTest, OnlyTheBackgroundGivesWay) {
  const int here = getpriority(PRIO_PROCESS, 0);
  run(Priority::Interactive, [&] { EXPECT_EQ(getpriority(PRIO_PROCESS, 0), here); });
  run(Priority::Normal, [&] { EXPECT_EQ(getpriority(PRIO_PROCESS, 0), here); });
  run(Priority::Background, [&] {
    EXPECT_GT(getpriority(PRIO_PROCESS, 0), here);
    std::atomic<bool> allGiveWay = true;
    parallelFor(1000, 1, [&](size_t, size_t) {
      if (getpriority(PRIO_PROCESS, 0) == here) allGiveWay = false;
    });
    EXPECT_TRUE(allGiveWay);
    // So are the loops of threads that somebody in the background starts.
    std::jthread([&] {
      parallelFor(1000, 1, [&](size_t, size_t) {
        if (getpriority(PRIO_PROCESS, 0) == here) allGiveWay = false;
      });
    }).join();
    EXPECT_TRUE(allGiveWay);
  });
}

TEST_P(PoolTest, NoMoreThreadsComputeThanWereAskedFor) {
  std::mutex guard;
  std::set<std::thread::id> threads;
  parallelFor(5000, 1, [&](size_t, size_t) {
    const std::lock_guard lock(guard);
    threads.insert(std::this_thread::get_id());
  });
  EXPECT_LE(threads.size(), static_cast<size_t>(GetParam()));
}

TEST_P(PoolTest, StartsAgainAfterItsEnd) {
  run(Priority::Interactive);
  endThreads();
  std::atomic<int> sum = 0;
  run(Priority::Background, [&] { parallelFor(10, 1, [&](size_t, size_t) { ++sum; }); });
  EXPECT_EQ(sum, 10);
}

TEST_P(PoolTest, WhatWasPostedIsDoneBeforeTheEnd) {
  std::atomic<int> sum = 0;
  for (int t = 0; t < 30; ++t) post(Priority(t % 3), [&] { ++sum; });
  endThreads();
  EXPECT_EQ(sum, 30);
}

TEST(PoolThreads, ArePreparedOnceBeforeTheirNextWork) {
  setThreadCount(3);
  const auto run = [](Priority priority, const std::function<void()>& task) {
    std::latch ended(1);
    Pool::shared().post(priority, [&] {
      task();
      ended.count_down();
    });
    ended.wait();
  };
  thread_local int prepared = 0;
  run(Priority::Normal, [] {});  // a thread that is there already
  Pool::shared().prepareThreads([] { ++prepared; });
  std::atomic<bool> once = true;
  const auto look = [&] {
    if (prepared != 1) once = false;
  };
  for (int i = 0; i < 3; ++i) {
    run(Priority::Normal, look);
    run(Priority::Background, look);
    run(Priority::Interactive, [&] { parallelFor(100, 1, [&](size_t, size_t) { look(); }); });
  }
  EXPECT_TRUE(once);
  endThreads();
  setThreadCount(0);
}

}  // namespace
}  // namespace kinoprism::core
