#include "engine/recommend/networks/history_batch.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

HistoryBatch madeBatch() {
  HistoryBatch batch;
  batch.movies = {3, 0, 7};
  batch.close(0.5f);
  batch.close(2);
  batch.movies.insert(batch.movies.end(), {3, 9});
  batch.closePooled(0.5);
  return batch;
}

/// The same as a dense product.
at::Tensor plainSums(const at::Tensor& table) {
  const at::Tensor weights = at::zeros({3, 10});
  for (const int64_t movie : {3, 0, 7}) weights[0][movie] = 0.5;
  for (const int64_t movie : {3, 9}) weights[2][movie] = 1 / std::sqrt(2.0);
  return at::mm(weights, table);
}

TEST(HistorySums, AreAProductWithTheHistories) {
  at::manual_seed(2);
  for (const int64_t width : {1, 7, 64}) {
    const at::Tensor table = at::randn({10, width});
    EXPECT_TRUE(at::allclose(historySums(table, madeBatch()), plainSums(table), 1e-5, 1e-6)) << width;
  }
}

TEST(HistorySums, HaveTheGradientsOfAProduct) {
  at::manual_seed(3);
  const at::Tensor table = at::randn({10, 5}).requires_grad_(true), weights = at::randn({3, 5});
  (historySums(table, madeBatch()).tanh() * weights).sum().backward();
  const at::Tensor found = table.grad().clone();
  table.mutable_grad().zero_();
  (plainSums(table).tanh() * weights).sum().backward();
  EXPECT_TRUE(at::allclose(found, table.grad(), 1e-5, 1e-6));
}

TEST(HoldOut, CutsEachHistoryInTwo) {
  const data::Interactions liked = randomInteractions(40, 30, 8);
  const std::vector<data::PersonIndex> people{data::PersonIndex{7}, data::PersonIndex{0}, data::PersonIndex{39}};
  core::Rng random(4);
  for (const double share : {0.01, 0.5, 0.99}) {
    const HeldOut cut = holdOut(liked, people, share, 1, random);
    ASSERT_EQ(cut.seen.size(), people.size());
    for (size_t row = 0; row < people.size(); ++row) {
      std::vector<int64_t> all(cut.seen.movies.begin() + cut.seen.starts[row],
                               cut.seen.movies.begin() + cut.seen.starts[row + 1]);
      const size_t seen = all.size();
      for (size_t i = 0; i < cut.movies.size(); ++i) {
        if (cut.people[i] == static_cast<int64_t>(row)) all.push_back(cut.movies[i]);
      }
      EXPECT_GT(all.size(), seen) << "nothing to predict";
      std::ranges::sort(all);
      std::vector<int64_t> whole;
      for (const data::MovieIndex movie : liked.moviesOf(people[row])) whole.push_back(static_cast<int64_t>(movie));
      EXPECT_EQ(all, whole);
    }
  }
}

TEST(HoldOut, HoldsOutTheShareItIsTold) {
  const data::Interactions liked = randomInteractions(400, 80, 9);
  std::vector<data::PersonIndex> everybody;
  for (size_t p = 0; p < liked.personCount(); ++p) everybody.push_back(data::PersonIndex(p));
  core::Rng random(5);
  const HeldOut cut = holdOut(liked, everybody, 0.3, 1, random);
  // And one of about twenty besides, where chance had left it.
  const double expected = 0.3 + 0.7 / 20;
  EXPECT_NEAR(static_cast<double>(cut.movies.size()) / static_cast<double>(liked.size()), expected, 0.03);
}

}  // namespace
}  // namespace kinoprism::recommend
