#pragma once

#include "engine/tune/weight_search.h"

namespace kinoprism::tune {

/// Multinomial logistic regression: the weights under which each relevant movie i is most likely to be told from all
/// movies j of its pool that are not,
///
///   min_w  − Σ_people mean_i log( exp(w·z_i) / (exp(w·z_i) + Σ_j exp(w·z_j)) ) + λ·people·|w|²
///                            McFadden, Frontiers in Econometrics 1974 (conditional logit); as learning to rank: Cao,
///                            Qin, Liu, Tsai & Li, ICML 2007
///
/// by Newton's method within the signs that ranges allow. Other movies count by how high they stand, which matters to
/// the top of a list. An absent z counts as 0, the mean. Only ratios matter to a ranking, so the result is scaled: what
/// is fixed has the weight it had, or, where nothing is, the sum of |w| is that of the start; then held within ranges.
/// Smooth in the data, quick, and it does not depend on the start; but it does not raise the NDCG itself, and a pool
/// holds what some part puts first and no others, which biases it (MovieLens-1M, cross-validated: .2256, where the
/// coordinate search has .2291 from equal weights). Deterministic. Throws Cancelled.
std::vector<double> logisticWeights(const CandidatePools& pools, std::span<const WeightRange> ranges,
                                    std::span<const uint32_t> rows, core::Progress& progress);

}  // namespace kinoprism::tune
