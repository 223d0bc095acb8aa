#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/dataset.h"
#include "engine/evaluate/evaluate.h"
#include "engine/fuse/fused_model.h"
#include "engine/fuse/movie_similarity.h"
#include "engine/tune/candidate_pools.h"
#include "engine/tune/fusion_options.h"
#include "engine/tune/tune.h"

namespace kinoprism::serve {

struct PhaseTime {
  std::string phase;  ///< "fit ease", "tune", "evaluate"
  double seconds = 0;
};

/// One finished training, as it lies in its folder: run.json, model.json, part-*.safetensors, pools.safetensors.
/// Immutable, shared by every screen that shows it.
struct Run {
  std::filesystem::path folder;
  std::string name;
  fuse::FusedModel model;      ///< model.composition().mix is the tuned mix
  tune::CandidatePools pools;  ///< empty when nothing was held out
  evaluate::TrainCounts trainCounts;
  fuse::MovieSimilarity similarity;        ///< of co-ratings, for diversity
  std::optional<evaluate::Report> report;  ///< on the full ranking, under the run's own mix; without per-person values
  std::optional<tune::TuneResult> tuning;
  double poolError = 0;  ///< |NDCG@10 from pools − NDCG@10 of the full ranking|, under the run's own mix
  std::vector<PhaseTime> seconds;
  std::string device;  ///< where the parts were fitted, see FusedModel::devices
  uint64_t seed = 0;
  std::string fingerprint;  ///< of the training data
  /// Made for a first list, see TrainOptions::isFirst: a tuned run is to take its place.
  bool isFirst = false;
};

struct TrainOptions {
  std::string name;               ///< of the run, for people
  fuse::Composition composition;  ///< automaticComposition, or compositionOf for one recommender or a few
  tune::FusionOptions fusion;
  bool tune = true;  ///< search weights where something was held out and there is more than one part
  uint64_t seed = 1;
  evaluate::Protocol protocol;  ///< split, candidates, filter and threshold; the rest is filled in
  core::Device device;          ///< of parts that can be computed on several
  size_t poolSize = 240;        ///< candidates a person
  size_t poolPeople = 6'500;
  /// For a first list: quickComposition in place of composition; weights are searched, and figures taken, on a sample
  /// of people, and popularity is not blended in for those with few ratings.
  bool isFirst = false;
  /// Trained on the same data: what it solved is shared and not solved again. One of other data is passed over.
  std::shared_ptr<const Run> earlier = nullptr;
};

/// Fits, tunes, measures on the full ranking and writes the run into `folder`, which must not exist: everything goes to
/// a temporary folder beside it, renamed at the end, so that a cancelled or failed training leaves nothing.
/// validation: held-out movies of the same people; nothing in it: no tuning, no metrics.
/// Throws Error{Conflict} when the folder exists, what FusedModel::fit throws, Error{Io, OutOfSpace}, Cancelled.
std::shared_ptr<const Run> trainFusedRun(const std::filesystem::path& folder, const data::Dataset& dataset,
                                         const data::Interactions& validation,
                                         std::span<const recommend::RecommenderInfo> catalogue,
                                         const TrainOptions& options, core::Progress& progress);

/// Reads a run; shares override those of its joint models. Throws Error{NotFound, BadInput} naming the file,
/// Error{Unsupported} for one of a newer version, what FusedModel::setShares throws.
std::shared_ptr<const Run> loadFusedRun(const std::filesystem::path& folder,
                                        std::span<const recommend::RecommenderInfo> catalogue,
                                        const std::map<std::string, double, std::less<>>& shares = {});

}  // namespace kinoprism::serve
