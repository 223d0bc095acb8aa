#include "engine/linalg/select_top.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/engine/core/every_processor.h"

namespace kinoprism::linalg {
namespace {

/// Numbers high to low, then NaN, ties by index; excluded ones not at all.
std::vector<uint32_t> sortedTop(const std::vector<float>& scores, size_t count) {
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < scores.size(); ++i) {
    if (!(scores[i] == kExcluded)) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    const double left = std::isnan(scores[a]) ? -1e30 : scores[a];
    const double right = std::isnan(scores[b]) ? -1e30 : scores[b];
    return left > right;
  });
  order.resize(std::min(order.size(), count));
  return order;
}

/// Of each kind some: excluded, unknown, and numbers of which many are equal.
std::vector<float> madeScores(size_t size, std::mt19937& random) {
  std::vector<float> scores(size);
  for (float& score : scores) {
    const unsigned kind = random() % 20;
    score = kind == 0   ? kExcluded
            : kind == 1 ? std::numeric_limits<float>::quiet_NaN()
                        : static_cast<float>(static_cast<int>(random() % 300) - 150);
  }
  return scores;
}

TEST(TopSelector, EqualsAFullSort) {
  core::onEveryProcessor([] {
    std::mt19937 random(1);
    TopSelector selector;
    for (const size_t size : {0, 1, 5, 63, 64, 65, 1000, 5000}) {
      for (const size_t count : {0, 1, 7, 20, 200, 6000}) {
        const std::vector<float> scores = madeScores(size, random);
        const auto found = selector.select(scores, count);
        EXPECT_EQ(std::vector(found.begin(), found.end()), sortedTop(scores, count)) << size << " " << count;
      }
    }
  });
}

TEST(TopSelector, TellsZerosApartByTheirPlaceOnly) {
  const std::vector<float> scores{-0.0f, 0.0f, -1, -0.0f};
  TopSelector selector;
  const auto found = selector.select(scores, 3);
  EXPECT_EQ(std::vector(found.begin(), found.end()), (std::vector<uint32_t>{0, 1, 3}));
}

TEST(TopSelector, ListsUnknownScoresLastAndExcludedNever) {
  const float unknown = std::numeric_limits<float>::quiet_NaN();
  const std::vector<float> scores{unknown, -5, kExcluded, 3};
  TopSelector selector;
  const auto found = selector.select(scores, 10);
  EXPECT_EQ(std::vector(found.begin(), found.end()), (std::vector<uint32_t>{3, 1, 0}));
}

}  // namespace
}  // namespace kinoprism::linalg
