#include "engine/recommend/neighbours/graph_model.h"

#include <algorithm>

#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

void GraphModel::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  std::vector<double> sums(scores.size());
  for (const data::Rated& rated : history) m_graph.addTo(rated.movie, 1, sums);
  std::copy(sums.begin(), sums.end(), scores.begin());
}

bool GraphModel::contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                               std::span<float> parts) const {
  for (size_t h = 0; h < history.size(); ++h) parts[h] = m_graph.weight(history[h].movie, movie);
  return true;
}

bool GraphModel::similar(data::MovieIndex movie, std::span<float> scores) const {
  const data::Rated only{movie};
  scoreHistory({&only, 1}, scores);
  return true;
}

void GraphModel::save(core::TensorWriter& writer) const {
  writeKind(writer, m_kind);
  m_graph.save(writer);
}

void GraphModel::loadGraph(const core::TensorFile& file) {
  requireKind(file, m_kind);
  m_graph = SparseItemWeights::load(file);
}

}  // namespace kinoprism::recommend
