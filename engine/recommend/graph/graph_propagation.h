#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/data/interactions.h"

namespace at {
class Tensor;
}
namespace c10 {
struct Device;
}  // namespace c10

namespace kinoprism::recommend {

/// A sparse square matrix A over the nodes of a graph, to multiply tables of one row a node by. Memory: 8 bytes an edge
/// and direction, twice that where A is not symmetric. Used from one thread at a time; the products use all.
class PropagationGraph {
 public:
  struct Edge {
    uint32_t to = 0;    ///< row
    uint32_t from = 0;  ///< column
    float weight = 0;
  };

  /// Nodes are people, then movies; A = D^-½·R·D^-½ with R joining each person to the movies they rated, and D its row
  /// sums. Symmetric. He et al., SIGIR 2020, eq. 7–8.
  static PropagationGraph ofRatings(const data::Interactions& ratings);
  /// Any matrix; edges in any order, those named twice add up. Throws Error{BadArgument} for a node >= nodeCount.
  static PropagationGraph fromEdges(size_t nodeCount, const std::vector<Edge>& edges);

  PropagationGraph(PropagationGraph&&) noexcept;
  PropagationGraph& operator=(PropagationGraph&&) noexcept;
  ~PropagationGraph();

  size_t nodeCount() const;
  size_t edgeCount() const;
  /// A·x, or Aᵀ·x, plus base where it is given; no gradients. x, base: nodes x d, float32. On the processor
  /// each row is summed by one thread in the order of its edges: the same numbers for any number of threads. Elsewhere
  /// by a sparse tensor.
  at::Tensor product(const at::Tensor& x, bool isTransposed, const at::Tensor* base = nullptr) const;
  /// A or Aᵀ as a sparse tensor of LibTorch.
  at::Tensor sparse(const c10::Device& device, bool isTransposed) const;

 private:
  struct State;
  explicit PropagationGraph(std::unique_ptr<State> state);

  std::unique_ptr<State> m_state;
};

/// A·x, differentiable by x. The graph must live until the gradients are computed.
at::Tensor propagated(const PropagationGraph& graph, const at::Tensor& x);

/// (x + A·x + … + A^layers·x) / (layers + 1), differentiable by x (He et al., SIGIR 2020, eq. 4 and 8 with
/// α = 1 / (K + 1)). Computed from the inside, x + A·(x + A·(x + …)), which is its own gradient with Aᵀ: nothing is
/// kept for the way back. The graph must live until the gradients are computed.
at::Tensor meanOfLayers(const PropagationGraph& graph, const at::Tensor& x, int layers);

}  // namespace kinoprism::recommend
