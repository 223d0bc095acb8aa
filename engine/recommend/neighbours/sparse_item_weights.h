#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/safetensors.h"
#include "engine/data/interactions.h"

namespace kinoprism::recommend {

/// A neighbour of a movie and how alike the two are.
struct Neighbour {
  data::MovieIndex movie{};
  double weight = 0;
};

/// Keeps the `count` heaviest neighbours (all when count is 0); among equals the lower movie numbers stay. The order of
/// the result is unspecified.
void keepHeaviest(std::vector<Neighbour>& neighbours, size_t count);

/// Sparse weights between movies, stored by the watched movie: what having watched `from` adds to the score of `to`.
/// Memory: 8 bytes a weight.
class SparseItemWeights {
 public:
  SparseItemWeights() = default;
  /// neighboursOf[to]: the movies whose watching speaks for `to`.
  explicit SparseItemWeights(const std::vector<std::vector<Neighbour>>& neighboursOf);

  size_t movieCount() const { return m_starts.empty() ? 0 : m_starts.size() - 1; }
  /// 0 where `from` is no neighbour of `to`.
  float weight(data::MovieIndex from, data::MovieIndex to) const;
  /// sums[to] += factor · weight(from, to) for every `to`. sums: movieCount values; double, so that the order of a long
  /// history does not decide between near ties.
  void addTo(data::MovieIndex from, double factor, std::span<double> sums) const;

  void save(core::TensorWriter& writer) const;
  /// Throws Error{BadInput} unless the file holds a sound graph.
  static SparseItemWeights load(const core::TensorFile& file);

 private:
  std::vector<int64_t> m_starts;
  std::vector<int32_t> m_targets;  ///< rising within a row
  std::vector<float> m_weights;
};

}  // namespace kinoprism::recommend
