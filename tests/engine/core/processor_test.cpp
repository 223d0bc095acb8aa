#include "engine/core/processor.h"

#include <gmock/gmock.h>

#include <cstdlib>

#include "engine/core/error.h"
#include "tests/engine/core/every_processor.h"

namespace kinoprism::core {
namespace {

TEST(Processor, LoopsRunOnTheBestUntilAnotherIsForced) {
  const auto available = availableProcessors();
  ASSERT_FALSE(available.empty());
  EXPECT_EQ(available.front(), Processor::Scalar);
  EXPECT_EQ(currentProcessor(), available.back());
  for (const Processor processor : available) {
    const ForcedProcessor forced(processor);
    EXPECT_EQ(currentProcessor(), processor) << processorName(processor);
  }
  EXPECT_EQ(currentProcessor(), available.back());
}

TEST(Processor, EveryOneIsTriedByTheHelper) {
  std::vector<Processor> tried;
  onEveryProcessor([&] { tried.push_back(currentProcessor()); });
  EXPECT_EQ(tried, availableProcessors());
}

TEST(Processor, OneThatIsNotThereCannotBeForced) {
  const auto available = availableProcessors();
  if (std::ranges::count(available, Processor::Avx512) > 0) GTEST_SKIP() << "this machine has all";
  EXPECT_THROW(forceProcessor(Processor::Avx512), Error);
  EXPECT_EQ(currentProcessor(), available.back());
}

TEST(ProcessorDeathTest, TheEnvironmentSwitchesProcessors) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");  // starts this program again, which reads the variable
  ::setenv("KINOPRISM_CPU", "scalar", 1);
  EXPECT_EXIT(std::_Exit(availableProcessors() == std::vector{Processor::Scalar} ? 0 : 1), testing::ExitedWithCode(0),
              "");
  ::setenv("KINOPRISM_CPU", "abacus", 1);
  EXPECT_EXIT(std::_Exit(0), testing::ExitedWithCode(2), "abacus.*scalar");
  ::unsetenv("KINOPRISM_CPU");
}

}  // namespace
}  // namespace kinoprism::core
