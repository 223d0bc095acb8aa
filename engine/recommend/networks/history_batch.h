#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/rng.h"
#include "engine/data/interactions.h"

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

/// Movies of some people side by side, compressed by person.
struct HistoryBatch {
  std::vector<int64_t> starts{0};  ///< people + 1
  std::vector<int64_t> movies;
  std::vector<float> scales;  ///< of people: what the sum over their movies is multiplied by

  size_t size() const { return scales.size(); }
  /// Begins the next person: what was appended to movies since the last call is theirs.
  void close(float scale);
  /// The same, the sum being divided by (number of movies)^pooling: 1 makes it a mean.
  void closePooled(double pooling);
};

/// result[p] = scale_p · Σ over p's movies of table[movie], people x d. table: movies x d, float32. Differentiable by
/// the table. On the processor without gathering rows, and with gradients summed in a fixed order: the same numbers for
/// any number of threads.
at::Tensor historySums(const at::Tensor& table, const HistoryBatch& batch);

/// Histories cut in two: what a network sees of each person, and what it is to predict from that.
struct HeldOut {
  HistoryBatch seen;
  std::vector<int64_t> people;  ///< of each held-out movie: a row of seen
  std::vector<int64_t> movies;
};

/// Each movie is held out with the chance share, of everybody who liked something at least one.
HeldOut holdOut(const data::Interactions& liked, std::span<const data::PersonIndex> people, double share,
                double pooling, core::Rng& random);

}  // namespace kinoprism::recommend
