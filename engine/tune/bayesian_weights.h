#pragma once

#include "engine/tune/weight_search.h"

namespace kinoprism::tune {

/// Bayesian optimisation of the mean NDCG: the start and a few spread points are measured, then, again and again, the
/// point whose improvement on the best is expected to be largest under a GaussianProcess of what was measured. Looks at
/// the whole of the ranges, so it does not depend on where it starts; some hundred measurements.
///                                        Snoek, Larochelle & Adams, NIPS 2012, sections 2–3; Jones et al. 1998
/// Deterministic. Throws Cancelled.
std::vector<double> bayesianWeights(const CandidatePools& pools, std::span<const WeightRange> ranges, int cutoff,
                                    std::span<const uint32_t> rows, core::Progress& progress);

}  // namespace kinoprism::tune
