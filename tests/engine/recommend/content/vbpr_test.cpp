#include "engine/recommend/content/vbpr.h"

#include "tests/engine/recommend/planted_trainer.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kFactors = 3;
constexpr size_t kContent = 2;

Vbpr::Options options() {
  Vbpr::Options options;
  options.factors = kFactors;
  options.contentFactors = kContent;
  options.loss = RankingLoss::Softmax;
  options.l2 = 0;
  options.temperature = 1;
  return options;
}

/// Σ a_jm·W_m·f_jm, one more column being the bias.
Table plainContent(const data::Dataset& dataset, const std::vector<Table>& planted) {
  const double text = std::exp(planted[2][0][0]), sound = std::exp(planted[2][1][0]);
  const Table words = plainProjection(plainFeatures(dataset.features[0]), planted[0]);
  const Table sounds = plainProjection(plainFeatures(dataset.features[1]), planted[1]);
  Table content = words;
  for (size_t m = 0; m < words.size(); ++m) {
    const double share = dataset.features[1].isPresent(data::MovieIndex(m)) ? sound / (text + sound) : 0;
    for (size_t d = 0; d < words[m].size(); ++d) content[m][d] = (1 - share) * words[m][d] + share * sounds[m][d];
  }
  return content;
}

struct Expected {
  Table people, movies;
  std::vector<double> biases;

  Expected(const data::Dataset& dataset, const std::vector<Table>& planted) : people(planted[3]), movies(planted[4]) {
    const Table content = plainContent(dataset, planted);
    for (size_t m = 0; m < movies.size(); ++m) {
      const bool isRated = m + 1 < movies.size();
      for (double& value : movies[m]) value *= isRated;
      movies[m].insert(movies[m].end(), content[m].begin(), content[m].end() - 1);
      biases.push_back(isRated * planted[5][m][0] + content[m].back());
    }
  }
};

TEST(Vbpr, ScoresByFactorsAndFeatures) {
  const data::Dataset dataset = fewWithFeatures();
  const PlantedTrainer trainer(allExamples(dataset.interactions));
  Vbpr model(options(), trainer);
  core::Progress progress;
  model.fit(dataset, progress);
  ASSERT_EQ(trainer.planted.size(), 6u);
  const Expected expected(dataset, trainer.planted);
  expectProducts(model, dataset.interactions, expected.people, expected.movies, expected.biases);
  EXPECT_NEAR(trainer.lost,
              plainSoftmax(expected.people, expected.movies, expected.biases, pairsOf(dataset.interactions)), 1e-4);
}

}  // namespace
}  // namespace kinoprism::recommend
