#include "engine/recommend/neighbours/sparse_item_weights.h"

#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

void keepHeaviest(std::vector<Neighbour>& neighbours, size_t count) {
  if (count == 0 || neighbours.size() <= count) return;
  const auto heavier = [](const Neighbour& a, const Neighbour& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.movie < b.movie;
  };
  std::nth_element(neighbours.begin(), neighbours.begin() + static_cast<ptrdiff_t>(count) - 1, neighbours.end(),
                   heavier);
  neighbours.resize(count);
}

SparseItemWeights::SparseItemWeights(const std::vector<std::vector<Neighbour>>& neighboursOf)
    : m_starts(neighboursOf.size() + 1) {
  for (const auto& neighbours : neighboursOf) {
    for (const Neighbour& neighbour : neighbours) ++m_starts[data::index(neighbour.movie) + 1];
  }
  for (size_t m = 1; m < m_starts.size(); ++m) m_starts[m] += m_starts[m - 1];
  m_targets.resize(static_cast<size_t>(m_starts.back()));
  m_weights.resize(m_targets.size());
  std::vector<int64_t> next(m_starts.begin(), m_starts.end() - 1);
  for (size_t to = 0; to < neighboursOf.size(); ++to) {
    for (const Neighbour& neighbour : neighboursOf[to]) {
      const size_t place = static_cast<size_t>(next[data::index(neighbour.movie)]++);
      m_targets[place] = static_cast<int32_t>(to);
      m_weights[place] = static_cast<float>(neighbour.weight);
    }
  }
}

float SparseItemWeights::weight(data::MovieIndex from, data::MovieIndex to) const {
  const auto begin = m_targets.begin() + m_starts[data::index(from)];
  const auto end = m_targets.begin() + m_starts[data::index(from) + 1];
  const auto found = std::lower_bound(begin, end, static_cast<int32_t>(to));
  return found != end && *found == static_cast<int32_t>(to) ? m_weights[static_cast<size_t>(found - m_targets.begin())]
                                                            : 0.0f;
}

void SparseItemWeights::addTo(data::MovieIndex from, double factor, std::span<double> sums) const {
  for (int64_t i = m_starts[data::index(from)]; i < m_starts[data::index(from) + 1]; ++i) {
    const size_t place = static_cast<size_t>(i);
    sums[static_cast<size_t>(m_targets[place])] += factor * m_weights[place];
  }
}

void SparseItemWeights::save(core::TensorWriter& writer) const {
  writer.add("starts", std::span<const int64_t>(m_starts), {static_cast<int64_t>(m_starts.size())});
  writer.add("targets", std::span<const int32_t>(m_targets), {static_cast<int64_t>(m_targets.size())});
  writer.add("weights", std::span<const float>(m_weights), {static_cast<int64_t>(m_weights.size())});
}

SparseItemWeights SparseItemWeights::load(const core::TensorFile& file) {
  requireShape(file, "starts", {-1});
  requireShape(file, "targets", {-1});
  requireShape(file, "weights", {static_cast<int64_t>(sizeOf(file, "targets", 0))});
  const auto starts = file.integers("starts");
  const auto targets = file.integers32("targets");
  const auto weights = file.floats("weights");
  requireStarts(file, "starts", starts, targets.size());
  requireBelow(file, "targets", targets, starts.size() - 1);
  requireFinite(file, "weights", weights);

  SparseItemWeights graph;
  graph.m_starts.assign(starts.begin(), starts.end());
  graph.m_targets.assign(targets.begin(), targets.end());
  graph.m_weights.assign(weights.begin(), weights.end());
  for (size_t m = 0; m + 1 < starts.size(); ++m) {
    const auto begin = graph.m_targets.begin() + starts[m];
    const auto end = graph.m_targets.begin() + starts[m + 1];
    if (std::adjacent_find(begin, end, std::greater_equal<>()) != end) {
      throwDamaged(file, core::MessageId::ModelNeighboursOutOfOrder);
    }
  }
  return graph;
}

}  // namespace kinoprism::recommend
