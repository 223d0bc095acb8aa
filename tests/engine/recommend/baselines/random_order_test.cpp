#include "engine/recommend/baselines/random_order.h"

#include <algorithm>

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

std::vector<float> orderOf(int seed) {
  RandomOrder model({.seed = seed});
  core::Progress progress;
  model.fit({randomInteractions(5, 500, 1), {}}, progress);
  return scoresOf(model, {});
}

TEST(RandomOrder, PutsAllMoviesInOneOrderWithoutTies) {
  auto scores = orderOf(1);
  std::sort(scores.begin(), scores.end());
  EXPECT_EQ(std::adjacent_find(scores.begin(), scores.end()), scores.end());
}

TEST(RandomOrder, ChangesWithTheSeed) { EXPECT_NE(orderOf(1), orderOf(2)); }

}  // namespace
}  // namespace kinoprism::recommend
