#include "engine/recommend/linear/slim.h"

#include "tests/engine/core/every_processor.h"
#include "tests/engine/recommend/plain_algebra.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

using Sign = Slim::Sign;

/// Weights from, to, by coordinate descent on the definition until nothing moves. May speak: candidates[from][to].
Dense plainSlim(const Dense& gram, const Slim::Options& options, const std::vector<std::vector<bool>>& candidates) {
  const size_t n = gram.size();
  Dense weights = zeros(n, n);
  for (size_t target = 0; target < n; ++target) {
    for (int round = 0; round < 2000; ++round) {
      for (size_t i = 0; i < n; ++i) {
        if (i == target || !candidates[i][target]) continue;
        double rest = gram[i][target];
        for (size_t k = 0; k < n; ++k) rest -= k == i ? 0 : gram[i][k] * weights[k][target];
        double shrunk = std::max(0.0, std::abs(rest) - options.l1) * (rest < 0 ? -1 : 1);
        if (options.sign == Sign::Positive) shrunk = std::max(0.0, shrunk);
        weights[i][target] = shrunk / (gram[i][i] + options.l2 + options.dropout / (1 - options.dropout) * gram[i][i]);
      }
    }
  }
  return weights;
}

/// For each movie the `count` most similar by cosine (all for 0).
std::vector<std::vector<bool>> plainCandidates(const Dense& gram, size_t count) {
  const size_t n = gram.size();
  std::vector<std::vector<bool>> candidates(n, std::vector<bool>(n, count == 0));
  for (size_t target = 0; target < n && count > 0; ++target) {
    std::vector<std::pair<double, size_t>> order;
    for (size_t i = 0; i < n; ++i) {
      if (i != target) order.push_back({-gram[i][target] / std::sqrt(gram[i][i] * gram[target][target]), i});
    }
    std::sort(order.begin(), order.end());
    for (size_t k = 0; k < count; ++k) candidates[order[k].second][target] = true;
  }
  return candidates;
}

class SlimWeights : public testing::TestWithParam<Slim::Options> {};

TEST_P(SlimWeights, SolveTheElasticNet) {
  const Slim::Options& options = GetParam();
  const data::Dataset dataset{randomInteractions(80, 25, 6), {}};
  const Dense gram = plainGram(dataset.interactions, options.flattening);
  const Dense expected = plainSlim(gram, options, plainCandidates(gram, static_cast<size_t>(options.neighbours)));
  core::onEveryProcessor([&] {
    Slim model(options);
    core::Progress progress;
    model.fit(dataset, progress);
    for (size_t from = 0; from < 25; ++from) {
      const data::Rated watched{data::MovieIndex(from)};
      const auto weights = scoresOf(model, {&watched, 1});
      for (size_t to = 0; to < 25; ++to) ASSERT_NEAR(weights[to], expected[from][to], 2e-4) << from << " for " << to;
    }
  });
}

INSTANTIATE_TEST_SUITE_P(All, SlimWeights,
                         testing::Values(Slim::Options{0, 10, 0, 0, Sign::Positive, 0, 200},
                                         Slim::Options{1.5, 5, 0, 0, Sign::Positive, 0, 200},
                                         Slim::Options{1, 5, 0.6, 0.4, Sign::Positive, 0, 200},
                                         Slim::Options{0.8, 5, 0, 0, Sign::Any, 0, 200},
                                         Slim::Options{0, 5, 0, 0.4, Sign::Any, 0, 200},
                                         Slim::Options{0.5, 5, 0, 0, Sign::Positive, 6, 200},
                                         Slim::Options{0.5, 5, 0, 0, Sign::Any, 6, 200}));

size_t weightsOf(const Slim::Options& options, const data::Dataset& dataset) {
  Slim model(options);
  core::Progress progress;
  model.fit(dataset, progress);
  size_t count = 0;
  for (size_t from = 0; from < model.movieCount(); ++from) {
    const data::Rated watched{data::MovieIndex(from)};
    const auto weights = scoresOf(model, {&watched, 1});
    count += static_cast<size_t>(std::count_if(weights.begin(), weights.end(), [](float w) { return w != 0; }));
  }
  return count;
}

TEST(Slim, KeepsFewerWeightsWithMoreL1) {
  const data::Dataset dataset{randomInteractions(80, 25, 6), {}};
  const size_t many = weightsOf({.l1 = 0, .l2 = 5, .dropout = 0, .flattening = 0}, dataset);
  const size_t some = weightsOf({.l1 = 2, .l2 = 5, .dropout = 0, .flattening = 0}, dataset);
  EXPECT_GT(many, some);
  EXPECT_GT(some, 0u);
  EXPECT_EQ(weightsOf({.l1 = 100, .l2 = 5, .dropout = 0, .flattening = 0}, dataset), 0u);
}

TEST(Slim, RefusesMoreMoviesThanFitALaptop) {
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}}, Slim::kMaxMovies + 1), {}};
  Slim model({});
  core::Progress progress;
  try {
    model.fit(dataset, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::TooLarge);
    EXPECT_NE(std::string(error.what()).find("SlimPairsTooMany("), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace kinoprism::recommend
