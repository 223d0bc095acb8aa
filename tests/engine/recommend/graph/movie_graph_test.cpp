#include "engine/recommend/graph/movie_graph.h"

#include <algorithm>
#include <set>

#include "tests/engine/recommend/planted_trainer.h"

namespace kinoprism::recommend {
namespace {

TEST(NearestRows, AreTheMostAlikeOfAll) {
  at::manual_seed(1);
  at::Tensor values = at::randn({60, 5});
  values = values / values.norm(2, 1, true);
  values[7].zero_();
  const auto found = nearestRows(values, 4);
  const Table rows = tableOf(values);
  ASSERT_EQ(found.size(), 60u);
  EXPECT_TRUE(found[7].empty());
  for (uint32_t a = 0; a < 60; ++a) {
    if (a == 7) continue;
    std::vector<std::pair<double, uint32_t>> order;
    for (uint32_t b = 0; b < 60; ++b) {
      if (b != a && b != 7) order.emplace_back(-dot(rows[a], rows[b]), b);
    }
    std::sort(order.begin(), order.end());
    std::set<uint32_t> expected;
    for (size_t i = 0; i < 4; ++i) expected.insert(order[i].second);
    EXPECT_EQ(std::set<uint32_t>(found[a].begin(), found[a].end()), expected) << a;
  }
}

TEST(NearestRows, AreNoMoreThanThereAre) {
  const at::Tensor values = at::eye(3);
  for (const auto& row : nearestRows(values, 10)) EXPECT_EQ(row.size(), 2u);
}

TEST(SharedNeighbours, WeighKindsThatARowHas) {
  const std::vector<std::vector<uint32_t>> text{{1, 2}, {0}, {}, {}};
  const std::vector<std::vector<uint32_t>> sound{{3}, {}, {0, 1}, {}};
  const at::Tensor dense = sharedNeighbours({text, sound}, {0.8, 0.2}).sparse(at::kCPU, false).to_dense();
  const at::Tensor expected = at::zeros({4, 4});
  expected[0][1] = expected[0][2] = 0.4;
  expected[0][3] = 0.2;
  expected[1][0] = 1;
  expected[2][0] = expected[2][1] = 0.5;
  EXPECT_TRUE(at::allclose(dense, expected, 1e-5, 1e-6));
}

TEST(PrunedRatings, AreAPartThatSparesTheRare) {
  const data::Interactions all =
      randomInteractions(200, 60, 5).filtered([](data::PersonIndex, const data::Rated& rated) {
        return data::index(rated.movie) % 3 == 0 || rated.time % 5 == 0;
      });
  const data::Interactions some = prunedRatings(all, 0.4, 11);
  EXPECT_EQ(some.size(), static_cast<size_t>(std::llround(0.6 * static_cast<double>(all.size()))));
  EXPECT_EQ(some.personCount(), all.personCount());
  EXPECT_EQ(some.movieCount(), all.movieCount());
  const std::vector<uint32_t> counts = all.countsOfMovies();
  const auto meanPopularity = [&](const data::Interactions& ratings) {
    double sum = 0;
    for (const auto& [person, movie] : pairsOf(ratings)) {
      EXPECT_TRUE(all.contains(data::PersonIndex(person), data::MovieIndex(movie)));
      sum += counts[movie];
    }
    return sum / static_cast<double>(ratings.size());
  };
  EXPECT_LT(meanPopularity(some), 0.95 * meanPopularity(all));
  EXPECT_EQ(prunedRatings(all, 0.4, 11).fingerprint(), some.fingerprint());
  EXPECT_NE(prunedRatings(all, 0.4, 12).fingerprint(), some.fingerprint());
}

TEST(PrunedRatings, CanBeAllOrNone) {
  const data::Interactions all = randomInteractions(20, 10, 6);
  EXPECT_EQ(prunedRatings(all, 0, 1).fingerprint(), all.fingerprint());
  EXPECT_EQ(prunedRatings(all, 1, 1).size(), 0u);
}

}  // namespace
}  // namespace kinoprism::recommend
