#include "engine/linalg/weighted_rows.h"

#include <gtest/gtest.h>

#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/rng.h"
#include "tests/engine/core/every_processor.h"

namespace kinoprism::linalg {
namespace {

TEST(WeightedRows, AddUpAsInAPlainLoopForEveryWidth) {
  core::Rng random(1);
  for (const size_t width : {size_t{1}, size_t{7}, size_t{16}, size_t{50}, size_t{64}, size_t{131}, size_t{256}}) {
    for (const size_t count : {size_t{0}, size_t{1}, size_t{37}}) {
      core::Matrix x(90, width + 3);
      for (float& value : x.values()) value = static_cast<float>(random.normal());
      std::vector<uint32_t> rows(count);
      std::vector<float> weights(count);
      for (uint32_t& row : rows) row = static_cast<uint32_t>(random.below(90));
      for (float& weight : weights) weight = static_cast<float>(random.normal());
      core::onEveryProcessor([&] {
        std::vector<float> sums(width + 1, 0.5f);
        addWeightedRows(rows, weights, x.values().data(), width + 3, width, sums.data());
        for (size_t c = 0; c < width; ++c) {
          double sum = 0.5;
          for (size_t e = 0; e < count; ++e) sum += double{weights[e]} * x.row(rows[e])[c];
          ASSERT_NEAR(sums[c], sum, 1e-4) << width << ' ' << count;
        }
        EXPECT_EQ(sums[width], 0.5f);
      });
    }
  }
}

}  // namespace
}  // namespace kinoprism::linalg
