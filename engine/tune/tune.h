#pragma once

#include <optional>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"
#include "engine/evaluate/ranking.h"
#include "engine/fuse/fused_model.h"
#include "engine/tune/candidate_pools.h"
#include "engine/tune/few_ratings.h"
#include "engine/tune/stacking.h"
#include "engine/tune/weight_search.h"

namespace kinoprism::tune {

struct TuneOptions {
  WeightMethod method = WeightMethod::Coordinate;
  bool groups = false;                     ///< weights for people with few, some and many ratings too, where that helps
  std::optional<StackOptions> stack = {};  ///< given: a stack is trained too
  int cutoff = 10;                         ///< of the NDCG that is raised
  int folds = 2;                           ///< people are dealt into so many for the cross-validated figure
  uint64_t seed = 1;                       ///< of the folds
  size_t poolSize = 300;                   ///< candidates a person
  size_t maxPeople = 10'000;               ///< a seeded sample where there are more
  bool blendPopularity = true;             ///< tuneModel learns for whom popularity is blended in
};

/// Weights found on held-out movies.
struct TuneResult {
  std::vector<double> partWeights;  ///< of FusedModel parts, within their signals
  fuse::Mix mix;                    ///< over signals
  /// Of the thirds of the people with most ratings, see Composition; none where groups were not asked for or do not
  /// help.
  std::vector<fuse::GroupWeights> groups;
  /// How far the weights of a group are its own: 0 those of everybody, 1 its own alone.
  double groupShare = 0;
  double inSample = 0;        ///< mean NDCG on the people whose held-out movies chose the weights: optimistic
  double crossValidated = 0;  ///< the same with weights chosen on other people: what to expect
  size_t people = 0;
  std::optional<LearntBlend> fewRatings;  ///< see tuneModel
  std::optional<StackResult> stack;
  double scoringSeconds = 0;
  double searchSeconds = 0;
};

/// Finds the weights of parts within each signal, then those of the signals, by findWeights over candidate pools.
/// A content signal keeps a weight only if leaving it out costs more than one standard error of the paired difference:
/// smaller gains on validation are noise. The weight of new movies is only ever lowered, where it costs the others.
/// With groups, the people are dealt into thirds by the length of their history, and each third's weights go from those
/// of everybody towards those found on it alone by one share of 0, .25, .5, .75 and 1: the one that is best on people
/// who did not choose them, if it gains more than one standard error.
/// histories: what people are known by; relevant: what was held out. Throws Error{NoData} when nobody has a held-out
/// movie, Cancelled.
TuneResult tune(const fuse::FusedModel& model, const data::Interactions& histories, const data::Interactions& relevant,
                const TuneOptions& options, core::Progress& progress);

/// Tunes, gives the model its weights (and its stack), and lets it learn for whom it should blend in popularity (see
/// learnPopularityBlend) where options ask for it, it has the signals for it and its histories are of liked movies.
TuneResult tuneModel(fuse::FusedModel& model, const data::Interactions& histories, const data::Interactions& relevant,
                     const TuneOptions& options, core::Progress& progress);

/// Everybody with a held-out movie, ranked by a fused model; and pools over its signals, for live metrics.
struct RankedPools {
  evaluate::Lists lists;  ///< full ranking, under the model's own mix
  CandidatePools pools;   ///< of at most PoolOptions::maxPeople of them
};
struct PoolOptions {
  size_t topN = 20;
  size_t poolSize = 240;       ///< candidates a person; fewer where maxBytes asks for it
  size_t maxPeople = 6'500;    ///< a seeded sample where there are more
  size_t maxBytes = 56 << 20;  ///< of all pools
  uint64_t seed = 1;
};
/// Movies of a person's history are left out. Throws Error{NoData} when nobody has a held-out movie, Cancelled.
RankedPools rankIntoPools(const fuse::FusedModel& model, const data::Interactions& histories,
                          const data::Interactions& relevant, const PoolOptions& options, core::Progress& progress);

/// For rankAll: scores under a mix, standardised over what is not in any of masks (each with all people). All must
/// outlive the result. With Rerank::Yes the best are in the order of the model's stack, see FusedModel::scoreStacked:
/// on what the stack was trained on, that flatters it.
enum class Rerank { No, Yes };
evaluate::ScorePeople scorerOf(const fuse::FusedModel& model, const fuse::Mix& mix, const data::Interactions& histories,
                               std::vector<const data::Interactions*> masks, Rerank rerank = Rerank::No);

}  // namespace kinoprism::tune
