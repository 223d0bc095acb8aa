#include "engine/core/progress.h"

#include <gtest/gtest.h>

namespace kinoprism::core {
namespace {

TEST(Progress, WithoutATokenIsNeverCancelled) {
  const Progress progress;
  EXPECT_FALSE(progress.cancelled());
  EXPECT_NO_THROW(progress.throwIfCancelled());
}

TEST(Progress, ThrowsOnceStopIsAskedFor) {
  std::stop_source stop;
  const Progress progress(stop.get_token());
  EXPECT_NO_THROW(progress.throwIfCancelled());
  stop.request_stop();
  EXPECT_TRUE(progress.cancelled());
  EXPECT_THROW(progress.throwIfCancelled(), Cancelled);
}

TEST(Progress, CancelledIsNoError) {
  // What catches errors to show them must not take a cancel for one.
  static_assert(!std::is_base_of_v<Error, Cancelled> && !std::is_base_of_v<std::runtime_error, Cancelled>);
  EXPECT_STREQ(Cancelled().what(), "cancelled");
}

}  // namespace
}  // namespace kinoprism::core
