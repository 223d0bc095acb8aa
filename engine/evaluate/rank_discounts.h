#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace kinoprism::evaluate {

/// What NDCG is made of (Järvelin & Kekäläinen 2002): 1 / log2(rank + 1) for the first `cutoff` ranks, and its sums.
class RankDiscounts {
 public:
  explicit RankDiscounts(size_t cutoff) : m_gains(cutoff), m_ideals(cutoff) {
    double total = 0;
    for (size_t r = 0; r < cutoff; ++r) {
      m_gains[r] = 1 / std::log2(static_cast<double>(r + 2));
      m_ideals[r] = total += m_gains[r];
    }
  }

  size_t cutoff() const { return m_gains.size(); }
  /// Of a relevant movie at `rank`, from 1; 0 behind the cutoff.
  double gain(size_t rank) const { return rank <= m_gains.size() ? m_gains[rank - 1] : 0; }
  /// The most that `relevant` movies can gain; relevant > 0.
  double ideal(size_t relevant) const { return m_ideals[std::min(relevant, m_ideals.size()) - 1]; }

 private:
  std::vector<double> m_gains;
  std::vector<double> m_ideals;
};

}  // namespace kinoprism::evaluate
