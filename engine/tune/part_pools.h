#pragma once

#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"
#include "engine/fuse/fused_model.h"
#include "engine/tune/candidate_pools.h"

namespace kinoprism::tune {

/// Pools over the parts of a fused model, and for each person how their standardised scores go together, from which the
/// deviation of any weighted sum of them follows without scoring again.
struct PartPools {
  CandidatePools pools;             ///< signals are the recommenders of the parts, in their order
  std::vector<float> correlations;  ///< people x parts x parts; 0 between parts of different signals
  std::vector<uint32_t> ratings;    ///< of each person's history
  std::vector<float> tastes;        ///< each person's for what is popular: see FusedModel::popularTaste
};

/// Σ a·b over the movies that are not excluded (sorted), divided by how many those are: of standardised scores their
/// correlation. Where one is NaN it counts as the mean.
float correlation(std::span<const float> a, std::span<const float> b, std::span<const data::MovieIndex> excluded);

struct PartPoolOptions {
  size_t poolSize = 300;      ///< candidates a person
  size_t maxPeople = 10'000;  ///< a seeded sample where there are more
  uint64_t seed = 1;
};

/// For everybody with something in relevant, movies of their histories left out. Throws Error{NoData} when there is
/// nobody, Cancelled.
PartPools buildPartPools(const fuse::FusedModel& model, const data::Interactions& histories,
                         const data::Interactions& relevant, const PartPoolOptions& options, core::Progress& progress);

}  // namespace kinoprism::tune
