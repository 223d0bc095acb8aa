#include "engine/fuse/popularity_blend.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/fuse/signal_table.h"
#include "engine/fuse/weighted_sum.h"

namespace kinoprism::fuse {

double PopularityBlend::shareFor(size_t ratings) const {
  const auto above = std::ranges::lower_bound(knots, ratings, {}, &Knot::ratings);
  if (above == knots.end()) return 0;
  if (above == knots.begin() || above->ratings == ratings) return above->share;
  const Knot& below = *std::prev(above);
  const auto place = [](size_t count) { return std::log1p(static_cast<double>(count)); };
  const double way = (place(ratings) - place(below.ratings)) / (place(above->ratings) - place(below.ratings));
  return below.share + way * (above->share - below.share);
}

void PopularityBlend::check() const {
  for (size_t k = 0; k < knots.size(); ++k) {
    const bool isShare = knots[k].share >= 0 && knots[k].share <= 1;  // false for NaN
    const bool follows = k == 0 || (knots[k].ratings > knots[k - 1].ratings && knots[k].share <= knots[k - 1].share);
    if (isShare && follows) continue;
    throw core::Error(core::ErrorCode::BadInput, core::MessageId::PopularityBlendDamaged);
  }
}

double blendPopularity(std::span<float> collaborative, std::span<const float> popularity, double share,
                       std::span<const data::MovieIndex> excluded) {
  WeightedRows rows;
  rows.add(collaborative.data(), static_cast<float>(1 - share), !hasGaps(collaborative));
  rows.add(popularity.data(), static_cast<float>(share), !hasGaps(popularity));
  std::vector<float> sum(collaborative.size());
  rows.sumAll(sum.size(), sum.data());
  const Moments moments = momentsOf(sum, excluded);
  standardise(sum, moments);
  std::ranges::copy(sum, collaborative.begin());
  return moments.deviation > 0 ? (1 - share) / moments.deviation : 0;
}

}  // namespace kinoprism::fuse
