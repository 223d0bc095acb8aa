#include "engine/recommend/linear/ease.h"

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

constexpr Ease::Options kPlain{.lambda = 20, .dropout = 0, .flattening = 0};

/// G of the header by its definition.
std::vector<std::vector<double>> gramOf(const data::Interactions& data, double flattening) {
  const size_t n = data.movieCount();
  double total = 0;
  for (size_t p = 0; p < data.personCount(); ++p) {
    const double count = static_cast<double>(data.moviesOf(data::PersonIndex(p)).size());
    total += std::pow(count, 1 - flattening);
  }
  std::vector<std::vector<double>> gram(n, std::vector<double>(n));
  for (size_t p = 0; p < data.personCount(); ++p) {
    const auto movies = data.moviesOf(data::PersonIndex(p));
    const double weight =
        std::pow(static_cast<double>(movies.size()), -flattening) * static_cast<double>(data.size()) / total;
    for (const data::MovieIndex i : movies) {
      for (const data::MovieIndex j : movies) gram[data::index(i)][data::index(j)] += weight;
    }
  }
  return gram;
}

/// A column of B is the ridge regression of a movie on all others, so the gradient of that regression's error must be
/// zero: Σ_k (G + Λ)_ik·B_kj = G_ij for every i ≠ j, and B_jj = 0.
void expectRegression(const Ease& ease, const data::Interactions& data, const Ease::Options& options, size_t target) {
  const auto gram = gramOf(data, options.flattening);
  const double keep = options.dropout / (1 - options.dropout);
  EXPECT_EQ(ease.weight(data::MovieIndex(target), data::MovieIndex(target)), 0);
  for (size_t i = 0; i < data.movieCount(); ++i) {
    if (i == target) continue;
    double left = (options.lambda + keep * gram[i][i]) * ease.weight(data::MovieIndex(i), data::MovieIndex(target));
    for (size_t k = 0; k < data.movieCount(); ++k)
      left += gram[i][k] * ease.weight(data::MovieIndex(k), data::MovieIndex(target));
    ASSERT_NEAR(left, gram[i][target], 1e-3) << "movie " << i << " for " << target;
  }
}

TEST(Ease, WeightsSolveTheRegressionOfEachMovieOnTheOthers) {
  const data::Dataset dataset{randomInteractions(60, 12, 1), {}};
  for (const Ease::Options& options : {kPlain, Ease::Options{.lambda = 5, .dropout = 0.5, .flattening = 0.4}}) {
    Ease ease(options);
    core::Progress progress;
    ease.fit(dataset, progress);
    for (size_t target = 0; target < 12; ++target) expectRegression(ease, dataset.interactions, options, target);
  }
}

TEST(Ease, SolvesItForMoreMoviesThanOneBlockOfTheInversion) {
  const data::Dataset dataset{randomInteractions(300, 700, 2), {}};
  Ease ease({.lambda = 100, .dropout = 0, .flattening = 0});
  core::Progress progress;
  ease.fit(dataset, progress);
  for (const size_t target : {0u, 255u, 256u, 511u, 699u}) {
    expectRegression(ease, dataset.interactions, {.lambda = 100, .dropout = 0, .flattening = 0}, target);
  }
}

TEST(Ease, ScoresASumOfWeights) {
  const data::Dataset dataset{randomInteractions(60, 150, 3), {}};
  Ease ease(kPlain);
  core::Progress progress;
  ease.fit(dataset, progress);
  const auto history = dataset.interactions.historyOf(data::PersonIndex{2});
  const auto scores = scoresOf(ease, history);
  for (size_t m = 0; m < scores.size(); ++m) {
    double sum = 0;
    for (const data::Rated& rated : history) sum += ease.weight(rated.movie, data::MovieIndex(m));
    ASSERT_FLOAT_EQ(scores[m], static_cast<float>(sum));
  }
}

TEST(Ease, RefusesMoreMoviesThanFitALaptop) {
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}}, Ease::kMaxMovies + 1), {}};
  Ease ease(kPlain);
  core::Progress progress;
  try {
    ease.fit(dataset, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::TooLarge);
    EXPECT_NE(std::string(error.what()).find("PairsTooMany(\"EASE\""), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace kinoprism::recommend
