#pragma once

#include <cstddef>
#include <vector>

namespace kinoprism::fuse {

/// One row of standardised scores and what it weighs.
struct WeightedRow {
  const float* z;
  float weight;
};

/// Rows of standardised scores with weights, summed by the rule of rerank.h: T · Σ w z / Σ |w| over what is present.
class WeightedRows {
 public:
  static constexpr size_t kTile = 2'048;  ///< movies that fit the first-level cache

  /// z must outlive this. complete: it holds no NaN. A weight of 0 is not looked at.
  void add(const float* z, float weight, bool complete);
  /// out[i] for movies begin + i, i < count <= kTile: NaN where nothing is present, 0 when nothing weighs anything.
  void sum(size_t begin, size_t count, float* out) const;
  /// The same for any count.
  void sumAll(size_t count, float* out) const;

 private:
  std::vector<WeightedRow> m_complete;
  std::vector<WeightedRow> m_partial;
  float m_completeWeight = 0;
};

/// scores[i] += weight·z[i] and present[i] += |weight| where z[i] is a number, nothing where it is NaN. All of count
/// values.
void addPartial(const float* z, float weight, float* scores, float* present, size_t count);

}  // namespace kinoprism::fuse
