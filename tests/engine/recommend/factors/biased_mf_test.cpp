#include "engine/recommend/factors/biased_mf.h"

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

using Vector = std::vector<double>;

double pull(const BiasedMf::Options& options, size_t count) {
  return options.lambda * std::pow(static_cast<double>(count), options.frequency);
}

/// The person for whom the gradient of the loss in the header is zero, by coordinate descent in double: p, then b.
Vector plainPerson(const RatingFactors& movies, const std::vector<data::Rated>& history,
                   const BiasedMf::Options& options) {
  const size_t d = movies.factors();
  Vector x(d + 1);
  const auto feature = [&](const data::Rated& rated, size_t k) {
    return k == d ? 1.0 : static_cast<double>(movies.of(data::index(rated.movie))[k]);
  };
  for (int round = 0; round < 2000; ++round) {
    for (size_t k = 0; k <= d; ++k) {
      double above = 0, below = k == d ? options.bias : pull(options, history.size());
      for (const data::Rated& rated : history) {
        double left = static_cast<double>(rated.value) - movies.biases()[data::index(rated.movie)];
        for (size_t other = 0; other <= d; ++other) left -= other == k ? 0 : x[other] * feature(rated, other);
        above += left * feature(rated, k);
        below += feature(rated, k) * feature(rated, k);
      }
      x[k] = above / below;
    }
  }
  return x;
}

class BiasedMfOfDimension : public testing::TestWithParam<int> {};

TEST_P(BiasedMfOfDimension, FoldsInTheBestPerson) {
  const data::Dataset dataset{randomInteractions(60, 40, 4), {}};
  const BiasedMf::Options options{.factors = GetParam(), .iterations = 3, .lambda = 0.4, .frequency = 0.6, .bias = 2};
  BiasedMf model(options);
  core::Progress progress;
  model.fit(dataset, progress);
  for (const size_t person : {0u, 17u, 59u}) {
    const auto history = dataset.interactions.historyOf(data::PersonIndex(person));
    const auto scores = scoresOf(model, history);
    const Vector x = plainPerson(model.movieFactors(), history, options);
    for (size_t m = 0; m < scores.size(); ++m) {
      double expected = static_cast<double>(model.movieFactors().biases()[m]) + x.back();
      for (size_t k = 0; k + 1 < x.size(); ++k) expected += x[k] * model.movieFactors().of(m)[k];
      ASSERT_NEAR(scores[m], expected, 1e-4) << "person " << person << ", movie " << m;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, BiasedMfOfDimension, testing::Values(1, 5, 15, 16, 40));

/// The whole loss, plainly, with people as they are folded in.
double lossOf(const BiasedMf& model, const data::Interactions& ratings, const BiasedMf::Options& options, double mean) {
  const RatingFactors& movies = model.movieFactors();
  const auto square = [](double value) { return value * value; };
  double loss = 0;
  for (size_t p = 0; p < ratings.personCount(); ++p) {
    const auto history = ratings.historyOf(data::PersonIndex(p));
    const auto scores = scoresOf(model, history);
    for (const data::Rated& rated : history)
      loss += square(static_cast<double>(rated.value) - scores[data::index(rated.movie)]);
    const Vector x = plainPerson(movies, history, options);
    for (size_t k = 0; k + 1 < x.size(); ++k) loss += pull(options, history.size()) * square(x[k]);
    loss += options.bias * square(x.back());
  }
  const auto counts = ratings.countsOfMovies();
  for (size_t m = 0; m < movies.rows(); ++m) {
    for (const float value : movies.of(m)) loss += pull(options, counts[m]) * square(value);
    loss += options.bias * square(static_cast<double>(movies.biases()[m]) - mean);
  }
  return loss;
}

TEST(BiasedMf, LowersTheLossWithEveryIteration) {
  const data::Dataset dataset{randomInteractions(40, 30, 6), {}};
  double before = std::numeric_limits<double>::infinity();
  for (int iterations = 1; iterations <= 5; ++iterations) {
    const BiasedMf::Options options{.factors = 4, .iterations = iterations, .lambda = 0.2};
    BiasedMf model(options);
    core::Progress progress;
    model.fit(dataset, progress);
    const double loss = lossOf(model, dataset.interactions, options, meanRating(dataset.interactions));
    EXPECT_LT(loss, before);
    before = loss;
  }
}

}  // namespace
}  // namespace kinoprism::recommend
