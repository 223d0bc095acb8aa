#include "engine/encode/read_ahead.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <latch>
#include <stdexcept>

namespace kinoprism::encode {
namespace {

using Row = ReadAhead<size_t>;

/// Returns when the progress is cancelled.
void waitForCancel(core::Progress& progress) {
  std::mutex guard;
  std::condition_variable_any changed;
  std::unique_lock lock(guard);
  changed.wait(lock, progress.stopToken(), [] { return false; });
  progress.throwIfCancelled();
}

TEST(ReadAhead, GivesItemsInOrderWhateverTheOrderInWhichTheyAreMade) {
  constexpr size_t kCount = 100;
  std::vector<std::promise<void>> made(kCount);
  // Each even item waits for the odd one after it, which another thread makes.
  Row row(kCount, 2, 8, [&](size_t, size_t index, core::Progress&) {
    if (index % 2 == 0) made[index + 1].get_future().wait();
    made[index].set_value();
    return index * 10;
  });
  core::Progress progress;
  for (size_t i = 0; i < kCount; ++i) EXPECT_EQ(row.next(progress), i * 10);
  EXPECT_EQ(row.next(progress), std::nullopt);
}

TEST(ReadAhead, HasNoMoreAheadThanItMay) {
  constexpr size_t kCount = 200, kAhead = 5;
  std::atomic<size_t> used = 0, furthest = 0;
  Row row(kCount, 3, kAhead, [&](size_t, size_t index, core::Progress&) {
    const size_t ahead = index - used;
    for (size_t seen = furthest; ahead > seen && !furthest.compare_exchange_weak(seen, ahead);) continue;
    return index;
  });
  core::Progress progress;
  for (size_t i = 0; i < kCount; ++i) {
    EXPECT_EQ(row.next(progress), i);
    ++used;
  }
  // One more, since `used` is counted after next has made room.
  EXPECT_LE(furthest, kAhead);
}

TEST(ReadAhead, GivesEachThreadItsNumber) {
  std::latch all(3);
  std::atomic<int> seen = 0;
  Row row(3, 3, 3, [&](size_t thread, size_t, core::Progress&) {
    seen |= 1 << thread;
    all.arrive_and_wait();  // so that no thread makes two
    return thread;
  });
  core::Progress progress;
  while (row.next(progress)) continue;
  EXPECT_EQ(seen, 7);
}

TEST(ReadAhead, RethrowsInTheItemsPlaceAndGoesOn) {
  Row row(4, 2, 4, [](size_t, size_t index, core::Progress&) -> size_t {
    if (index == 2) throw std::runtime_error("the third");
    return index;
  });
  core::Progress progress;
  EXPECT_EQ(row.next(progress), 0u);
  EXPECT_EQ(row.next(progress), 1u);
  EXPECT_THROW(row.next(progress), std::runtime_error);
  EXPECT_EQ(row.next(progress), 3u);
  EXPECT_EQ(row.next(progress), std::nullopt);
}

TEST(ReadAhead, NothingGivesNothing) {
  Row row(0, 2, 4, [](size_t, size_t index, core::Progress&) { return index; });
  core::Progress progress;
  EXPECT_EQ(row.next(progress), std::nullopt);
}

TEST(ReadAhead, CancellingWakesWhoeverWaits) {
  std::promise<void> begun;
  Row row(2, 1, 1, [&](size_t, size_t index, core::Progress& inner) {
    begun.set_value();
    waitForCancel(inner);
    return index;
  });
  std::stop_source stop;
  core::Progress progress(stop.get_token());
  std::jthread canceller([&] {
    begun.get_future().wait();
    stop.request_stop();
  });
  EXPECT_THROW(row.next(progress), core::Cancelled);
}

TEST(ReadAhead, LeavingCancelsWhatIsBeingMade) {
  std::latch begun(2);
  std::atomic<int> cancelled = 0;
  {
    Row row(10, 2, 4, [&](size_t, size_t index, core::Progress& inner) {
      begun.count_down();
      try {
        waitForCancel(inner);
      } catch (const core::Cancelled&) {
        ++cancelled;
        throw;
      }
      return index;
    });
    begun.wait();
  }
  EXPECT_EQ(cancelled, 2);
}

}  // namespace
}  // namespace kinoprism::encode
