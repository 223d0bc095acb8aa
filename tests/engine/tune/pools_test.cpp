#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/core/rng.h"
#include "engine/evaluate/evaluate.h"
#include "engine/fuse/rerank.h"
#include "engine/tune/candidate_pools.h"
#include "engine/tune/weight_search.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/data/random_interactions.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kPeople = 40;
constexpr size_t kMovies = 300;
const std::vector<std::string> kSignals{"a", "b", "c"};

/// Made signals in which a tells most about what is relevant, b a little, c nothing; c has gaps.
struct Made {
  std::vector<fuse::SignalTable> tables;
  data::Interactions relevant;

  explicit Made(uint64_t seed) {
    core::Rng rng(seed);
    std::vector<std::vector<uint32_t>> held(kPeople);
    for (size_t p = 0; p < kPeople; ++p) {
      core::Matrix z(3, kMovies);
      std::vector<data::MovieIndex> excluded;
      for (size_t m = 0; m < kMovies; ++m) {
        for (size_t s = 0; s < 3; ++s) z.row(s)[m] = static_cast<float>(rng.normal());
        if (rng.below(8) == 0) z.row(2)[m] = std::nanf("");
        const double taste = z.row(0)[m] + 0.5 * z.row(1)[m] + rng.normal();
        if (rng.below(15) == 0) {
          excluded.push_back(data::MovieIndex(m));
        } else if (taste > 2.5) {
          held[p].push_back(static_cast<uint32_t>(m));
        }
      }
      tables.emplace_back(kSignals, std::move(z), excluded);
    }
    relevant = data::Interactions(held, kMovies);
  }

  CandidatePools pools(size_t size) const {
    CandidatePools result(kSignals, kMovies);
    for (size_t p = 0; p < kPeople; ++p) {
      const fuse::SignalTable& table = tables[p];
      result.add(data::PersonIndex(p), {table.row(0), table.row(1), table.row(2)}, table.excluded(),
                 relevant.moviesOf(data::PersonIndex(p)), size);
    }
    return result;
  }
};

fuse::Mix mixOf(double a, double b, double c) {
  fuse::Mix mix;
  mix.weights = {{"a", a}, {"b", b}, {"c", c}};
  return mix;
}

std::vector<uint32_t> allRows() {
  std::vector<uint32_t> rows(kPeople);
  for (uint32_t p = 0; p < kPeople; ++p) rows[p] = p;
  return rows;
}

TEST(CandidatePools, OfMostMoviesGiveTheListsOfTheFullRanking) {
  const Made made(1);
  const CandidatePools pools = made.pools(kMovies);
  fuse::Reranker reranker;
  for (const fuse::Mix& mix : {mixOf(1, 0, 0), mixOf(1, 0.5, 0.25), mixOf(0.2, 0, 1)}) {
    const evaluate::Lists lists = pools.lists(mix, 10, nullptr);
    for (size_t p = 0; p < kPeople; ++p) {
      const fuse::RankedList full = reranker.rerank(made.tables[p], mix, {}, 10);
      for (size_t r = 0; r < 10; ++r) EXPECT_EQ(lists.moviesOf(p)[r], full.movies[r].movie);
    }
  }
}

TEST(CandidatePools, ListsBecomeMoreDiverseOnRequest) {
  const Made made(6);
  const fuse::MovieSimilarity similarity = fuse::MovieSimilarity::ofCoRatings(randomInteractions(200, kMovies, 30, 3));
  const CandidatePools pools = made.pools(100);
  evaluate::EvaluateOptions options;
  options.metrics = {"ild"};
  options.cutoffs = {10};
  options.similarity = &similarity;
  core::Progress progress;
  fuse::Mix mix = mixOf(1, 0.5, 0);
  const evaluate::Report plain =
      evaluate::evaluate(pools.lists(mix, 10, &similarity), made.relevant, options, progress);
  mix.diversity = 0.5;
  const evaluate::Lists lists = pools.lists(mix, 10, &similarity);
  EXPECT_GT(evaluate::evaluate(lists, made.relevant, options, progress).value("ild", 10), plain.value("ild", 10));
  for (size_t p = 0; p < kPeople; ++p) {
    for (const data::MovieIndex movie : lists.moviesOf(p)) {
      EXPECT_FALSE(std::ranges::binary_search(made.tables[p].excluded(), movie));
    }
  }
}

TEST(CandidatePools, KeepEveryRelevantMovie) {
  const Made made(2);
  const CandidatePools pools = made.pools(30);
  for (size_t p = 0; p < kPeople; ++p) {
    const CandidatePools::Pool pool = pools.pool(p);
    EXPECT_LE(pool.movies.size(), 40 + pool.relevantCount);
    const auto relevant = made.relevant.moviesOf(data::PersonIndex(p));
    ASSERT_EQ(pool.relevant.size(), relevant.size());
    for (size_t i = 0; i < relevant.size(); ++i) EXPECT_EQ(pool.movies[pool.relevant[i]], data::index(relevant[i]));
  }
}

TEST(CandidatePools, AreTheSameAfterSavingAndRefuseDamage) {
  const core::TemporaryFolder folder;
  const CandidatePools pools = Made(3).pools(30);
  core::TensorWriter writer;
  pools.save(writer);
  writer.write(folder / "pools.safetensors");
  const CandidatePools again = CandidatePools::load(core::TensorFile(folder / "pools.safetensors"));
  const evaluate::Lists before = pools.lists(mixOf(1, 0.2, 0.1), 10, nullptr);
  const evaluate::Lists after = again.lists(mixOf(1, 0.2, 0.1), 10, nullptr);
  EXPECT_EQ(before.movies, after.movies);
  EXPECT_EQ(before.scores, after.scores);

  core::TensorWriter damaged;
  pools.save(damaged);
  damaged.setText("movieCount", "7");
  damaged.write(folder / "damaged.safetensors");
  EXPECT_EQ(core::errorOf([&] { CandidatePools::load(core::TensorFile(folder / "damaged.safetensors")); }).code(),
            core::ErrorCode::BadInput);
}

TEST(PoolNdcg, EqualsTheMetricOfThePoolsLists) {
  const Made made(4);
  const CandidatePools pools = made.pools(60);
  evaluate::EvaluateOptions options;
  options.metrics = {"ndcg"};
  options.cutoffs = {10};
  options.resamples = 0;
  core::Progress progress;
  for (const std::vector<double>& weights : {std::vector<double>{1, 0, 0}, {0.5, 1, 0.25}, {1, -0.5, 2}, {0, 0, 1}}) {
    const evaluate::Lists lists = pools.lists(mixOf(weights[0], weights[1], weights[2]), 10, nullptr);
    const evaluate::Report report = evaluate::evaluate(lists, made.relevant, options, progress);
    EXPECT_NEAR(meanOf(poolNdcg(pools, weights, 10, allRows())), report.value("ndcg", 10), 1e-6);
  }
}

TEST(SearchWeights, DoesAsWellAsTryingAGrid) {
  const CandidatePools pools = Made(5).pools(100);
  core::Progress progress;
  const std::vector<WeightRange> ranges{{1, 0, 3, true}, {0, -1, 2, false}, {0, -1, 2, false}};
  const auto found = searchWeights(pools, ranges, 10, allRows(), progress);
  const double value = meanOf(poolNdcg(pools, found, 10, allRows()));
  double best = 0;
  for (double b = -1; b <= 2; b += 0.25) {
    for (double c = -1; c <= 2; c += 0.25) {
      best = std::max(best, meanOf(poolNdcg(pools, std::vector<double>{1, b, c}, 10, allRows())));
    }
  }
  EXPECT_GT(value, best - 0.01);
  EXPECT_EQ(found[0], 1);
  EXPECT_GT(found[1], 0.2);
  EXPECT_GT(value, meanOf(poolNdcg(pools, std::vector<double>{1, 0, 0}, 10, allRows())));
}

}  // namespace
}  // namespace kinoprism::tune
