#include "engine/recommend/linear/edlae.h"

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

TEST(Edlae, IsEaseWithTheSettingsOfItsPaper) {
  const data::Dataset dataset{randomInteractions(80, 40, 9), {}};
  const engine::Engine& engine = engine::loadEngine();
  const auto edlae = fitted(engine.recommender("edlae"), dataset);
  const auto ease =
      fitted(engine.recommender("ease"), dataset, {{"lambda", 300}, {"dropout", 0.5}, {"flattening", 0.4}});
  const auto plain = fitted(engine.recommender("ease"), dataset);
  const auto history = dataset.interactions.historyOf(data::PersonIndex{4});
  const auto scores = scoresOf(*edlae, history);
  expectClose(scores, scoresOf(*ease, history), 0);
  EXPECT_NE(scores, scoresOf(*plain, history));
}

TEST(Edlae, TakesSettingsAndTellsItsStandards) {
  const data::Dataset dataset{randomInteractions(80, 40, 9), {}};
  const RecommenderInfo& info = engine::loadEngine().recommender("edlae");
  EXPECT_EQ(info.parameters.at(0).name, "lambda");
  EXPECT_EQ(info.parameters.at(0).standard, 300);
  const auto set = fitted(info, dataset, {{"lambda", 20}});
  const auto ease = fitted(engine::loadEngine().recommender("ease"), dataset,
                           {{"lambda", 20}, {"dropout", 0.5}, {"flattening", 0.4}});
  const auto history = dataset.interactions.historyOf(data::PersonIndex{4});
  expectClose(scoresOf(*set, history), scoresOf(*ease, history), 0);
}

/// A linear autoencoder that is shown each interaction with probability 1 − p, in the mean over what is dropped, and
/// has to say all of them without the one it is asked for: solved here movie by movie, by Gauss–Seidel.
TEST(Edlae, SolvesTheRegressionUnderDropout) {
  const data::Dataset dataset{randomInteractions(70, 15, 3), {}};
  const data::Interactions& data = dataset.interactions;
  constexpr double kLambda = 10, kDropout = 0.4;
  Edlae model({.lambda = kLambda, .dropout = kDropout, .flattening = 0});
  core::Progress progress;
  model.fit(dataset, progress);
  std::vector<std::vector<double>> together(15, std::vector<double>(15));
  for (size_t p = 0; p < data.personCount(); ++p) {
    for (const data::MovieIndex i : data.moviesOf(data::PersonIndex(p))) {
      for (const data::MovieIndex j : data.moviesOf(data::PersonIndex(p)))
        together[data::index(i)][data::index(j)] += 1;
    }
  }
  for (size_t target = 0; target < 15; ++target) {
    std::vector<double> b(15);
    for (int round = 0; round < 500; ++round) {
      for (size_t i = 0; i < 15; ++i) {
        if (i == target) continue;
        double rest = together[i][target];
        for (size_t k = 0; k < 15; ++k) rest -= k == i ? 0 : together[i][k] * b[k];
        b[i] = rest / (together[i][i] * (1 + kDropout / (1 - kDropout)) + kLambda);
      }
    }
    for (size_t i = 0; i < 15; ++i)
      ASSERT_NEAR(model.weight(data::MovieIndex(i), data::MovieIndex(target)), b[i], 1e-5);
  }
}

TEST(Edlae, RefusesAFileOfPlainEase) {
  const data::Dataset dataset{randomInteractions(20, 10, 1), {}};
  const TemporaryFile file;
  core::TensorWriter writer;
  fitted(engine::loadEngine().recommender("ease"), dataset)->save(writer);
  writer.write(file.path());
  EXPECT_THROW(engine::loadEngine().recommender("edlae").load({}, core::TensorFile(file.path())), core::Error);
}

}  // namespace
}  // namespace kinoprism::recommend
