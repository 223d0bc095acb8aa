#include "engine/recommend/graph/freedom.h"

#include <algorithm>

#include "tests/engine/recommend/planted_trainer.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kPeople = 12;
constexpr size_t kMovies = 15;

Freedom::Options options() {
  Freedom::Options options;
  options.factors = 4;
  options.layers = 2;
  options.movieLayers = 2;
  options.neighbours = 3;
  options.textShare = 0.6;
  options.pruned = 0;
  options.contentLoss = 0.5;
  options.l2 = 0.2;
  options.temperature = 1;
  return options;
}

/// Movie by movie: what its neighbours count.
Table plainNeighbours(const data::Dataset& dataset) {
  Table graph(kMovies, std::vector<double>(kMovies));
  for (size_t kind = 0; kind < 2; ++kind) {
    const Table rows = plainFeatures(dataset.features[kind]);
    for (size_t a = 0; a < kMovies; ++a) {
      const auto has = [&](size_t m) { return dataset.features[kind].isPresent(data::MovieIndex(m)); };
      if (!has(a)) continue;
      std::vector<std::pair<double, size_t>> order;
      for (size_t b = 0; b < kMovies; ++b) {
        if (b != a && has(b)) order.emplace_back(-dot(rows[a], rows[b]), b);
      }
      std::sort(order.begin(), order.end());
      const double text = dataset.features[1].isPresent(data::MovieIndex(a)) ? 0.6 : 1;
      for (size_t i = 0; i < 3; ++i) graph[a][order[i].second] += (kind == 0 ? text : 1 - text) / 3;
    }
  }
  return graph;
}

TEST(Freedom, ScoresByRatingsAndByMoviesThatAreAlike) {
  const data::Dataset dataset = fewWithFeatures();
  const PlantedTrainer trainer(allExamples(dataset.interactions));
  Freedom model(options(), trainer);
  core::Progress progress;
  model.fit(dataset, progress);
  ASSERT_EQ(trainer.planted.size(), 4u);
  Table own = trainer.planted[1];
  own.back().assign(4, 0);
  const Table all = plainLayers(plainGraph(dataset.interactions), stacked(trainer.planted[0], own), 2);
  const Table graph = plainNeighbours(dataset);
  const Table people = rowsFrom(all, 0, kPeople);
  const Table movies = sumOf(rowsFrom(all, kPeople, kMovies), plainProduct(graph, plainProduct(graph, own)));
  expectProducts(model, dataset.interactions, people, movies);

  const auto pairs = pairsOf(dataset.interactions);
  double expected = plainSoftmax(people, movies, {}, pairs);
  for (size_t kind = 0; kind < 2; ++kind) {
    const Table content = plainProjection(plainFeatures(dataset.features[kind]), trainer.planted[2 + kind]);
    expected += 0.5 * plainSoftmax(people, content, {}, pairs);
  }
  for (const auto& [person, movie] : pairs) {
    const auto &p = trainer.planted[0][person], &q = trainer.planted[1][movie];
    expected += 0.2 * (dot(p, p) + dot(q, q)) / static_cast<double>(pairs.size());
  }
  EXPECT_NEAR(trainer.lost, expected, 1e-4);
}

TEST(Freedom, LearnsFromAPartOfTheRatingsAndScoresByAll) {
  const data::Dataset dataset = fewWithFeatures();
  const PlantedTrainer whole(allExamples(dataset.interactions)), part(allExamples(dataset.interactions));
  Freedom::Options pruned = options();
  pruned.pruned = 0.4;
  Freedom a(options(), whole), b(pruned, part);
  core::Progress progress;
  a.fit(dataset, progress);
  b.fit(dataset, progress);
  EXPECT_GT(std::abs(whole.lost - part.lost), 1e-3);
  for (size_t p = 0; p < kPeople; ++p) {
    const auto history = dataset.interactions.historyOf(data::PersonIndex(p));
    expectClose(scoresOf(a, history), scoresOf(b, history), 0);
  }
}

}  // namespace
}  // namespace kinoprism::recommend
