#include "engine/recommend/factors/ials.h"

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

using Vector = std::vector<double>;

double product(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (size_t d = 0; d < a.size(); ++d) sum += static_cast<double>(a[d]) * b[d];
  return sum;
}

/// Half the gradient of the loss in the header for one person, and its largest term, to measure it against.
std::pair<double, double> personGradient(const linalg::FactorTable& movies, const std::vector<data::Rated>& history,
                                         std::span<const float> person, const Ials::Options& options) {
  Vector gradient(person.size());
  double scale = 0;
  const double size = static_cast<double>(history.size()) + options.unobserved * static_cast<double>(movies.rows());
  for (size_t d = 0; d < person.size(); ++d) {
    gradient[d] = options.lambda * std::pow(size, options.frequency) * person[d];
  }
  const auto add = [&](size_t movie, double factor) {
    for (size_t d = 0; d < person.size(); ++d) {
      const double term = factor * movies.used(movie)[d];
      gradient[d] += term;
      scale = std::max(scale, std::abs(term));
    }
  };
  for (size_t m = 0; m < movies.rows(); ++m) add(m, options.unobserved * product(person, movies.used(m)));
  for (const data::Rated& rated : history) {
    const size_t m = data::index(rated.movie);
    add(m, product(person, movies.used(m)) - 1);
  }
  double largest = 0;
  for (const double value : gradient) largest = std::max(largest, std::abs(value));
  return {largest, scale};
}

class IalsOfDimension : public testing::TestWithParam<int> {};

TEST_P(IalsOfDimension, FoldsInWhereTheGradientOfTheLossIsZero) {
  const data::Dataset dataset{randomInteractions(80, 60, 4), {}};
  const Ials::Options options{
      .factors = GetParam(), .iterations = 3, .lambda = 0.02, .unobserved = 0.1, .frequency = 0.8};
  Ials model(options);
  core::Progress progress;
  model.fit(dataset, progress);
  std::vector<std::vector<data::Rated>> histories;
  for (size_t p = 0; p < 80; ++p) histories.push_back(dataset.interactions.historyOf(data::PersonIndex(p)));
  const linalg::FactorTable people = model.foldIn(histories);
  for (size_t p = 0; p < 80; ++p) {
    const auto [gradient, scale] = personGradient(model.movieFactors(), histories[p], people.used(p), options);
    ASSERT_GT(scale, 0);
    ASSERT_LT(gradient, 2e-5 * scale * 60) << "person " << p;
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, IalsOfDimension, testing::Values(1, 5, 16, 17, 64, 100));

/// The whole loss, plainly.
double lossOf(const linalg::FactorTable& people, const linalg::FactorTable& movies, const data::Interactions& data,
              const Ials::Options& options) {
  double loss = 0;
  const auto ridge = [&](size_t count, size_t possible) {
    return options.lambda *
           std::pow(static_cast<double>(count) + options.unobserved * static_cast<double>(possible), options.frequency);
  };
  const auto counts = data.countsOfMovies();
  for (size_t m = 0; m < movies.rows(); ++m) {
    loss += ridge(counts[m], people.rows()) * product(movies.used(m), movies.used(m));
  }
  for (size_t p = 0; p < people.rows(); ++p) {
    loss += ridge(data.moviesOf(data::PersonIndex(p)).size(), movies.rows()) * product(people.used(p), people.used(p));
    for (size_t m = 0; m < movies.rows(); ++m) {
      const double score = product(people.used(p), movies.used(m));
      loss += options.unobserved * score * score;
      if (data.contains(data::PersonIndex(p), data::MovieIndex(m))) loss += (1 - score) * (1 - score);
    }
  }
  return loss;
}

TEST(Ials, LowersTheLossWithEveryIteration) {
  const data::Dataset dataset{randomInteractions(50, 40, 6), {}};
  std::vector<std::vector<data::Rated>> histories;
  for (size_t p = 0; p < 50; ++p) histories.push_back(dataset.interactions.historyOf(data::PersonIndex(p)));
  double before = std::numeric_limits<double>::infinity();
  for (int iterations = 1; iterations <= 6; ++iterations) {
    const Ials::Options options{.factors = 8, .iterations = iterations};
    Ials model(options);
    core::Progress progress;
    model.fit(dataset, progress);
    const double loss = lossOf(model.foldIn(histories), model.movieFactors(), dataset.interactions, options);
    EXPECT_LT(loss, before);
    before = loss;
  }
}

TEST(Ials, GivesMoviesThatNobodyRatedNoFactors) {
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}, {1, 2}, {0, 2}}, 4), {}};
  Ials model({.factors = 4});
  core::Progress progress;
  model.fit(dataset, progress);
  for (const float value : model.movieFactors().used(3)) EXPECT_EQ(value, 0);
  std::vector<float> likeness(4);
  ASSERT_TRUE(model.similar(data::MovieIndex{0}, likeness));
  EXPECT_FALSE(std::isnan(likeness[1]));
  EXPECT_TRUE(std::isnan(likeness[3]));
}

TEST(Ials, RefusesAFileWithAnotherNumberOfFactors) {
  const data::Dataset dataset{randomInteractions(30, 20, 6), {}};
  const RecommenderInfo& info = engine::loadEngine().recommender("ials");
  core::TensorWriter writer;
  fitted(info, dataset, {{"factors", 8}})->save(writer);
  const TemporaryFile file;
  writer.write(file.path());
  EXPECT_EQ(info.load({{"factors", 8}}, core::TensorFile(file.path()))->movieCount(), 20u);
  EXPECT_THROW(info.load({{"factors", 9}}, core::TensorFile(file.path())), core::Error);
}

}  // namespace
}  // namespace kinoprism::recommend
