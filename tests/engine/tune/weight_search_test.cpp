#include "engine/tune/weight_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/rng.h"
#include "engine/tune/part_pools.h"
#include "tests/engine/core/every_processor.h"
#include "tests/engine/tune/slow_ndcg.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kSignals = 3;
constexpr size_t kPeople = 20;
constexpr size_t kMovies = 90;

/// Pools of made scores of a few distinct values, so that there are ties, some absent.
CandidatePools madePools() {
  core::Rng rng(3);
  CandidatePools pools({"a", "b", "c"}, kMovies);
  for (size_t p = 0; p < kPeople; ++p) {
    core::Matrix z(kSignals, kMovies);
    for (float& value : z.values())
      value = rng.below(6) == 0 ? std::nanf("") : static_cast<float>(static_cast<int>(rng.below(9)) - 4) / 2;
    std::vector<data::MovieIndex> relevant;
    for (size_t m = 0; m < kMovies; ++m) {
      if (rng.below(12) == 0) relevant.push_back(data::MovieIndex(m));
    }
    pools.add(data::PersonIndex(p), {z.row(0), z.row(1), z.row(2)}, {}, relevant, 40 + p);
  }
  return pools;
}

TEST(PoolNdcg, IsThatOfSortedLists) {
  const CandidatePools pools = madePools();
  std::vector<uint32_t> rows(kPeople);
  std::iota(rows.begin(), rows.end(), 0u);
  for (const std::vector<double>& weights :
       {std::vector<double>{1, 0, 0}, std::vector<double>{1, -0.5, 2}, std::vector<double>{0, 0, 0.25}}) {
    core::onEveryProcessor([&] {
      const std::vector<float> ndcg = poolNdcg(pools, weights, 10, rows);
      for (const uint32_t row : rows) EXPECT_NEAR(ndcg[row], slowNdcg(pools.pool(row), weights, 10), 1e-6) << row;
    });
  }
}

TEST(SearchWeights, FindsTheSameOnEveryProcessor) {
  const CandidatePools pools = madePools();
  std::vector<uint32_t> rows(kPeople);
  std::iota(rows.begin(), rows.end(), 0u);
  const std::vector<WeightRange> ranges{{1, 1, 1, true}, {0, -2, 2, false}, {0, 0, 3, false}};
  std::vector<double> first;
  core::onEveryProcessor([&] {
    core::Progress progress;
    const std::vector<double> found = searchWeights(pools, ranges, 10, rows, progress);
    if (first.empty()) first = found;
    EXPECT_EQ(found, first);
    EXPECT_GE(meanOf(poolNdcg(pools, found, 10, rows)),
              meanOf(poolNdcg(pools, std::vector<double>{1, 0, 0}, 10, rows)));
  });
}

TEST(PartPools, CorrelationIsThatOfThePlainLoop) {
  core::Rng rng(4);
  for (const size_t movies : {3, 16, 29, 500}) {
    std::vector<float> a(movies), b(movies);
    for (float& value : a) value = rng.below(9) == 0 ? std::nanf("") : static_cast<float>(rng.normal());
    for (float& value : b) value = rng.below(9) == 0 ? std::nanf("") : static_cast<float>(rng.normal());
    const std::vector<data::MovieIndex> excluded{data::MovieIndex{0}, data::MovieIndex{2}};
    double sum = 0;
    for (size_t m = 0; m < movies; ++m) {
      if (m != 0 && m != 2 && !std::isnan(a[m]) && !std::isnan(b[m])) sum += double(a[m]) * b[m];
    }
    core::onEveryProcessor(
        [&] { EXPECT_NEAR(correlation(a, b, excluded), sum / static_cast<double>(movies - excluded.size()), 1e-6); });
  }
}

}  // namespace
}  // namespace kinoprism::tune
