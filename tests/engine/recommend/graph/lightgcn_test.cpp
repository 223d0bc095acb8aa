#include "engine/recommend/graph/lightgcn.h"

#include "tests/engine/recommend/planted_trainer.h"

namespace kinoprism::recommend {
namespace {

LightGcn::Options options(int layers) {
  LightGcn::Options options;
  options.factors = 5;
  options.layers = layers;
  options.l2 = 0.3;
  options.temperature = 1;
  return options;
}

TEST(LightGcn, ScoresByTheMeanOfLayers) {
  const data::Dataset dataset{randomInteractions(12, 15, 7), {}};
  for (const int layers : {0, 1, 3}) {
    const PlantedTrainer trainer;
    LightGcn model(options(layers), trainer);
    core::Progress progress;
    model.fit(dataset, progress);
    ASSERT_EQ(trainer.planted.size(), 1u);
    const Table all = plainLayers(plainGraph(dataset.interactions), trainer.planted[0], layers);
    expectProducts(model, dataset.interactions, rowsFrom(all, 0, 12), rowsFrom(all, 12, 15));
  }
}

TEST(LightGcn, LosesLikeSoftmaxAndPullsAtTheFirstLayer) {
  const data::Dataset dataset{randomInteractions(12, 15, 7), {}};
  const auto pairs = pairsOf(dataset.interactions);
  const PlantedTrainer trainer(allExamples(dataset.interactions));
  LightGcn::Options set = options(2);
  set.temperature = 0.5;
  LightGcn model(set, trainer);
  core::Progress progress;
  model.fit(dataset, progress);
  const Table& first = trainer.planted[0];
  const Table all = plainLayers(plainGraph(dataset.interactions), first, 2);
  double expected = plainSoftmax(scaled(rowsFrom(all, 0, 12), 2), rowsFrom(all, 12, 15), {}, pairs);
  for (const auto& [person, movie] : pairs) {
    const double squares = dot(first[person], first[person]) + dot(first[12 + movie], first[12 + movie]);
    expected += 0.3 * squares / static_cast<double>(pairs.size());
  }
  EXPECT_NEAR(trainer.lost, expected, 1e-4);
}

}  // namespace
}  // namespace kinoprism::recommend
