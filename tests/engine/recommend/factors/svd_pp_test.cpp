#include "engine/recommend/factors/svd_pp.h"

#include <numeric>

#include "engine/core/rng.h"
#include "tests/engine/core/every_processor.h"
#include "tests/engine/recommend/plain_algebra.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

using Vector = std::vector<double>;

/// Eq. 15 and its descent as they are written down, in double, with the draws of the model's seed.
struct PlainSvdPp {
  PlainSvdPp(const data::Interactions& ratings, const SvdPp::Options& options)
      : ratings(ratings), options(options), random(static_cast<uint64_t>(options.seed)), mean(meanRating(ratings)) {
    const Vector zero(static_cast<size_t>(options.factors));
    counts = ratings.countsOfMovies();
    q.assign(ratings.movieCount(), zero);
    y = q;
    p.assign(ratings.personCount(), zero);
    ofMovies.resize(q.size());
    ofPeople.resize(p.size());
    for (size_t m = 0; m < q.size(); ++m) {
      if (counts[m] > 0) randomise(q[m]);
    }
    for (Vector& row : p) randomise(row);
  }

  void randomise(Vector& row) {
    for (double& value : row) value = 0.1 * random.normal();
  }

  void iterate() {
    std::vector<uint32_t> order(p.size());
    std::iota(order.begin(), order.end(), 0u);
    random.shuffle(order);
    for (const uint32_t person : order) learnFrom(person);
  }

  void learnFrom(size_t u) {
    const auto history = ratings.historyOf(data::PersonIndex(u));
    if (history.empty()) return;
    const double n = static_cast<double>(history.size());
    const size_t d = p[u].size();
    Vector z(d), gradient(d);
    for (const data::Rated& rated : history) {
      for (size_t k = 0; k < d; ++k) z[k] += y[data::index(rated.movie)][k] / std::sqrt(n);
    }
    std::vector<uint32_t> order(history.size());
    std::iota(order.begin(), order.end(), 0u);
    random.shuffle(order);
    for (const uint32_t at : order) {
      const size_t i = data::index(history[at].movie);
      const double error =
          static_cast<double>(history[at].value) - mean - ofPeople[u] - ofMovies[i] - dot(q[i], p[u]) - dot(q[i], z);
      const double shareU = 1 / std::sqrt(n), shareI = 1 / std::sqrt(static_cast<double>(counts[i]));
      ofPeople[u] += options.learningRate * (error - options.bias * shareU * ofPeople[u]);
      ofMovies[i] += options.learningRate * (error - options.bias * shareI * ofMovies[i]);
      const Vector before = q[i];
      for (size_t k = 0; k < d; ++k) {
        gradient[k] += error * before[k] / std::sqrt(n);
        q[i][k] += options.learningRate * (error * (p[u][k] + z[k]) - options.lambda * shareI * before[k]);
        p[u][k] += options.learningRate * (error * before[k] - options.lambda * shareU * p[u][k]);
      }
    }
    for (const data::Rated& rated : history) {
      Vector& row = y[data::index(rated.movie)];
      for (size_t k = 0; k < d; ++k) row[k] += options.learningRate * (gradient[k] - options.lambda * row[k]);
    }
  }

  const data::Interactions& ratings;
  SvdPp::Options options;
  core::Rng random;
  double mean;
  std::vector<uint32_t> counts;
  std::vector<Vector> q, y, p;
  Vector ofMovies, ofPeople;
};

SvdPp fittedSvdPp(const data::Interactions& ratings, const SvdPp::Options& options) {
  SvdPp model(options);
  core::Progress progress;
  model.fit({ratings, {}}, progress);
  return model;
}

/// y_i of every movie, as the model keeps them.
core::Matrix choicesOf(const SvdPp& model) {
  core::TensorWriter writer;
  model.save(writer);
  const TemporaryFile file;
  writer.write(file.path());
  return core::TensorFile(file.path()).matrix("choices");
}

TEST(SvdPp, DescendsLikePlainLoops) {
  const data::Interactions ratings = randomInteractions(30, 25, 5);
  const SvdPp::Options options{.factors = 5, .iterations = 4, .learningRate = 0.02, .lambda = 0.3};
  PlainSvdPp plain(ratings, options);
  for (int i = 0; i < options.iterations; ++i) plain.iterate();
  core::onEveryProcessor([&] {
    const SvdPp model = fittedSvdPp(ratings, options);
    for (size_t m = 0; m < 25; ++m) {
      ASSERT_NEAR(model.movieFactors().biases()[m], plain.mean + plain.ofMovies[m], 1e-5);
      for (size_t k = 0; k < 5; ++k) {
        ASSERT_NEAR(model.movieFactors().of(m)[k], plain.q[m][k], 1e-5);
        ASSERT_NEAR(choicesOf(model).row(m)[k], plain.y[m][k], 1e-5);
      }
    }
  });
}

/// Half the loss of a person, as a function of p and b, plainly.
double lossOfPerson(const SvdPp& model, const core::Matrix& choices, const std::vector<data::Rated>& history,
                    const Vector& x, const SvdPp::Options& options) {
  const size_t d = x.size() - 1;
  const double n = static_cast<double>(history.size());
  double loss = std::sqrt(n) * options.bias * x[d] * x[d];
  Vector person(x.begin(), x.end() - 1);
  loss += std::sqrt(n) * options.lambda * dot(person, person);
  for (const data::Rated& rated : history) {
    for (size_t k = 0; k < d; ++k) person[k] += choices.row(data::index(rated.movie))[k] / std::sqrt(n);
  }
  for (const data::Rated& rated : history) {
    const size_t m = data::index(rated.movie);
    double error = static_cast<double>(rated.value) - model.movieFactors().biases()[m] - x[d];
    for (size_t k = 0; k < d; ++k) error -= person[k] * model.movieFactors().of(m)[k];
    loss += error * error;
  }
  return loss;
}

TEST(SvdPp, FoldsInThePersonOfLeastLoss) {
  const data::Interactions ratings = randomInteractions(30, 25, 5);
  const SvdPp::Options options{.factors = 2, .iterations = 10, .learningRate = 0.02, .lambda = 0.3};
  const SvdPp model = fittedSvdPp(ratings, options);
  const core::Matrix choices = choicesOf(model);
  const auto history = ratings.historyOf(data::PersonIndex{4});
  // The loss is a parabola in each coordinate: walk to its bottom again and again.
  Vector x(3);
  for (int round = 0; round < 500; ++round) {
    for (double& value : x) {
      const double middle = value;
      const double at = lossOfPerson(model, choices, history, x, options);
      value = middle + 1;
      const double right = lossOfPerson(model, choices, history, x, options);
      value = middle - 1;
      const double left = lossOfPerson(model, choices, history, x, options);
      value = middle + (left - right) / (2 * (left + right - 2 * at));
    }
  }
  const auto scores = scoresOf(model, history);
  Vector person(x.begin(), x.end() - 1);
  for (const data::Rated& rated : history) {
    for (size_t k = 0; k < 2; ++k) {
      person[k] += choices.row(data::index(rated.movie))[k] / std::sqrt(static_cast<double>(history.size()));
    }
  }
  for (size_t m = 0; m < 25; ++m) {
    const auto q = model.movieFactors().of(m);
    const double expected =
        static_cast<double>(model.movieFactors().biases()[m]) + x[2] + person[0] * q[0] + person[1] * q[1];
    ASSERT_NEAR(scores[m], expected, 1e-4);
  }
}

TEST(SvdPp, SaysSoWhenItDiverges) {
  SvdPp model({.factors = 8, .iterations = 200, .learningRate = 0.1, .lambda = 100});
  core::Progress progress;
  EXPECT_THROW(model.fit({randomInteractions(60, 50, 3), {}}, progress), core::Error);
  EXPECT_EQ(model.movieCount(), 0u);
}

}  // namespace
}  // namespace kinoprism::recommend
