#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/data/dataset.h"
#include "engine/evaluate/evaluate.h"
#include "engine/fuse/fused_model.h"

namespace kinoprism::tune {

struct WorthOptions {
  std::string metric = "ndcg";
  int cutoff = 10;
  double newMovies = 0.1;  ///< share of movies that are made new: their ratings are kept from the training
  double newPeople = 0.1;  ///< share of people who are made new
  size_t known = 3;        ///< movies that are known of somebody new
  core::Device device;     ///< of models that can be computed on several
  uint64_t seed = 7;       ///< of who and what is made new, of the shuffle and of the bootstrap
};

/// For whom or what the worth of a modality is measured.
enum class WorthSlice { RatedMovies, NewMovies, NewPeople };

std::string_view name(WorthSlice slice);  ///< for files: "rated movies", "new movies", "new people"
core::MessageId wordFor(WorthSlice slice);

/// What a modality is worth to some of the movies or people.
struct SliceWorth {
  WorthSlice slice = WorthSlice::RatedMovies;
  evaluate::Protocol protocol;
  evaluate::Estimate with;            ///< the metric of the whole composition
  evaluate::Estimate without;         ///< of one without the modality
  evaluate::Estimate shuffled;        ///< of the control, whose features of the modality are shuffled between movies
  evaluate::Estimate gain;            ///< with − without, paired by person
  evaluate::Estimate gainOverChance;  ///< with − shuffled, paired by person
};

/// The slices of one modality.
struct ModalityWorth {
  data::Modality modality = data::Modality::Text;
  std::vector<SliceWorth> slices;
};

/// Fits the composition with, without and with shuffled features of each modality, for rated movies (all are ranked),
/// for new movies (they alone are ranked; relevant is what people had with them in train or held out) and for new
/// people (of whom `known` movies are known; relevant are all their others). Weights stay those of the composition, so
/// where these were found on heldOut, "with" has seen it for rated movies; but what is mapped for new movies weighs 1
/// in their slice where the composition gives it nothing. Three fits, and six a modality. Throws Error{NotFound} when
/// the composition does not use a modality or the dataset lacks it, Error{NoData} when a slice has nobody to
/// evaluate on, what fitting throws, Cancelled.
std::vector<ModalityWorth> modalityWorth(const fuse::Composition& composition,
                                         std::span<const data::Modality> modalities, const data::Dataset& dataset,
                                         const data::Interactions& heldOut,
                                         std::span<const recommend::RecommenderInfo> catalogue,
                                         const WorthOptions& options, core::Progress& progress);

}  // namespace kinoprism::tune
