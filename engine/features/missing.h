#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/features.h"
#include "engine/features/feature_scaling.h"

namespace kinoprism::features {

/// What is done about a movie that lacks a modality. Every use drops unless somebody asks for something else: mixing at
/// the decision level (weighted_sum.h), one block of features (feature_fusion.h), joint models, maps from content to
/// taste, neighbours, search, checks. Features are imputed where they are asked for: on record and marked by `encode
/// --impute` and the Data page, and then used in training with `missing=imputed`; in experiments with `missing=mean`
/// and so on.
enum class MissingPolicy {
  DropAndReweight,    ///< nothing is imputed: the absent signal drops out and its weight goes to the others
  Mean,               ///< the mean of the movies that have it
  NearestNeighbours,  ///< that of the movies most like it in what it does have
  Generate,           ///< predicted by a small network from what it does have; see engine/train/cross_modal.h
};

std::string_view name(MissingPolicy policy);  ///< "drop", "mean", "neighbours", "generate"
/// Throws Error{BadArgument} naming the four.
MissingPolicy parseMissingPolicy(std::string_view text);

/// Features in which some rows are imputed.
struct FilledFeatures {
  data::Features features;
  std::vector<uint8_t> filled;  ///< by movie; 1: not real. Never set for a movie that had the feature
  core::Message how;            ///< of which modality, of how many movies, from what

  size_t filledCount() const;
};

struct NeighbourFill {
  /// Few neighbours give varied vectors, many come close to the mean. Of 10, 20, 50, 100 and 200, 50 is the fewest
  /// whose error on MovieLens-1M is not above the mean's.
  size_t neighbours = 50;
};

/// Fills the gaps of all[target] by a policy. all: one entry a modality, of the same movies; target's own features
/// stay as they are to the bit. A movie that has no modality at all stays absent, except under Mean. When nothing is
/// present in all[target], nothing is filled. Generate is not done here: it throws Error{BadArgument} that says so.
/// Throws Error{BadArgument} when the entries differ in their number of movies, Cancelled.
///
/// NearestNeighbours: each modality standardised by columns and brought to length 1; the likeness of two movies is the
/// mean of the cosines over the modalities that the movie to be filled has (0 where the other lacks it), target left
/// out. The vectors of the most alike that have the target are averaged, weighted by likeness; when none is positive,
/// the mean of all is taken. Time gaps·movies·dimensions.
FilledFeatures fillMissing(std::span<const data::Features* const> all, size_t target, MissingPolicy policy,
                           const NeighbourFill& options, core::Progress& progress);

/// How close imputed vectors come to real ones, both standardised by columns.
struct FillError {
  size_t movies = 0;
  double cosine = 0;  ///< mean over the movies; 0 for one that is filled with the mean itself
  double r2 = 0;      ///< 1 − Σ|real − imputed|² / Σ|real − mean|²; 0 is as good as the mean
};

/// Over the movies where both are present. real, imputed: of the same encoder; standard: fitted on what the filling
/// could know, without unit length or reduction.
FillError fillError(const data::Features& real, const data::Features& imputed, std::span<const data::MovieIndex> movies,
                    const FeatureTransform& standard);

/// How well a network predicts a missing modality (engine/train/cross_modal.h), measured on movies that neither its
/// training nor its early stop had seen.
struct CrossModalReport {
  data::Modality target = data::Modality::Text;
  size_t trained = 0;  ///< movies
  size_t heldOut = 0;  ///< movies of each of the two tenths: one stops the training, the other is measured here
  int epochs = 0;      ///< until the best
  FillError mean;
  FillError neighbours;
  FillError generated;

  core::Message text() const;
};

/// The same features with the movies named made absent: for measuring a fill on movies of which the truth is known.
data::Features without(const data::Features& features, std::span<const data::MovieIndex> movies);

/// Throws Error{BadArgument} unless all have the same number of movies and target is one of them.
void checkAligned(std::span<const data::Features* const> all, size_t target);

}  // namespace kinoprism::features
