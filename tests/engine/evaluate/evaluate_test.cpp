#include "engine/evaluate/evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "tests/engine/core/every_processor.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/data/random_interactions.h"

namespace kinoprism::evaluate {
namespace {

/// One list for each person, as numbers.
Lists listsOf(const std::vector<std::vector<uint32_t>>& movies, size_t topN) {
  Lists lists;
  lists.topN = topN;
  lists.movies.resize(movies.size() * topN);
  lists.scores.resize(movies.size() * topN);
  for (size_t p = 0; p < movies.size(); ++p) {
    lists.people.push_back(data::PersonIndex(p));
    lists.lengths.push_back(static_cast<uint32_t>(movies[p].size()));
    for (size_t r = 0; r < movies[p].size(); ++r) lists.movies[p * topN + r] = data::MovieIndex(movies[p][r]);
  }
  return lists;
}

/// Two people, five movies, worked out by hand.
class ByHand : public testing::Test {
 protected:
  Report report(std::vector<std::string> metrics) {
    EvaluateOptions options;
    options.metrics = std::move(metrics);
    options.cutoffs = {3};
    options.train = &train;
    options.resamples = 0;
    options.protocol.relevanceThreshold = 4;
    return evaluate(lists, relevant, options, progress);
  }

  const Lists lists = listsOf({{2, 0, 4}, {1, 3, 0}, {0, 1, 2}}, 3);
  // Person 0: hits at ranks 1 and 3 of 2; person 1: a hit at rank 2 of 4; person 2 has nothing held out.
  const data::Interactions relevant{
      {{{data::MovieIndex(2), 5}, {data::MovieIndex(4), 4}},
       {{data::MovieIndex(0), 1}, {data::MovieIndex(2), 4}, {data::MovieIndex(3), 4}, {data::MovieIndex(4), 4}},
       {}},
      5};
  const data::Interactions train{std::vector<std::vector<uint32_t>>{{1}, {1, 2}, {1, 2, 3, 4}}, 5};
  core::Progress progress;
};

TEST_F(ByHand, StandardMetrics) {
  const data::Interactions liked = relevant.atLeast(4);
  EvaluateOptions options;
  options.metrics = {"ndcg", "recall", "precision", "map", "mrr", "hit-rate", "coverage", "novelty"};
  options.cutoffs = {1, 3};
  options.train = &train;
  const Report r = evaluate(lists, liked, options, progress);
  const double second = 1 / std::log2(3.0);
  EXPECT_EQ(r.protocol.people, 2u);
  EXPECT_NEAR(r.value("ndcg", 3), ((1 + 0.5) / (1 + second) + second / (1 + second + 0.5)) / 2, 1e-7);
  EXPECT_NEAR(r.value("recall", 3), (1.0 + 1.0 / 3) / 2, 1e-7);
  EXPECT_NEAR(r.value("precision", 3), (2.0 / 3 + 1.0 / 3) / 2, 1e-7);
  EXPECT_NEAR(r.value("map", 3), ((1 + 2.0 / 3) / 2 + 0.5 / 3) / 2, 1e-7);
  EXPECT_NEAR(r.value("mrr", 3), (1 + 0.5) / 2, 1e-7);
  EXPECT_NEAR(r.value("hit-rate", 1), 0.5, 1e-7);
  EXPECT_NEAR(r.value("coverage", 3), 1.0, 1e-7);
  EXPECT_NEAR(r.value("coverage", 1), 2.0 / 5, 1e-7);
  // Known by: 0 nobody (counts as one), 1 three, 2 two, 3 one, 4 one person of three.
  const double bits = std::log2(3.0 / 2) + 2 * std::log2(3.0) + 0 + 2 * std::log2(3.0);
  EXPECT_NEAR(r.value("novelty", 3), bits / 6, 1e-6);
}

TEST_F(ByHand, Dialects) {
  const double second = 1 / std::log2(3.0);
  const data::Interactions liked = relevant.atLeast(4);
  EvaluateOptions options;
  options.metrics = {"ndcg-elliot",        "precision-implicit", "map-relevant",      "coverage-recbole",
                     "coverage-microsoft", "popularity-lenskit", "novelty-microsoft", "serendipity"};
  options.cutoffs = {2};
  options.train = &train;
  options.protocol.relevanceThreshold = 4;
  const Report r = evaluate(lists, liked, options, progress);
  // Gains 2^(5−4+1)−1 = 3 and 1.
  EXPECT_NEAR(r.value("ndcg-elliot", 2), (3 / (3 + second) + second / (1 + second)) / 2, 1e-6);
  EXPECT_NEAR(r.value("precision-implicit", 2), 2.0 / 4, 1e-7);
  EXPECT_NEAR(r.value("map-relevant", 2), (1.0 / 2 + 0.5 / 3) / 2, 1e-7);
  EXPECT_NEAR(r.value("coverage-recbole", 2), 4.0 / 6, 1e-7);
  EXPECT_NEAR(r.value("coverage-microsoft", 2), 4.0 / 4, 1e-7);
  // Ranks by popularity: 1 → 1, 2 → 2, 3 → 3, 4 → 4, 0 → 5.
  EXPECT_NEAR(r.value("popularity-lenskit", 2), (0.75 + 0 + 1 + 0.5) / 4, 1e-7);
  EXPECT_NEAR(r.value("novelty-microsoft", 2),
              -(std::log2(2.0 / 7) + std::log2(1.0 / 7) + std::log2(3.0 / 7) + std::log2(1.0 / 7)) / 4, 1e-6);
  // Person 0: movie 2 at rank 1, by popularity 2: 1/5. Person 1: movie 3 at rank 2, by popularity 3: 1/5.
  EXPECT_NEAR(r.value("serendipity", 2), (0.2 / 2 + 0.2 / 2) / 2, 1e-6);
}

TEST_F(ByHand, DiversityIsTheMeanDistanceOfPairs) {
  core::Matrix values(5, 2);
  const float vectors[5][2] = {{1, 0}, {0, 1}, {1, 0}, {-1, 0}, {0, 2}};
  for (size_t m = 0; m < 5; ++m) std::copy_n(vectors[m], 2, values.row(m).begin());
  const auto similarity =
      fuse::MovieSimilarity::ofFeatures(data::Features(data::Modality::Image, "made", std::move(values)));
  EvaluateOptions options;
  options.metrics = {"ild", "ils"};
  options.cutoffs = {3};
  options.similarity = &similarity;
  const Report r = evaluate(lists, relevant, options, progress);
  // {2, 0, 4}: cosines 1, 0, 0. {1, 3, 0}: cosines 0, 0, −1.
  EXPECT_NEAR(r.value("ils", 3), (1.0 / 3 - 1.0 / 3) / 2, 1e-6);
  EXPECT_NEAR(r.of("ild", 3).perPerson[0], 2.0 / 3, 1e-6);
  EXPECT_NEAR(r.of("ild", 3).perPerson[1], 4.0 / 3, 1e-6);
}

TEST_F(ByHand, SaysWhatAMetricNeeds) {
  EvaluateOptions options;
  options.cutoffs = {3};
  for (const char* name : {"ild", "novelty", "auc", "ild-microsoft"}) {
    options.metrics = {name};
    const core::Error error = core::errorOf([&] { evaluate(lists, relevant, options, progress); });
    EXPECT_EQ(error.code(), core::ErrorCode::BadArgument);
    EXPECT_NE(std::string(error.what()).find(name), std::string::npos);
  }
  options.metrics = {"ndcg"};
  options.cutoffs = {4};
  EXPECT_EQ(core::errorOf([&] { evaluate(lists, relevant, options, progress); }).code(), core::ErrorCode::BadArgument);
  options.metrics = {"nonsense"};
  EXPECT_EQ(core::errorOf([&] { evaluate(lists, relevant, options, progress); }).code(), core::ErrorCode::NotFound);
  options.metrics = {"ndcg"};
  options.cutoffs = {3};
  const data::Interactions nothing(std::vector<std::vector<uint32_t>>{{}, {}, {}}, 5);
  EXPECT_EQ(core::errorOf([&] { evaluate(lists, nothing, options, progress); }).code(), core::ErrorCode::NoData);
}

TEST_F(ByHand, ProtocolSaysHowItWasMeasured) {
  const Protocol protocol = report({"ndcg-elliot"}).protocol;
  EXPECT_EQ(wordsForDialect(protocol.dialect), core::Message::verbatim("Elliot"));
  EXPECT_EQ(protocol.relevanceThreshold, 4);
  EXPECT_EQ(protocol.people, 2u);
  EXPECT_EQ(protocol.split, core::Message(core::MessageId::GivenFiles));
  EXPECT_EQ(protocol.candidates, core::Message(core::MessageId::AllMovies));
}

/// Scores with ties and gaps, for 30 people and 60 movies.
core::Matrix madeScores() {
  core::Rng rng(9);
  core::Matrix scores(30, 60);
  for (float& score : scores.values()) {
    score = rng.below(12) == 0 ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(rng.below(15));
  }
  return scores;
}

TEST(RankAll, EqualsASlowSortAndCountsPairsForTheWholeRanking) {
  core::onEveryProcessor([&] {
    const core::Matrix scores = madeScores();
    const data::Interactions train = data::randomInteractions(30, 60, 12, 1);
    const data::Interactions held = data::randomInteractions(30, 60, 10, 2);
    const data::Interactions relevant =
        held.filtered([&](data::PersonIndex p, const data::Rated& rated) { return !train.contains(p, rated.movie); });
    RankRequest request;
    request.people = everybody(train);
    request.movieCount = 60;
    request.mask = {&train};
    request.topN = 15;
    request.relevant = &relevant;
    core::Progress progress;
    const Lists lists = rankAll(
        [&](std::span<const data::PersonIndex> people, core::MatrixView out) {
          for (size_t p = 0; p < people.size(); ++p)
            std::ranges::copy(scores.row(data::index(people[p])), out.row(p).begin());
        },
        request, progress);
    for (size_t p = 0; p < 30; ++p) {
      const auto value = [&](size_t m) { return std::isnan(scores.row(p)[m]) ? -1.0f : scores.row(p)[m]; };
      std::vector<size_t> order;
      for (size_t m = 0; m < 60; ++m) {
        if (!train.contains(data::PersonIndex(p), data::MovieIndex(m))) order.push_back(m);
      }
      std::ranges::stable_sort(order, std::ranges::greater(), value);
      ASSERT_EQ(lists.moviesOf(p).size(), 15u);
      for (size_t r = 0; r < 15; ++r) EXPECT_EQ(data::index(lists.moviesOf(p)[r]), order[r]);

      const auto isRelevant = [&](size_t m) { return relevant.contains(data::PersonIndex(p), data::MovieIndex(m)); };
      double right = 0, tied = 0, pairs = 0, precisions = 0, found = 0, first = 0;
      for (const size_t a : order) {
        for (const size_t b : order) {
          if (!isRelevant(a) || isRelevant(b)) continue;
          ++pairs;
          right += value(a) > value(b);
          tied += value(a) == value(b);
        }
      }
      for (size_t r = 0; r < order.size(); ++r) {
        if (!isRelevant(order[r])) continue;
        precisions += ++found / (r + 1);
        if (first == 0) first = 1.0 / (r + 1);
      }
      const RankingFacts& facts = lists.facts[p];
      EXPECT_NEAR(facts.auc, pairs > 0 ? (right + tied / 2) / pairs : 0, 1e-6);
      EXPECT_NEAR(facts.aucTiesCountZero, pairs > 0 ? right / pairs : 0, 1e-6);
      EXPECT_NEAR(facts.averagePrecision, found > 0 ? precisions / found : 0, 1e-6);
      EXPECT_NEAR(facts.reciprocalRank, first, 1e-6);
    }
  });
}

TEST(RankAll, RanksOnlyTheCandidates) {
  const data::Interactions nothing(std::vector<std::vector<uint32_t>>(1), 60);
  RankRequest request;
  request.people = everybody(nothing);
  request.movieCount = 60;
  request.candidates = {data::MovieIndex(50), data::MovieIndex(3)};
  core::Progress progress;
  const auto score = [](std::span<const data::PersonIndex>, core::MatrixView out) {
    for (size_t m = 0; m < out.columns; ++m) out.row(0)[m] = static_cast<float>(m);
  };
  const Lists lists = rankAll(score, request, progress);
  ASSERT_EQ(lists.moviesOf(0).size(), 2u);
  EXPECT_EQ(lists.moviesOf(0)[0], data::MovieIndex(50));
  EXPECT_EQ(lists.moviesOf(0)[1], data::MovieIndex(3));
}

TEST(RankAll, StopsWhenCancelled) {
  std::stop_source stop;
  stop.request_stop();
  core::Progress progress(stop.get_token());
  const data::Interactions nothing(std::vector<std::vector<uint32_t>>(5), 60);
  RankRequest request;
  request.people = everybody(nothing);
  request.movieCount = 60;
  EXPECT_THROW(rankAll([](std::span<const data::PersonIndex>, core::MatrixView) {}, request, progress),
               core::Cancelled);
}

TEST(Bootstrap, IntervalOfAMeanIsTheNormalOne) {
  core::Rng rng(4);
  std::vector<float> values(4000);
  for (float& value : values) value = static_cast<float>(rng.normal());
  double mean = 0, squares = 0;
  for (const float value : values) mean += value / 4000.0;
  for (const float value : values) squares += (value - mean) * (value - mean);
  const double error = std::sqrt(squares) / 4000;
  const Estimate estimate = Bootstrap(values.size(), 2000, 1).mean(values);
  EXPECT_NEAR(estimate.value, mean, 1e-6);
  EXPECT_NEAR(estimate.low, mean - 1.96 * error, 0.15 * error);
  EXPECT_NEAR(estimate.high, mean + 1.96 * error, 0.15 * error);
  EXPECT_EQ(Bootstrap(values.size(), 2000, 1).mean(values).low, estimate.low);
}

TEST(Bootstrap, WeighsPeopleByHowOftenTheyWereDrawn) {
  constexpr size_t kPeople = 101;
  core::Rng rng(5);
  std::vector<float> values(kPeople), others(kPeople);
  for (float& value : values) value = static_cast<float>(rng.normal());
  for (float& other : others) other = static_cast<float>(1 + rng.below(3));
  core::onEveryProcessor([&] {
    const Bootstrap once(kPeople, 1, 7);  // so the interval is the one resample
    double sum = 0, of = 0, draws = 0;
    for (size_t p = 0; p < kPeople; ++p) {
      std::vector<float> alone(kPeople, 0.0f);
      alone[p] = 1;
      const double drawn = kPeople * once.mean(alone).low;
      sum += drawn * values[p];
      of += drawn * others[p];
      draws += drawn;
    }
    EXPECT_NEAR(draws, kPeople, 1e-9);
    EXPECT_NEAR(once.mean(values).low, sum / kPeople, 1e-9);
    EXPECT_NEAR(once.ratio(values, others).low, sum / of, 1e-9);
    const std::vector<float> ones(kPeople, 1.0f);
    EXPECT_NEAR(once.ratio(values, ones).low, sum / kPeople, 1e-9);
  });
}

TEST(Compare, SeesAPairedDifferenceThatSeparateIntervalsHide) {
  core::Rng rng(5);
  Report a;
  for (size_t p = 0; p < 500; ++p) a.people.push_back(data::PersonIndex(p));
  a.values = {{"ndcg", 10, {}, {}}};
  Report b = a;
  for (size_t p = 0; p < 500; ++p) {
    b.values[0].perPerson.push_back(static_cast<float>(rng.uniform()));
    a.values[0].perPerson.push_back(b.values[0].perPerson.back() + 0.01f + 0.01f * static_cast<float>(rng.normal()));
  }
  const auto comparisons = compare(a, b);
  ASSERT_EQ(comparisons.size(), 1u);
  EXPECT_NEAR(comparisons[0].difference.value, 0.01, 0.002);
  EXPECT_TRUE(comparisons[0].isClear());
  EXPECT_FALSE(compare(a, a)[0].isClear());
  b.people.pop_back();
  EXPECT_EQ(core::errorOf([&] { compare(a, b); }).code(), core::ErrorCode::BadArgument);
}

}  // namespace
}  // namespace kinoprism::evaluate
