#include "engine/recommend/graph/graph_propagation.h"

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "tests/engine/core/every_processor.h"
#include "tests/engine/recommend/planted_trainer.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kPeople = 20;
constexpr size_t kMovies = 15;

at::Tensor denseOf(const Table& table) {
  at::Tensor dense = at::empty({static_cast<int64_t>(table.size()), static_cast<int64_t>(table[0].size())});
  for (size_t r = 0; r < table.size(); ++r)
    std::copy(table[r].begin(), table[r].end(), dense[static_cast<int64_t>(r)].data_ptr<float>());
  return dense;
}

/// One that is not symmetric, with an edge named twice.
std::vector<PropagationGraph::Edge> madeEdges() {
  std::vector<PropagationGraph::Edge> edges;
  for (uint32_t a = 0; a < 30; ++a) edges.push_back({a, (a * 7 + 3) % 35, 0.1f * static_cast<float>(a % 5) - 0.15f});
  edges.push_back(edges[4]);
  return edges;
}

Table plainOf(const std::vector<PropagationGraph::Edge>& edges) {
  Table table(35, std::vector<double>(35));
  for (const auto& edge : edges) table[edge.to][edge.from] += edge.weight;
  return table;
}

TEST(GraphPropagation, MultipliesLikeAFullTable) {
  const data::Interactions ratings = randomInteractions(kPeople, kMovies, 3);
  const PropagationGraph graph = PropagationGraph::ofRatings(ratings);
  EXPECT_EQ(graph.nodeCount(), kPeople + kMovies);
  EXPECT_EQ(graph.edgeCount(), 2 * ratings.size());
  const at::Tensor dense = denseOf(plainGraph(ratings));
  at::manual_seed(1);
  core::onEveryProcessor([&] {
    for (const int64_t width : {1, 7, 64, 100, 128}) {
      const at::Tensor x = at::randn({35, width}), base = at::randn({35, width});
      EXPECT_TRUE(at::allclose(graph.product(x, false), at::mm(dense, x), 1e-4, 1e-5)) << width;
      EXPECT_TRUE(at::allclose(graph.product(x, true, &base), base + at::mm(dense.t(), x), 1e-4, 1e-5)) << width;
    }
  });
}

TEST(GraphPropagation, MultipliesByEitherSideOfAGraphThatIsNotSymmetric) {
  const PropagationGraph graph = PropagationGraph::fromEdges(35, madeEdges());
  const at::Tensor dense = denseOf(plainOf(madeEdges()));
  at::manual_seed(2);
  const at::Tensor x = at::randn({35, 70});
  EXPECT_TRUE(at::allclose(graph.product(x, false), at::mm(dense, x), 1e-4, 1e-5));
  EXPECT_TRUE(at::allclose(graph.product(x, true), at::mm(dense.t(), x), 1e-4, 1e-5));
  EXPECT_TRUE(at::allclose(graph.sparse(at::kCPU, false).to_dense(), dense));
  EXPECT_TRUE(at::allclose(graph.sparse(at::kCPU, true).to_dense(), dense.t()));
}

TEST(GraphPropagation, HasTheGradientsOfAFullTable) {
  const PropagationGraph graph = PropagationGraph::fromEdges(35, madeEdges());
  const at::Tensor dense = denseOf(plainOf(madeEdges()));
  for (int layers = 0; layers < 4; ++layers) {
    at::manual_seed(3);
    const at::Tensor x = at::randn({35, 20}).requires_grad_(true), weights = at::randn({35, 20});
    const at::Tensor mean = meanOfLayers(graph, propagated(graph, x), layers);
    (mean.tanh() * weights).sum().backward();
    const at::Tensor found = x.grad().clone();
    x.mutable_grad().zero_();
    at::Tensor layer = at::mm(dense, x);
    at::Tensor sum = layer;
    for (int l = 0; l < layers; ++l) {
      layer = at::mm(dense, layer);
      sum = sum + layer;
    }
    EXPECT_TRUE(at::allclose(mean, sum / (layers + 1), 1e-4, 1e-6)) << layers;
    ((sum / (layers + 1)).tanh() * weights).sum().backward();
    EXPECT_TRUE(at::allclose(found, x.grad(), 1e-4, 1e-6)) << layers;
  }
}

TEST(GraphPropagation, GivesTheSameNumbersForAnyNumberOfThreads) {
  const PropagationGraph graph = PropagationGraph::ofRatings(randomInteractions(300, 200, 4));
  at::manual_seed(4);
  const at::Tensor x = at::randn({500, 96});
  const int before = core::threadCount();
  core::setThreadCount(1);
  const at::Tensor one = meanOfLayers(graph, x, 3);
  core::setThreadCount(3);
  const at::Tensor three = meanOfLayers(graph, x, 3);
  core::setThreadCount(before);
  EXPECT_TRUE(at::equal(one, three));
}

TEST(GraphPropagation, RefusesNodesThatAreNot) {
  try {
    PropagationGraph::fromEdges(3, {{0, 1, 1}, {2, 3, 1}});
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::BadArgument);
    EXPECT_NE(std::string(error.what()).find("EdgeOutOfRange(\"3\", 3)"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace kinoprism::recommend
