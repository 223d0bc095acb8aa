#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/error.h"
#include "engine/data/dataset.h"
#include "engine/fuse/mix.h"
#include "engine/fuse/popularity_blend.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::fuse {

/// A recommender inside a fused model.
struct FusedPart {
  std::string recommender;  ///< name in the registry
  core::Settings settings;
  std::string signal;  ///< the signal it is part of: "collaborative", "text" …
  double weight = 1;   ///< of its standardised scores within that signal
};

/// Weights within signals for those with at least so many movies in their history.
struct GroupWeights {
  size_t from = 0;
  std::vector<double> parts;  ///< one a part of the composition
  bool operator==(const GroupWeights&) const = default;
};

/// What a fused model is made of: recommenders grouped to signals, and the mix over the signals that is its own.
struct Composition {
  std::string name;  ///< "auto", "ease", "ease,ials"
  std::vector<FusedPart> parts;
  Mix mix;
  /// Ascending; people with fewer movies than the first asks for have the weights of the parts themselves. Weights of
  /// signals are the mix's for everybody: a slider means the same for all.
  std::vector<GroupWeights> groups = {};
  /// Acts on the collaborative signal where there is one of popularity too.
  PopularityBlend popularityBlend = {};

  /// Signals in the order of the mixer: collaborative, text, image, audio, video, popularity, new-movies, others by
  /// name.
  std::vector<std::string> signals() const;
  /// Numbers of the parts of a signal.
  std::vector<size_t> partsOf(std::string_view signal) const;
};

/// The program's own fusion: CEASE where there are text features, else EASE (neither above their limit of movies), iALS
/// with 128 factors, item-kNN, BPR (up to two million interactions), GF-CF and popularity as the collaborative signal;
/// a content signal for each modality that has features, and its map into the factor space for movies without ratings,
/// which weigh 0 until somebody moves the slider; popularity for the novelty slider. Weights are those found on
/// MovieLens-1M; tune() finds better ones for other data. Parts the catalogue lacks are left out. Throws Error{NoData}
/// when nothing is left.
Composition automaticComposition(const data::Dataset& dataset, std::span<const recommend::RecommenderInfo> catalogue);

/// What of `whole`, an automaticComposition of dataset, is solved within seconds: for a first list that nobody has to
/// wait for. EASE or CEASE where movies are few, else iALS of few factors and iterations whose weight of unobserved
/// movies follows the density; item-kNN where histories are not too long; popularity and the content signals, without
/// maps. What both have, both have with the same settings, so that FusedModel::fit can share it.
Composition quickComposition(Composition whole, const data::Dataset& dataset);

/// Recommenders by name, in the signals the registry puts them in. With several collaborative ones, popularity joins
/// them (with a weight that tune() is free to make negative); alone or with content only it is a signal of its own.
/// "auto" as the only name: automaticComposition. A modality name without features in dataset is refused.
/// Recommenders that predict ratings (see RecommenderInfo::predictsRatings) are refused beside others but popularity,
/// since they learn from other data. Throws Error{NotFound} naming what there is, Error{NoData}, Error{BadArgument}.
Composition compositionOf(std::span<const std::string> names, const data::Dataset& dataset,
                          std::span<const recommend::RecommenderInfo> catalogue);

/// Throws Error{code} unless groups ascend and each has a finite weight for every part.
void checkGroups(std::span<const GroupWeights> groups, size_t parts, core::ErrorCode code);

/// Whether it predicts ratings: it is then fitted on all ratings, and histories hold all of them, not only liked
/// movies.
bool usesAllRatings(const Composition& composition, std::span<const recommend::RecommenderInfo> catalogue);

/// The same without the modality: its signals and maps are gone, and recommenders that give it a weight of its own
/// ("text-weight") give it none. Everything else keeps its weight. Throws Error{NotFound} when the composition does not
/// use it, or uses nothing else.
Composition withoutModality(Composition composition, data::Modality modality,
                            std::span<const recommend::RecommenderInfo> catalogue);
/// The modalities that withoutModality can take out.
std::vector<data::Modality> modalitiesOf(const Composition& composition,
                                         std::span<const recommend::RecommenderInfo> catalogue);

/// Whether the part learns from features of the modality where there are any: as its only input ("image", "image-map"),
/// by a weight among its settings that is not 0, or of every modality.
bool readsFeatures(const FusedPart& part, data::Modality modality,
                   std::span<const recommend::RecommenderInfo> catalogue);

/// Applies "--set" texts: {"ials.factors", "128"} reaches one part, {"factors", "128"} every part that has it.
/// Throws Error{BadArgument} naming the setting.
void applySettings(Composition& composition, std::span<const std::pair<std::string, std::string>> settings,
                   std::span<const recommend::RecommenderInfo> catalogue);

/// The entry called name. Throws Error{NotFound} naming those there are.
const recommend::RecommenderInfo& recommenderNamed(std::span<const recommend::RecommenderInfo> catalogue,
                                                   std::string_view name);

}  // namespace kinoprism::fuse
