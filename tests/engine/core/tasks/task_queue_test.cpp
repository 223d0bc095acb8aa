#include "engine/core/tasks/task_queue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <latch>
#include <mutex>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <thread>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/core/tasks/latest.h"
#include "engine/core/tasks/outcome.h"

namespace kinoprism::core {
namespace {

/// What askers were told, in that order.
class Told {
 public:
  /// A task that returns value, after wait.
  TaskQueue::Task task(
      int value, std::function<void(std::stop_token)> wait = [](const std::stop_token&) {}) {
    return makeTask(
        [value, wait](const std::stop_token& stop) {
          wait(stop);
          return value;
        },
        [this, value](const Outcome<int>& outcome) { add(value, outcome); });
  }
  std::vector<int> done() const { return of(2); }
  std::vector<int> withdrawn() const { return of(0); }
  size_t count() const {
    const std::lock_guard lock(m_guard);
    return m_told.size();
  }

 private:
  void add(int value, const Outcome<int>& outcome) {
    const std::lock_guard lock(m_guard);
    m_told.emplace_back(value, outcome.index());
  }
  std::vector<int> of(size_t kind) const {
    const std::lock_guard lock(m_guard);
    std::vector<int> values;
    for (const auto& [value, index] : m_told) {
      if (index == kind) values.push_back(value);
    }
    return values;
  }

  mutable std::mutex m_guard;
  std::vector<std::pair<int, size_t>> m_told;
};

std::vector<int> upTo(int count) {
  std::vector<int> all(static_cast<size_t>(count));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

/// Work that begins and then goes on until it is stopped or let go.
class Long {
 public:
  std::function<void(std::stop_token)> wait() {
    return [this](const std::stop_token& stop) {
      m_begun.count_down();
      while (!stop.stop_requested() && !m_letGo) std::this_thread::yield();
    };
  }
  void hasBegun() const { m_begun.wait(); }
  void letGo() { m_letGo = true; }

 private:
  std::latch m_begun{1};
  std::atomic<bool> m_letGo = false;
};

class TaskQueueTest : public testing::TestWithParam<int> {
 protected:
  void SetUp() override { setThreadCount(GetParam()); }
  void TearDown() override {
    endThreads();
    setThreadCount(0);
  }
};
INSTANTIATE_TEST_SUITE_P(Threads, TaskQueueTest, testing::Values(1, 2, 5));

TEST_P(TaskQueueTest, KeepsTheOrderOneAtATime) {
  for (const Priority priority : {Priority::Interactive, Priority::Normal, Priority::Background}) {
    TaskQueue queue("test", priority);
    std::vector<int> order;  // no lock: that is the queue's promise
    for (int i = 0; i < 200; ++i) {
      queue.post([&order, i](const std::stop_token&) { order.push_back(i); }, {});
    }
    queue.waitUntilIdle();
    EXPECT_FALSE(queue.isBusy());
    EXPECT_EQ(order, upTo(200));
  }
}

TEST_P(TaskQueueTest, DoesAsManyAtOnceAsItMay) {
  TaskQueue queue("test", Priority::Interactive, 2);
  std::latch both(2);
  std::atomic<int> running = 0, most = 0;
  for (int i = 0; i < 2; ++i) queue.post([&](const std::stop_token&) { both.arrive_and_wait(); }, {});
  for (int i = 0; i < 50; ++i) {
    queue.post(
        [&](const std::stop_token&) {
          const int now = ++running;
          int known = most;
          while (known < now && !most.compare_exchange_weak(known, now)) {
          }
          std::this_thread::yield();
          --running;
        },
        {});
  }
  queue.waitUntilIdle();
  EXPECT_LE(most, 2);
}

TEST_P(TaskQueueTest, ALongTaskOfOneQueueKeepsNoOther) {
  Told told;
  Long first, second;
  TaskQueue training("training", Priority::Background), importing("importing", Priority::Normal);
  TaskQueue list("list", Priority::Interactive);
  training.post(told.task(1, first.wait()), {});
  importing.post(told.task(2, second.wait()), {});
  first.hasBegun();
  second.hasBegun();
  list.post(told.task(3), {});
  list.waitUntilIdle();
  EXPECT_EQ(told.done(), std::vector<int>{3});
}

TEST_P(TaskQueueTest, WithdrawingStopsWhatRunsAndTellsWhatWaits) {
  Told told;
  Long work;
  TaskQueue queue("test", Priority::Normal);
  queue.post(told.task(0, work.wait()), {});
  work.hasBegun();
  for (int i = 1; i < 4; ++i) queue.post(told.task(i), {});
  queue.withdrawAll();
  queue.waitUntilIdle();
  queue.post(told.task(4), {});
  queue.waitUntilIdle();
  EXPECT_EQ(told.withdrawn(), upTo(4));
  EXPECT_EQ(told.done(), std::vector<int>{4});
}

TEST_P(TaskQueueTest, ATaskThatWasStoppedBeforeItsTurnTellsSoAndDoesNothing) {
  Told told;
  TaskQueue queue("test", Priority::Normal);
  std::stop_source stop;
  stop.request_stop();
  queue.post(told.task(7, [](const std::stop_token&) { ADD_FAILURE() << "was withdrawn"; }), stop);
  queue.waitUntilIdle();
  EXPECT_EQ(told.withdrawn(), std::vector<int>{7});
}

TEST_P(TaskQueueTest, WhatMustBeDoneAllTheSameIsDoneInItsTurn) {
  std::vector<int> order;
  Told told;
  Long work;
  {
    TaskQueue queue("test", Priority::Normal);
    queue.post(told.task(0, work.wait()), {});
    work.hasBegun();
    for (int i = 0; i < 50; ++i) queue.post([&order, i](const std::stop_token&) { order.push_back(i); }, {});
  }
  EXPECT_EQ(order, upTo(50));
}

TEST_P(TaskQueueTest, ItsEndTellsEverybody) {
  Told told;
  Long work;
  {
    TaskQueue queue("test", Priority::Background);
    for (int i = 0; i < 5; ++i) queue.post(told.task(i, work.wait()), {});
  }
  EXPECT_EQ(told.count(), 5u);
  EXPECT_EQ(told.withdrawn().size(), 5u);
}

TEST_P(TaskQueueTest, ErrorsArriveAsErrorsAndOthersAsUnexpected) {
  TaskQueue queue("test", Priority::Normal);
  std::vector<std::optional<Error>> errors;
  const auto fail = [&](auto thrown) {
    queue.post(makeTask([thrown](const std::stop_token&) { throw thrown; },
                        [&errors](const Outcome<void>& outcome) {
                          const auto* const error = std::get_if<Error>(&outcome);
                          errors.push_back(error ? std::optional(*error) : std::nullopt);
                        }),
               {});
  };
  fail(Error(ErrorCode::BadInput, Message::verbatim("the file is cut")));
  fail(std::runtime_error("out of luck"));
  fail(std::bad_alloc());
  fail(Cancelled());
  queue.waitUntilIdle();
  ASSERT_EQ(errors.size(), 4u);
  EXPECT_EQ(errors[0].value().code(), ErrorCode::BadInput);
  EXPECT_EQ(errors[1].value().detail(), "out of luck");
  EXPECT_EQ(errors[2].value().code(), ErrorCode::TooLarge);
  EXPECT_FALSE(errors[3]) << "is withdrawn, not failed";
}

TEST_P(TaskQueueTest, OfRequestsTheNewestWinsAndTheOthersAreTold) {
  Told told;
  Long work;
  TaskQueue queue("test", Priority::Interactive);
  Latest latest(queue);
  latest.submit(told.task(0, work.wait()), {});
  work.hasBegun();
  for (int i = 1; i <= 20; ++i) latest.submit(told.task(i), {});
  queue.waitUntilIdle();
  EXPECT_EQ(told.done(), std::vector<int>{20});
  EXPECT_EQ(told.withdrawn().size(), 20u);
}

TEST_P(TaskQueueTest, WhatMayFinishIsDeliveredAndThenTheNewest) {
  Told told;
  Long work;
  TaskQueue queue("test", Priority::Interactive);
  Latest latest(queue, Latest::Running::Finished);
  latest.submit(told.task(0, work.wait()), {});
  work.hasBegun();
  for (int i = 1; i <= 20; ++i) latest.submit(told.task(i), {});
  EXPECT_EQ(told.withdrawn().size(), 19u) << "told at once";
  work.letGo();
  queue.waitUntilIdle();
  EXPECT_EQ(told.done(), (std::vector<int>{0, 20}));
}

TEST_P(TaskQueueTest, AskersOfOneQueueDoNotWithdrawEachOther) {
  Told told;
  Long work;
  TaskQueue queue("test", Priority::Interactive);
  Latest one(queue), other(queue);
  one.submit(told.task(1, work.wait()), {});
  work.hasBegun();
  other.submit(told.task(2), {});
  work.letGo();
  queue.waitUntilIdle();
  EXPECT_EQ(told.done(), (std::vector<int>{1, 2}));
}

TEST_P(TaskQueueTest, AnAskerWithdrawsWithAWordAndSoDoesItsEnd) {
  Told told;
  Long first, second;
  TaskQueue queue("test", Priority::Interactive);
  {
    Latest latest(queue);
    latest.submit(told.task(1, first.wait()), {});
    first.hasBegun();
    latest.withdraw();
    queue.waitUntilIdle();
    EXPECT_EQ(told.withdrawn(), std::vector<int>{1});
    latest.submit(told.task(2, second.wait()), {});
    second.hasBegun();
  }
  queue.waitUntilIdle();
  EXPECT_EQ(told.withdrawn(), (std::vector<int>{1, 2}));
}

TEST_P(TaskQueueTest, EverybodyIsAnsweredOnceWhoeverAsksWhile) {
  constexpr int kAskers = 4, kRequests = 300;
  Told told;
  {
    TaskQueue queue("test", Priority::Interactive);
    std::vector<std::jthread> askers;
    for (int a = 0; a < kAskers; ++a) {
      askers.emplace_back([&, a] {
        Latest latest(queue, a % 2 ? Latest::Running::Stopped : Latest::Running::Finished);
        for (int i = 0; i < kRequests; ++i) latest.submit(told.task(a * kRequests + i), {});
      });
    }
  }
  auto answered = told.done();
  const auto withdrawn = told.withdrawn();
  answered.insert(answered.end(), withdrawn.begin(), withdrawn.end());
  std::ranges::sort(answered);
  EXPECT_EQ(answered, upTo(kAskers * kRequests));
}

TEST_P(TaskQueueTest, AnAskerMayOutliveTheQueue) {
  Told told;
  auto queue = std::make_unique<TaskQueue>("test", Priority::Interactive);
  Latest latest(*queue);
  queue.reset();
  latest.submit(told.task(1), {});
  EXPECT_EQ(told.withdrawn(), std::vector<int>{1});
}

}  // namespace
}  // namespace kinoprism::core
