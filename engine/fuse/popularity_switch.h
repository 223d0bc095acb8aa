#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/data/interactions.h"

namespace kinoprism::fuse {

/// How far the collaborative signal leans on popularity, by how many movies are known of a person: of somebody who
/// liked one movie, what many people watched says more than any model. The collaborative row c of somebody with n
/// movies becomes
///
///   c' = z((1 − a(n))·c + a(n)·p)
///
/// with p the row of popularity, z as in signal_table.h, a absent score made up for by the other as in rerank.h. a is
/// learnt: see fitPopularitySwitch.
struct PopularitySwitch {
  struct Knot {
    size_t ratings = 0;
    double share = 0;  ///< a: 0 nothing changes, 1 popularity alone
    bool operator==(const Knot&) const = default;
  };
  /// Ascending in ratings, shares from 0 to 1 and never rising. None: never leans.
  std::vector<Knot> knots;

  /// a(ratings): linear in log(1 + ratings) between knots, that of the first below it and 0 above the last.
  double shareFor(size_t ratings) const;
  /// Throws Error{BadInput} when knots are not as they should be.
  void check() const;

  bool operator==(const PopularitySwitch&) const = default;
};

/// c' in place of collaborative, both standardised over what is not in excluded (sorted). Returns by how much a step of
/// c grows c'; 0 where nothing varies.
double leanOnPopularity(std::span<float> collaborative, std::span<const float> popularity, double share,
                        std::span<const data::MovieIndex> excluded);

}  // namespace kinoprism::fuse
