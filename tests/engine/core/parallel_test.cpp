#include "engine/core/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

#include "engine/core/progress.h"

namespace kinoprism::core {
namespace {

class Parallel : public testing::TestWithParam<int> {
 protected:
  void SetUp() override { setThreadCount(GetParam()); }
  void TearDown() override { setThreadCount(0); }
};
INSTANTIATE_TEST_SUITE_P(Threads, Parallel, testing::Values(1, 2, 5));

TEST_P(Parallel, VisitsEveryNumberOnceInRangesOfTheGrain) {
  for (const size_t count : {size_t{0}, size_t{1}, size_t{7}, size_t{64}, size_t{1001}}) {
    for (const size_t grain : {size_t{0}, size_t{1}, size_t{8}, size_t{5000}}) {
      std::vector<std::atomic<int>> visits(count);
      std::atomic<bool> tooLong = false;
      parallelFor(count, grain, [&](size_t begin, size_t end) {
        if (end - begin > std::max<size_t>(grain, 1)) tooLong = true;
        for (size_t i = begin; i < end; ++i) ++visits[i];
      });
      for (const auto& visit : visits) ASSERT_EQ(visit, 1);
      EXPECT_FALSE(tooLong);
    }
  }
}

TEST_P(Parallel, RethrowsWhatABodyThrows) {
  EXPECT_THROW(parallelFor(100, 1,
                           [](size_t begin, size_t) {
                             if (begin == 50) throw std::out_of_range("fifty");
                           }),
               std::out_of_range);
}

TEST_P(Parallel, StopsEarlyAfterAnException) {
  constexpr size_t kCount = 1'000'000;
  std::atomic<size_t> begun = 0;
  EXPECT_THROW(parallelFor(kCount, 1,
                           [&](size_t, size_t) {
                             ++begun;
                             throw Cancelled();
                           }),
               Cancelled);
  EXPECT_LE(begun, static_cast<size_t>(GetParam()));  // at most one for each thread
}

TEST_P(Parallel, WorksInsideItself) {
  std::atomic<size_t> sum = 0;
  parallelFor(10, 1, [&](size_t outer, size_t) {
    parallelFor(10, 3, [&](size_t begin, size_t end) {
      for (size_t i = begin; i < end; ++i) sum += outer * 10 + i;
    });
  });
  EXPECT_EQ(sum, 99u * 100 / 2);
}

TEST_P(Parallel, TellsItsThreads) { EXPECT_EQ(threadCount(), GetParam()); }

}  // namespace
}  // namespace kinoprism::core
