#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"
#include "engine/fuse/fused_model.h"

namespace kinoprism::tune {

/// How people with few ratings are simulated: the histories of a sample are cut to a few movies drawn at random, and
/// everything else they liked is what a list is evaluated on.
struct FewRatingsOptions {
  std::vector<size_t> known{1, 2, 3, 5, 10, 20};  ///< ascending
  size_t maxPeople = 1'000;                       ///< a seeded sample where there are more
  int cutoff = 10;                                ///< of the NDCG
  uint64_t seed = 1;                              ///< of the sample, of what is known and of the folds
};

/// Mean NDCG of people of whom so much is known.
struct FewRatingsRow {
  size_t known = 0;
  size_t people = 0;
  double popularity = 0;  ///< of popularity alone
  double model = 0;       ///< of the model under its own mix and blend
};

/// One row for each of options.known that somebody has more of; nobody is measured by a movie that is known.
/// liked: all that people liked, as far as it may be looked at. They need not be known to the model; where they are, it
/// has seen what it is evaluated on, which flatters it. Throws Error{BadArgument} when the model cannot blend in
/// popularity (see FusedModel), Cancelled.
std::vector<FewRatingsRow> measureFewRatings(const fuse::FusedModel& model, const data::Interactions& liked,
                                             const FewRatingsOptions& options, core::Progress& progress);

/// A popularity blend and what it is worth where it was learnt.
struct LearntBlend {
  struct Row {
    size_t known = 0;
    size_t people = 0;
    bool isCut = true;      ///< people are those of cut histories, not some of whom no more is known
    double share = 0;       ///< of the blend
    double popularity = 0;  ///< mean NDCG
    double without = 0;     ///< the model without a blend
    double with = 0;        ///< with one learnt on the other half of the people
  };
  fuse::PopularityBlend popularityBlend;
  std::vector<Row> rows;
};

/// Learns how far to blend in popularity, by the lists of people of whom so much is known: where half of maxPeople have
/// about that many movies in `histories` (nearest to this cut by the logarithm) and something in heldOut, by theirs;
/// else by those of people with more, whose histories are cut, and who are evaluated on all else they liked. For each
/// cut that of the shares 0, 0.1 … 1 with the highest mean NDCG, 0 where that gains less than one standard error of the
/// paired difference, made to fall as more is known (Barlow et al., Statistical Inference under Order Restrictions,
/// 1972: adjacent violators are pooled). Nothing known is popularity alone; twice the largest cut blends no more.
/// model: as tuned, without a blend. Throws as measureFewRatings; Error{NoData} when nobody has more than the smallest
/// cut.
LearntBlend learnPopularityBlend(const fuse::FusedModel& model, const data::Interactions& histories,
                                 const data::Interactions& heldOut, const FewRatingsOptions& options,
                                 core::Progress& progress);

}  // namespace kinoprism::tune
