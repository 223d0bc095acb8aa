#include "engine/fuse/weighted_sum.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/core/every_processor.h"
#include "tests/engine/fuse/random_table.h"

namespace kinoprism::fuse {
namespace {

/// The rule, in double.
double slowSum(const SignalTable& table, const std::vector<float>& weights, size_t movie) {
  double sum = 0, present = 0, total = 0;
  for (size_t s = 0; s < weights.size(); ++s) {
    const double size = std::abs(weights[s]);
    total += size;
    if (std::isnan(table.row(s)[movie])) continue;
    sum += double(weights[s]) * table.row(s)[movie];
    present += size;
  }
  return present > 0 ? sum * total / present : std::nan("");
}

TEST(WeightedRows, SumAsThePlainLoopDoes) {
  const std::vector<float> weights{1.5f, -0.25f, 0.7f, 2};
  for (const double gaps : {0.0, 0.4}) {
    for (const size_t movies : {1, 7, 8, 31, 33, 2'048, 5'001}) {
      const SignalTable table = randomTable(weights.size(), movies, gaps, gaps == 0, 4);
      WeightedRows rows;
      for (size_t s = 0; s < weights.size(); ++s) rows.add(table.row(s).data(), weights[s], table.isComplete(s));
      core::onEveryProcessor([&] {
        std::vector<float> sums(movies);
        rows.sumAll(movies, sums.data());
        for (size_t m = 0; m < movies; ++m) {
          const double expected = slowSum(table, weights, m);
          ASSERT_EQ(std::isnan(sums[m]), std::isnan(expected)) << m;
          if (!std::isnan(expected)) {
            ASSERT_NEAR(sums[m], expected, 1e-5) << m;
          }
        }
      });
    }
  }
}

TEST(WeightedRows, NothingWeighsNothing) {
  core::onEveryProcessor([] {
    std::vector<float> sums(20, 1.0f);
    WeightedRows().sumAll(sums.size(), sums.data());
    for (const float sum : sums) EXPECT_EQ(sum, 0);
  });
}

TEST(AddPartial, SkipsWhatIsAbsent) {
  for (const size_t movies : {1, 8, 29}) {
    const SignalTable table = randomTable(1, movies, 0.5, false, 5);
    const std::span<const float> z = table.row(0);
    core::onEveryProcessor([&] {
      std::vector<float> scores(movies, 3.0f), present(movies, 0.5f);
      addPartial(z.data(), -2, scores.data(), present.data(), movies);
      for (size_t m = 0; m < movies; ++m) {
        EXPECT_EQ(scores[m], std::isnan(z[m]) ? 3 : 3 - 2 * z[m]);
        EXPECT_EQ(present[m], std::isnan(z[m]) ? 0.5f : 2.5f);
      }
    });
  }
}

}  // namespace
}  // namespace kinoprism::fuse
