#include "engine/recommend/networks/pair_network.h"

#include "tests/engine/recommend/plain_network.h"

namespace kinoprism::recommend {
namespace {

const RecommenderInfo& neumf() { return engine::loadEngine().recommender("neumf"); }
const RecommenderInfo& dense() { return engine::loadEngine().recommender("dense-network"); }

double relu(double x) { return std::max(0.0, x); }

/// factors: how many of the pooled numbers are multiplied; layers: of the network, the first included.
Numbers plainScores(const SavedModel& model, std::span<const data::Rated> history, size_t factors, size_t layers) {
  const Numbers pooled = model.pooled("history", history, 1);
  const Numbers left(pooled.begin(), pooled.begin() + static_cast<ptrdiff_t>(factors));
  const Numbers person = model.times("person", {pooled.begin() + static_cast<ptrdiff_t>(factors), pooled.end()});
  Numbers scores = model.vector("movie-biases");
  for (size_t m = 0; m < scores.size(); ++m) {
    Numbers units = mapped(plus(person, model.row("movies", m)), relu);
    for (size_t l = 0; l + 1 < layers; ++l) {
      const std::string number = std::to_string(l);
      units = mapped(plus(model.times("layer-" + number, units), model.vector("bias-" + number)), relu);
    }
    scores[m] += product(units, model.vector("output"));
    if (factors > 0) scores[m] += product(left, model.row("products", m));
  }
  return scores;
}

void expectPlain(const RecommenderInfo& info, core::Settings settings, size_t factors) {
  const data::Dataset dataset = randomDataset(50, 40, 21);
  settings.insert({{"embedding", 5}, {"hidden", 8}, {"epochs", 4}, {"rate", 0.02}, {"batch", 16}});
  for (const size_t layers : {1u, 3u}) {
    settings["layers"] = static_cast<double>(layers);
    const auto model = fitted(info, dataset, settings);
    const SavedModel saved(*model);
    for (const uint32_t person : {0u, 17u, 49u}) {
      const auto history = dataset.interactions.historyOf(data::PersonIndex{person});
      expectScores(scoresOf(*model, history), plainScores(saved, history, factors, layers), 1e-4);
    }
    expectScores(scoresOf(*model, {}), plainScores(saved, {}, factors, layers), 1e-4);
  }
}

TEST(NeuMf, ScoresByAProductOfFactorsAndLayersBesideIt) { expectPlain(neumf(), {{"product", 3}}, 3); }

TEST(DenseNetwork, ScoresByItsLayers) { expectPlain(dense(), {}, 0); }

TEST(NeuMf, TellsTastesApart) {
  const data::Dataset dataset = twoTastes();
  const auto model = fitted(neumf(), dataset, {{"product", 8}, {"embedding", 8}, {"epochs", 60}, {"rate", 0.01}});
  EXPECT_GT(shareInOrder(*model, dataset, 0, kTasteCold), 0.98);
}

TEST(DenseNetwork, RanksMoviesThatNobodyRatedByTheirFeatures) {
  const data::Dataset dataset = twoTastes();
  const auto model = fitted(dense(), dataset, {{"embedding", 8}, {"epochs", 100}, {"rate", 0.01}});
  EXPECT_GT(shareInOrder(*model, dataset, 0, kTasteCold), 0.98);
  EXPECT_GT(shareInOrder(*model, dataset, kTasteCold, kTasteMovies - 1), 0.9);
}

TEST(DenseNetwork, DoesWithoutFeatures) {
  data::Dataset dataset = twoTastes();
  dataset.features.clear();
  const auto model = fitted(dense(), dataset, {{"embedding", 8}, {"epochs", 60}, {"rate", 0.01}});
  EXPECT_GT(shareInOrder(*model, dataset, 0, kTasteCold), 0.98);
}

TEST(PairNetwork, RefusesAModelOfOtherWidths) {
  const data::Dataset dataset = twoTastes();
  const auto model = fitted(dense(), dataset, {{"hidden", 8}, {"epochs", 1}});
  const TemporaryFile file;
  core::TensorWriter writer;
  model->save(writer);
  writer.write(file.path());
  EXPECT_THROW(dense().load({{"hidden", 16}}, core::TensorFile(file.path())), core::Error);
}

}  // namespace
}  // namespace kinoprism::recommend
