#include "engine/recommend/graph/graph_propagation.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/linalg/weighted_rows.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kRowGrain = 64;

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// One direction, compressed by row.
struct Rows {
  std::vector<size_t> starts;
  std::vector<uint32_t> columns;
  std::vector<float> weights;
};

/// sums: rows x width.
void addProduct(const Rows& rows, const float* x, size_t width, float* sums) {
  core::parallelFor(rows.starts.size() - 1, kRowGrain, [&](size_t begin, size_t end) {
    for (size_t r = begin; r < end; ++r) {
      const size_t first = rows.starts[r];
      const size_t count = rows.starts[r + 1] - first;
      linalg::addWeightedRows(std::span(rows.columns).subspan(first, count),
                              std::span(rows.weights).subspan(first, count), x, width, width, sums + r * width);
    }
  });
}

Rows compressed(size_t nodeCount, const std::vector<PropagationGraph::Edge>& edges, bool isTransposed) {
  Rows rows{std::vector<size_t>(nodeCount + 1), std::vector<uint32_t>(edges.size()), std::vector<float>(edges.size())};
  const auto rowOf = [&](const auto& edge) { return isTransposed ? edge.from : edge.to; };
  for (const auto& edge : edges) ++rows.starts[rowOf(edge) + 1];
  for (size_t r = 0; r < nodeCount; ++r) rows.starts[r + 1] += rows.starts[r];
  std::vector<size_t> next(rows.starts.begin(), rows.starts.end() - 1);
  for (const auto& edge : edges) {
    const size_t place = next[rowOf(edge)]++;
    rows.columns[place] = isTransposed ? edge.to : edge.from;
    rows.weights[place] = edge.weight;
  }
  return rows;
}

/// Appends the rows of people or movies, whose neighbours are numbered from `offset`.
void appendRows(Rows& rows, const data::Interactions& neighbours, size_t offset, const std::vector<double>& own,
                const std::vector<double>& other) {
  for (size_t r = 0; r < neighbours.personCount(); ++r) {
    for (const data::MovieIndex neighbour : neighbours.moviesOf(data::PersonIndex(r))) {
      rows.columns.push_back(static_cast<uint32_t>(offset + data::index(neighbour)));
      rows.weights.push_back(static_cast<float>(own[r] * other[data::index(neighbour)]));
    }
    rows.starts.push_back(rows.columns.size());
  }
}

std::vector<double> inverseRoots(const data::Interactions& neighbours) {
  std::vector<double> result;
  for (size_t r = 0; r < neighbours.personCount(); ++r) {
    const size_t degree = neighbours.moviesOf(data::PersonIndex(r)).size();
    result.push_back(degree > 0 ? 1 / std::sqrt(static_cast<double>(degree)) : 0);
  }
  return result;
}

}  // namespace

struct PropagationGraph::State {
  Rows rows;
  Rows transposed;  ///< empty where A is symmetric
  at::Tensor onDevice, transposedOnDevice;

  const Rows& direction(bool isTransposed) const {
    return isTransposed && !transposed.starts.empty() ? transposed : rows;
  }
};

PropagationGraph::PropagationGraph(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PropagationGraph::PropagationGraph(PropagationGraph&&) noexcept = default;
PropagationGraph& PropagationGraph::operator=(PropagationGraph&&) noexcept = default;
PropagationGraph::~PropagationGraph() = default;

PropagationGraph PropagationGraph::ofRatings(const data::Interactions& ratings) {
  const data::Interactions raters = ratings.transposed();
  const std::vector<double> people = inverseRoots(ratings);
  const std::vector<double> movies = inverseRoots(raters);
  auto state = std::make_unique<State>();
  Rows& rows = state->rows;
  rows.starts.push_back(0);
  rows.columns.reserve(2 * ratings.size());
  rows.weights.reserve(2 * ratings.size());
  appendRows(rows, ratings, people.size(), people, movies);
  appendRows(rows, raters, 0, movies, people);
  return PropagationGraph(std::move(state));
}

PropagationGraph PropagationGraph::fromEdges(size_t nodeCount, const std::vector<Edge>& edges) {
  for (const Edge& edge : edges) {
    if (std::max(edge.to, edge.from) < nodeCount) continue;
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::EdgeOutOfRange, std::to_string(std::max(edge.to, edge.from)), nodeCount});
  }
  auto state = std::make_unique<State>();
  state->rows = compressed(nodeCount, edges, false);
  state->transposed = compressed(nodeCount, edges, true);
  return PropagationGraph(std::move(state));
}

size_t PropagationGraph::nodeCount() const { return m_state->rows.starts.size() - 1; }
size_t PropagationGraph::edgeCount() const { return m_state->rows.columns.size(); }

at::Tensor PropagationGraph::sparse(const c10::Device& device, bool isTransposed) const {
  const Rows& rows = m_state->direction(isTransposed);
  const auto count = static_cast<int64_t>(rows.columns.size());
  at::Tensor places = at::empty({2, count}, at::kLong);
  auto* const row = places.data_ptr<int64_t>();
  for (size_t r = 0; r + 1 < rows.starts.size(); ++r) {
    std::fill(row + rows.starts[r], row + rows.starts[r + 1], static_cast<int64_t>(r));
  }
  std::copy(rows.columns.begin(), rows.columns.end(), row + count);
  at::Tensor weights = at::empty({count}, at::kFloat);
  std::copy(rows.weights.begin(), rows.weights.end(), weights.data_ptr<float>());
  const auto size = static_cast<int64_t>(nodeCount());
  return at::sparse_coo_tensor(places, weights, {size, size}).coalesce().to(device);
}

at::Tensor PropagationGraph::product(const at::Tensor& x, bool isTransposed, const at::Tensor* base) const {
  const at::NoGradGuard noGrad;
  if (x.is_cpu()) {
    const at::Tensor source = x.contiguous();
    at::Tensor sums = base ? base->clone(at::MemoryFormat::Contiguous) : at::zeros_like(source);
    addProduct(m_state->direction(isTransposed), source.data_ptr<float>(), static_cast<size_t>(source.size(1)),
               sums.data_ptr<float>());
    return sums;
  }
  at::Tensor& matrix = isTransposed ? m_state->transposedOnDevice : m_state->onDevice;
  if (!matrix.defined()) matrix = sparse(x.device(), isTransposed);
  const at::Tensor sums = at::mm(matrix, x);
  return base ? sums + *base : sums;
}

namespace {

at::Tensor sumOfLayers(const PropagationGraph& graph, const at::Tensor& x, int64_t layers, bool isTransposed) {
  at::Tensor sum = x;
  for (int64_t layer = 0; layer < layers; ++layer) sum = graph.product(sum, isTransposed, &x);
  return sum;
}

struct Propagation : torch::autograd::Function<Propagation> {
  /// layers 0: A·x; else the mean of layers.
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const PropagationGraph* graph,
                            int64_t layers) {
    context->saved_data["graph"] = reinterpret_cast<int64_t>(graph);
    context->saved_data["layers"] = layers;
    return through(*graph, x, layers, false);
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto* const graph = reinterpret_cast<const PropagationGraph*>(context->saved_data["graph"].toInt());
    const int64_t layers = context->saved_data["layers"].toInt();
    return {through(*graph, gradients[0], layers, true), at::Tensor(), at::Tensor()};
  }

  static at::Tensor through(const PropagationGraph& graph, const at::Tensor& x, int64_t layers, bool isTransposed) {
    if (layers == 0) return graph.product(x, isTransposed);
    return sumOfLayers(graph, x, layers, isTransposed) / (layers + 1);
  }
};

}  // namespace

at::Tensor propagated(const PropagationGraph& graph, const at::Tensor& x) { return Propagation::apply(x, &graph, 0); }

at::Tensor meanOfLayers(const PropagationGraph& graph, const at::Tensor& x, int layers) {
  return layers == 0 ? x : Propagation::apply(x, &graph, layers);
}

}  // namespace kinoprism::recommend
