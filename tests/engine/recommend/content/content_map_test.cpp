#include "engine/recommend/content/content_map.h"

#include "tests/engine/recommend/two_tastes.h"

namespace kinoprism::recommend {
namespace {

ContentMap::Options options(ContentMap::Mapped mapped, double strength = 1) {
  return {.ridge = 0.1, .mapped = mapped, .strength = strength, .factors = 8};
}

ContentMap fittedMap(const ContentMap::Options& options, const data::Dataset& dataset) {
  ContentMap model(options, data::Modality::Text);
  core::Progress progress;
  model.fit(dataset, progress);
  return model;
}

TEST(ContentMap, RanksMoviesThatNobodyRatedByTheTasteTheyBelongTo) {
  const data::Dataset dataset = twoTastes();
  const ContentMap model = fittedMap(options(ContentMap::Mapped::Cold), dataset);
  for (const size_t person : {0u, 1u, 40u, 41u}) {
    const auto scores = scoresOf(model, dataset.interactions.historyOf(data::PersonIndex(person)));
    for (size_t liked = kTasteCold; liked < kTasteMovies - 1; ++liked) {
      for (size_t other = kTasteCold; other < kTasteMovies - 1; ++other) {
        if (liked % 2 != person % 2 || other % 2 == person % 2) continue;
        EXPECT_GT(scores[liked], scores[other]);
      }
    }
  }
}

TEST(ContentMap, ScoresRatedMoviesLikeIalsWhenOnlyColdOnesAreMapped) {
  const data::Dataset dataset = twoTastes();
  const ContentMap::Options cold = options(ContentMap::Mapped::Cold);
  Ials ials({.factors = 8, .lambda = cold.lambda, .unobserved = cold.unobserved});
  core::Progress progress;
  ials.fit(dataset, progress);
  const auto history = dataset.interactions.historyOf(data::PersonIndex{0});
  const auto expected = scoresOf(ials, history);
  const auto scores = scoresOf(fittedMap(cold, dataset), history);
  expectClose(std::span(scores).first(kTasteCold), std::span(expected).first(kTasteCold), 1e-6);
  EXPECT_TRUE(std::isnan(scores[kTasteMovies - 1])) << "neither ratings nor features";
}

TEST(ContentMap, TakesOverIalsOfTheSameSettingsAndNoOther) {
  const data::Dataset dataset = twoTastes();
  const ContentMap::Options own = options(ContentMap::Mapped::All);
  const auto history = dataset.interactions.historyOf(data::PersonIndex{0});
  const auto expected = scoresOf(fittedMap(own, dataset), history);
  ContentMap::Options longer = own;
  longer.iterations = own.iterations + 5;
  core::Progress progress;
  for (const auto& other : {own, longer}) {
    ContentMap model(own, data::Modality::Text);
    model.takeOver(fittedMap(other, dataset));
    model.fit(dataset, progress);
    expectClose(std::span<const float>(scoresOf(model, history)).first(kTasteMovies - 1),
                std::span<const float>(expected).first(kTasteMovies - 1), 1e-6);
  }
}

TEST(ContentMap, PromotesColdMoviesByItsStrength) {
  const data::Dataset dataset = twoTastes();
  const auto history = dataset.interactions.historyOf(data::PersonIndex{0});
  const auto once = scoresOf(fittedMap(options(ContentMap::Mapped::Cold, 1), dataset), history);
  const auto twice = scoresOf(fittedMap(options(ContentMap::Mapped::Cold, 2), dataset), history);
  for (size_t m = 0; m + 1 < kTasteMovies; ++m) ASSERT_NEAR(twice[m], (m < kTasteCold ? 1 : 2) * once[m], 1e-5);
}

/// The same features with one more column of numbers whose squares are lost in 32 bits, as MiniLM has.
data::Dataset withDust(data::Dataset dataset) {
  const data::Features& features = dataset.features[0];
  core::Matrix values(kTasteMovies, 3);
  for (size_t m = 0; m < kTasteMovies; ++m) {
    std::ranges::copy(features.of(data::MovieIndex(m)), values.row(m).begin());
    values.row(m)[2] = 1e-33f * static_cast<float>(m * m % 7);
  }
  std::ranges::fill(values.row(kTasteMovies - 1), std::numeric_limits<float>::quiet_NaN());
  dataset.features[0] = data::Features(data::Modality::Text, "parity", std::move(values));
  return dataset;
}

TEST(ContentMap, ScalesNoColumnUpThatIsOnlyDust) {
  const data::Dataset dataset = twoTastes();
  ContentMap::Options scaled = options(ContentMap::Mapped::All);
  scaled.scaled = ContentMap::Scaled::Yes;
  const auto history = dataset.interactions.historyOf(data::PersonIndex{0});
  const auto expected = scoresOf(fittedMap(scaled, dataset), history);
  const auto scores = scoresOf(fittedMap(scaled, withDust(dataset)), history);
  expectClose(std::span(scores).first(kTasteMovies - 1), std::span(expected).first(kTasteMovies - 1), 1e-5);
}

/// (K + ridge·I)·x = y by Gaussian elimination.
std::vector<double> solve(std::vector<std::vector<double>> k, std::vector<double> y, double ridge) {
  const size_t n = y.size();
  for (size_t i = 0; i < n; ++i) k[i][i] += ridge;
  for (size_t c = 0; c < n; ++c) {
    for (size_t r = c + 1; r < n; ++r) {
      const double factor = k[r][c] / k[c][c];
      for (size_t j = c; j < n; ++j) k[r][j] -= factor * k[c][j];
      y[r] -= factor * y[c];
    }
  }
  for (size_t c = n; c-- > 0;) {
    for (size_t j = c + 1; j < n; ++j) y[c] -= k[c][j] * y[j];
    y[c] /= k[c][c];
  }
  return y;
}

double plainKernel(std::span<const double> a, std::span<const double> b, double gamma) {
  double distance = 0;
  for (size_t d = 0; d < a.size(); ++d) distance += (a[d] - b[d]) * (a[d] - b[d]);
  return std::exp(-gamma * distance / 2);
}

/// Features of all movies, less the mean of the rated ones, of length 1.
std::vector<std::vector<double>> normalised(const data::Features& features) {
  std::vector<std::vector<double>> rows(features.movieCount(), std::vector<double>(features.dimensions()));
  for (size_t d = 0; d < features.dimensions(); ++d) {
    double mean = 0;
    for (size_t m = 0; m < kTasteCold; ++m) mean += features.of(data::MovieIndex(m))[d] / double{kTasteCold};
    for (size_t m = 0; m < rows.size(); ++m) rows[m][d] = features.of(data::MovieIndex(m))[d] - mean;
  }
  for (auto& row : rows) {
    double length = 0;
    for (const double value : row) length += value * value;
    for (double& value : row) value /= std::sqrt(length);
  }
  return rows;
}

/// What the rated movies other than `target` say of its score: kernel ridge regression with the mean of all given.
double plainPrediction(const std::vector<std::vector<double>>& rows, std::span<const float> own, size_t target,
                       double mean, const ContentMap::Options& options) {
  std::vector<size_t> known;
  for (size_t m = 0; m < kTasteCold; ++m) {
    if (m != target) known.push_back(m);
  }
  std::vector<std::vector<double>> kernel(known.size(), std::vector<double>(known.size()));
  std::vector<double> targets;
  for (size_t i = 0; i < known.size(); ++i) {
    targets.push_back(own[known[i]] - mean);
    for (size_t j = 0; j < known.size(); ++j) kernel[i][j] = plainKernel(rows[known[i]], rows[known[j]], options.gamma);
  }
  const auto alpha = solve(kernel, targets, options.ridge);
  double score = mean;
  for (size_t i = 0; i < known.size(); ++i)
    score += alpha[i] * plainKernel(rows[target], rows[known[i]], options.gamma);
  return score;
}

TEST(ContentMap, SaysOfEachMovieWhatTheOthersDoByKernelRidgeRegression) {
  const data::Dataset dataset = twoTastes();
  ContentMap::Options plain = options(ContentMap::Mapped::All);
  plain.weighting = 0;
  plain.ridge = 0.5;
  plain.gamma = 2;
  Ials ials({.factors = 8, .lambda = plain.lambda, .unobserved = plain.unobserved});
  core::Progress progress;
  ials.fit(dataset, progress);

  // A score is linear in the factors, so the regression of scores gives the scores of the regressed factors.
  const auto history = dataset.interactions.historyOf(data::PersonIndex{0});
  const auto own = scoresOf(ials, history);
  const auto rows = normalised(dataset.features[0]);
  double mean = 0;
  for (size_t m = 0; m < kTasteCold; ++m) mean += own[m] / double{kTasteCold};
  const auto scores = scoresOf(fittedMap(plain, dataset), history);
  for (size_t m = 0; m + 1 < kTasteMovies; ++m) {
    ASSERT_NEAR(scores[m], plainPrediction(rows, own, m, mean, plain), 1e-4) << "movie " << m;
  }
}

}  // namespace
}  // namespace kinoprism::recommend
