#include "engine/recommend/networks/mult_vae.h"

#include "tests/engine/recommend/plain_network.h"

namespace kinoprism::recommend {
namespace {

const RecommenderInfo& info() { return engine::loadEngine().recommender("mult-vae"); }

Numbers plainScores(const SavedModel& model, std::span<const data::Rated> history) {
  const Numbers input = plus(model.pooled("input", history, 0.5), model.vector("input-bias"));
  const Numbers code = plus(model.times("code", mapped(input, std::tanh)), model.vector("code-bias"));
  const Numbers hidden = mapped(plus(model.times("hidden", code), model.vector("hidden-bias")), std::tanh);
  return plus(model.times("output", hidden), model.vector("output-bias"));
}

TEST(MultVae, ScoresByTheDecodedMeanOfTheCode) {
  const data::Dataset dataset = randomDataset(50, 40, 21);
  const auto model = fitted(info(), dataset, {{"hidden", 9}, {"latent", 4}, {"epochs", 15}, {"rate", 0.05}});
  const SavedModel saved(*model);
  EXPECT_EQ(saved.rows("code"), 4u) << "deviations are of no use any more";
  for (const uint32_t person : {0u, 17u, 49u}) {
    const auto history = dataset.interactions.historyOf(data::PersonIndex{person});
    expectScores(scoresOf(*model, history), plainScores(saved, history), 1e-4);
  }
  const std::vector<data::Rated> stranger{{data::MovieIndex{2}}, {data::MovieIndex{31}}};
  expectScores(scoresOf(*model, stranger), plainScores(saved, stranger), 1e-4);
  expectScores(scoresOf(*model, {}), plainScores(saved, {}), 1e-4);
}

TEST(MultVae, TellsTastesApart) {
  const data::Dataset dataset = twoTastes();
  const auto model = fitted(info(), dataset, {{"hidden", 32}, {"latent", 8}, {"epochs", 150}, {"rate", 0.01}});
  EXPECT_GT(shareInOrder(*model, dataset, 0, kTasteCold), 0.98);
}

TEST(MultVae, PullsCodesTogetherByBeta) {
  const data::Dataset dataset = twoTastes();
  const auto spread = [&](double beta) {
    const core::Settings settings{{"hidden", 16}, {"latent", 4}, {"epochs", 60},
                                  {"rate", 0.01}, {"anneal", 0}, {"beta", beta}};
    const auto model = fitted(info(), dataset, settings);
    const auto one = scoresOf(*model, dataset.interactions.historyOf(data::PersonIndex{0}));
    const auto other = scoresOf(*model, dataset.interactions.historyOf(data::PersonIndex{1}));
    double sum = 0;
    for (size_t m = 0; m < one.size(); ++m) sum += std::abs(one[m] - other[m]);
    return sum;
  };
  EXPECT_GT(spread(0), 2 * spread(5));
}

}  // namespace
}  // namespace kinoprism::recommend
