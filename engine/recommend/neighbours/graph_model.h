#pragma once

#include <string>

#include "engine/recommend/neighbours/sparse_item_weights.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// What recommenders share whose score is a sum of sparse weights between movies: score(u, j) = Σ w_ij over the movies
/// i that u watched. Only how the weights are found differs.
class GraphModel : public Recommender {
 public:
  size_t movieCount() const override { return m_graph.movieCount(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  bool contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                     std::span<float> parts) const override;
  /// What having watched `movie` alone speaks for.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

 protected:
  /// kind: what its files say they hold.
  explicit GraphModel(std::string_view kind) : m_kind(kind) {}
  /// What save wrote. Throws Error{BadInput} and leaves the model as it was.
  void loadGraph(const core::TensorFile& file);
  void adopt(SparseItemWeights graph) { m_graph = std::move(graph); }

 private:
  std::string m_kind;
  SparseItemWeights m_graph;
};

}  // namespace kinoprism::recommend
