#include "engine/recommend/graph/bm3.h"

#include "tests/engine/recommend/planted_trainer.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kPeople = 12;
constexpr size_t kMovies = 15;
constexpr size_t kFactors = 4;

Bm3::Options options() {
  Bm3::Options options;
  options.factors = kFactors;
  options.layers = 2;
  options.dropout = 0;
  options.contentLoss = 0.5;
  options.l2 = 0.1;
  return options;
}

double cosine(const std::vector<double>& a, const std::vector<double>& b) {
  return dot(a, b) / std::sqrt(dot(a, a) * dot(b, b));
}

/// The model by plain means.
struct Plain {
  const data::Dataset& dataset;
  const std::vector<Table>& planted;
  Table people, movies;
  std::vector<Table> content;

  explicit Plain(const data::Dataset& data, const std::vector<Table>& weights) : dataset(data), planted(weights) {
    const Table all = plainLayers(plainGraph(data.interactions), stacked(weights[0], weights[1]), 2);
    people = rowsFrom(all, 0, kPeople);
    movies = sumOf(rowsFrom(all, kPeople, kMovies), weights[1]);
    for (size_t m = 0; m < 2; ++m) {
      content.push_back(plainProjection(plainFeatures(data.features[m]), weights[4 + m]));
    }
  }

  Table predicted(const Table& rows) const {
    Table result = plainProjection(rows, planted[2]);
    for (auto& row : result) {
      for (size_t d = 0; d < kFactors; ++d) row[d] += planted[3][d][0];
    }
    return result;
  }

  double loss() const {
    const Table h = predicted(people), g = predicted(movies);
    const auto pairs = pairsOf(dataset.interactions);
    double sum = 0;
    for (const auto& [p, m] : pairs) {
      sum += 2 - cosine(h[p], movies[m]) - cosine(people[p], g[m]);
      for (size_t kind = 0; kind < 2; ++kind) {
        if (!dataset.features[kind].isPresent(data::MovieIndex(m))) continue;
        const Table view = predicted(content[kind]);
        sum += 0.5 * (2 - cosine(view[m], movies[m]) - cosine(view[m], content[kind][m]));
      }
      sum += 0.1 * (dot(planted[0][p], planted[0][p]) + dot(planted[1][m], planted[1][m]));
    }
    return sum / static_cast<double>(pairs.size());
  }
};

TEST(Bm3, ScoresByWhatIsPredictedAndLosesByAngles) {
  const data::Dataset dataset = fewWithFeatures();
  const PlantedTrainer trainer(allExamples(dataset.interactions));
  Bm3 model(options(), trainer);
  core::Progress progress;
  model.fit(dataset, progress);
  ASSERT_EQ(trainer.planted.size(), 6u);
  const Plain plain(dataset, trainer.planted);
  // Nobody rated the last movie, which has both kinds of features or text alone.
  Table movies = plain.movies;
  const bool hasSound = dataset.features[1].isPresent(data::MovieIndex(kMovies - 1));
  for (size_t d = 0; d < kFactors; ++d) {
    movies.back()[d] = (plain.content[0].back()[d] + plain.content[1].back()[d]) / (hasSound ? 2 : 1);
  }
  expectProducts(model, dataset.interactions, plain.predicted(plain.people), plain.predicted(movies));
  EXPECT_NEAR(trainer.lost, plain.loss(), 1e-4);
}

TEST(Bm3, CanScoreByAnglesAlone) {
  const data::Dataset dataset = fewWithFeatures();
  const PlantedTrainer trainer;
  Bm3::Options set = options();
  set.score = Bm3::Score::Cosine;
  Bm3 model(set, trainer);
  core::Progress progress;
  model.fit(dataset, progress);
  const Plain plain(dataset, trainer.planted);
  const Table people = plain.predicted(plain.people), movies = plain.predicted(plain.movies);
  for (size_t p = 0; p < kPeople; ++p) {
    const auto history = dataset.interactions.historyOf(data::PersonIndex(p));
    if (history.empty()) continue;
    const auto scores = scoresOf(model, history);
    for (size_t m = 0; m + 1 < kMovies; ++m) ASSERT_NEAR(scores[m], cosine(people[p], movies[m]), 1e-4);
  }
}

}  // namespace
}  // namespace kinoprism::recommend
