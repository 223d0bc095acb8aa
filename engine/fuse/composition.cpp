#include "engine/fuse/composition.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/named.h"
#include "engine/core/setting_names.h"

namespace kinoprism::fuse {
namespace {

constexpr std::array kModalities{data::Modality::Text, data::Modality::Image, data::Modality::Audio,
                                 data::Modality::Video};
constexpr std::array kSignalOrder{kCollaborative, kText, kImage, kAudio, kVideo, kPopularity, kNewMovies};

/// Enough to put movies that nobody rated in order among themselves by what is known of them, too little to lift them
/// among those that people like: that is for the slider. (308 movies held out of MovieLens-1M: NDCG@10 among them .307,
/// and .199 with next to nothing; that of all movies is .2184 with both.)
constexpr double kNewMoviesWeight = 0.6;

/// EASE keeps a weight for every pair of movies.
constexpr size_t kMostMoviesForPairs = 20'000;

constexpr size_t kMostInteractionsForRounds = 2'000'000;

/// EASE is solved within two seconds by two cores up to here.
constexpr size_t kMostMoviesAtOnce = 5'000;
/// Pairs of movies with a rating by the same person, as item-kNN counts them.
constexpr double kMostPairsAtOnce = 5e8;
/// In the settings that the papers on iALS tune to, unobserved-weight · movies / (mean history) lies between 10 and 30
/// whatever the data set.
constexpr double kUnobservedOfHistory = 20;

struct DefaultPart {
  std::string_view recommender;
  double weight;
  core::Settings settings;  ///< where they differ from the defaults of the recommender
};

/// Weights and settings found on the validation part of MovieLens-1M: tuned, NDCG@10 .2305 and .2300 cross-validated
/// over people; with EASE, which does not know what movies are about, .2287 and .2278. EASE on its own is the plain
/// model of its paper; in a fusion it has the refinements that its header names. Popularity is taken off to undo what
/// it brings into the others; smoothed, since without that 182 of a person's first 300 were movies with fewer than five
/// ratings (now 1; Recall@100 .526 → .594, NDCG@10 the same; MovieLens latest-small .432 → .564).
const std::array<DefaultPart, 7>& defaultCollaborative() {
  static const std::array<DefaultPart, 7> kParts{
      {{"cease", 1.65, {}},
       {"ease", 1.65, {{"lambda", 300}, {"dropout", 0.5}, {"person-normalisation", 0.4}}},
       {"ials", 0.9, {{"factors", 128}, {"unobserved-weight", 0.2}, {"lambda", 0.012}}},
       {"item-knn", 0.1, {{"similarity", 2}}},  // TF-IDF: better than cosine beside the others, cross-validated
       {"bpr-mf", 0.6, {}},
       {"gf-cf", 0.75, {}},
       {"popularity", -1.3, {{"smoothing", 2}}}}};
  return kParts;
}

const recommend::RecommenderInfo* find(std::span<const recommend::RecommenderInfo> catalogue, std::string_view name) {
  const auto found = std::ranges::find(catalogue, name, &recommend::RecommenderInfo::name);
  return found == catalogue.end() ? nullptr : &*found;
}

bool isMap(std::string_view recommender) { return recommender.ends_with("-map"); }

/// Settings of a default part that this catalogue's recommender really has.
core::Settings knownSettings(const recommend::RecommenderInfo& info, const core::Settings& settings) {
  core::Settings known;
  for (const core::ParameterInfo& parameter : info.parameters) {
    if (const auto found = settings.find(parameter.name); found != settings.end()) known.insert(*found);
  }
  return known;
}

/// What a recommender is set to beside others; alone it has the defaults of its paper.
core::Settings settingsInFusion(const recommend::RecommenderInfo& info) {
  for (const DefaultPart& part : defaultCollaborative()) {
    if (part.recommender == info.name) return knownSettings(info, part.settings);
  }
  return {};
}

/// The modality that a recommender reads features of.
std::optional<data::Modality> modalityOf(std::string_view recommender) {
  for (const data::Modality modality : kModalities) {
    if (recommender == name(modality) || (isMap(recommender) && recommender.starts_with(name(modality)))) {
      return modality;
    }
  }
  return std::nullopt;
}

bool hasNewMovies(const data::Dataset& dataset) {
  const std::vector<uint32_t> counts = dataset.interactions.countsOfMovies();
  return std::ranges::find(counts, 0u) != counts.end();
}

/// Of CEASE and EASE the one that the texts allow, both up to their limit; what is trained in rounds while that takes
/// seconds and not minutes.
bool suits(std::string_view recommender, const data::Dataset& dataset,
           std::span<const recommend::RecommenderInfo> catalogue) {
  const bool withTexts = dataset.featuresOf(data::Modality::Text) && find(catalogue, "cease");
  const bool isSmall = dataset.interactions.movieCount() <= kMostMoviesForPairs;
  if (recommender == "cease") return isSmall && withTexts;
  if (recommender == "ease") return isSmall && !withTexts;
  return recommender != "bpr-mf" || dataset.interactions.size() <= kMostInteractionsForRounds;
}

void addCollaborative(Composition& composition, const data::Dataset& dataset,
                      std::span<const recommend::RecommenderInfo> catalogue) {
  for (const DefaultPart& part : defaultCollaborative()) {
    const recommend::RecommenderInfo* info = find(catalogue, part.recommender);
    if (!info || !suits(part.recommender, dataset, catalogue)) continue;
    composition.parts.push_back({info->name, settingsInFusion(*info), std::string(kCollaborative), part.weight});
  }
  composition.mix.weights[std::string(kCollaborative)] = 1;
}

void addModality(Composition& composition, data::Modality modality, const data::Dataset& dataset,
                 std::span<const recommend::RecommenderInfo> catalogue, bool withMap) {
  if (!dataset.featuresOf(modality)) return;
  const std::string signal(name(modality));
  if (find(catalogue, signal)) {
    composition.parts.push_back({signal, {}, signal, 1});
    composition.mix.weights[signal] = modality == data::Modality::Text ? 0.1 : 0;
  }
  if (withMap && find(catalogue, signal + "-map")) {
    composition.parts.push_back(
        {signal + "-map", {}, std::string(kNewMovies), modality == data::Modality::Text ? 1.0 : 0.2});
    composition.mix.weights[std::string(kNewMovies)] = kNewMoviesWeight;
  }
}

double pairsOf(const data::Interactions& interactions) {
  double pairs = 0;
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    const auto movies = static_cast<double>(interactions.moviesOf(data::PersonIndex(p)).size());
    pairs += movies * movies;
  }
  return pairs;
}

core::Settings quickIals(const data::Interactions& interactions) {
  const auto cells = static_cast<double>(std::max<size_t>(interactions.personCount(), 1)) *
                     static_cast<double>(std::max<size_t>(interactions.movieCount(), 1));
  const double density = static_cast<double>(interactions.size()) / cells;
  return {{"factors", 32},
          {"iterations", 4},
          {"unobserved-weight", std::clamp(kUnobservedOfHistory * density, 1e-4, 10.0)}};
}

/// Mixes weigh what is there.
void dropWeightsOfAbsentSignals(Composition& composition) {
  const std::vector<std::string> left = composition.signals();
  std::erase_if(composition.mix.weights,
                [&](const auto& entry) { return std::ranges::find(left, entry.first) == left.end(); });
}

/// The novelty slider needs to know how popular movies are.
void addNovelty(Composition& composition, std::span<const recommend::RecommenderInfo> catalogue) {
  const recommend::RecommenderInfo* info = find(catalogue, kPopularity);
  if (!info || !composition.partsOf(kPopularity).empty()) return;
  composition.parts.push_back({info->name, settingsInFusion(*info), std::string(kPopularity), 1});
  composition.mix.weights.emplace(kPopularity, 0);
}

void checkFeatures(const recommend::RecommenderInfo& info, const data::Dataset& dataset) {
  const auto modality = modalityOf(info.name);
  if (!modality || dataset.featuresOf(*modality)) return;
  throw core::Error(core::ErrorCode::NoData,
                    {core::MessageId::RecommenderNeedsFeatures, info.name, wordFor(*modality)});
}

void addNamed(Composition& composition, const recommend::RecommenderInfo& info, bool alone, bool withCollaborative) {
  std::string signal = info.signal;
  if (!alone && isMap(info.name)) signal = kNewMovies;
  if (info.name == kPopularity && withCollaborative) signal = kCollaborative;
  composition.parts.push_back({info.name, alone ? core::Settings{} : settingsInFusion(info), signal,
                               info.name == kPopularity && withCollaborative ? 0.0 : 1.0});
  // Content weighs little beside models of what people watched until tune() has looked.
  const bool isSide = withCollaborative && signal != kCollaborative;
  composition.mix.weights[signal] = !isSide ? 1 : signal == kNewMovies ? kNewMoviesWeight : 0.1;
}

void checkLearnsFromOneKind(const Composition& composition, std::span<const recommend::RecommenderInfo> catalogue) {
  if (!usesAllRatings(composition, catalogue)) return;
  for (const FusedPart& part : composition.parts) {
    if (part.recommender == kPopularity || recommenderNamed(catalogue, part.recommender).predictsRatings) continue;
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::RatingsAndLikesMixed, composition.name, part.recommender});
  }
}

/// What the part's setting of that name is; nothing where its recommender has none.
std::optional<double> settingOf(const FusedPart& part, const std::string& name,
                                std::span<const recommend::RecommenderInfo> catalogue) {
  const auto& parameters = recommenderNamed(catalogue, part.recommender).parameters;
  const auto own = std::ranges::find(parameters, name, &core::ParameterInfo::name);
  if (own == parameters.end()) return std::nullopt;
  const auto set = part.settings.find(name);
  return set == part.settings.end() ? own->defaultValue : set->second;
}

/// Takes away everything that reads the modality; whether anything did.
bool takeOut(Composition& composition, data::Modality modality, std::span<const recommend::RecommenderInfo> catalogue) {
  const size_t before = composition.parts.size();
  std::erase_if(composition.parts, [&](const FusedPart& part) { return modalityOf(part.recommender) == modality; });
  bool isUsed = composition.parts.size() < before;
  const std::string weight = fmt::format("{}-weight", name(modality));
  for (FusedPart& part : composition.parts) {
    const auto value = settingOf(part, weight, catalogue);
    if (!value) continue;
    isUsed |= *value != 0;
    part.settings[weight] = 0;
  }
  dropWeightsOfAbsentSignals(composition);
  return isUsed;
}

}  // namespace

void checkGroups(std::span<const GroupWeights> groups, size_t parts, core::ErrorCode code) {
  for (size_t g = 0; g < groups.size(); ++g) {
    const bool ascends = g == 0 || groups[g].from > groups[g - 1].from;
    const bool isFinite = std::ranges::all_of(groups[g].parts, [](double weight) { return std::isfinite(weight); });
    if (ascends && isFinite && groups[g].parts.size() == parts) continue;
    throw core::Error(code, core::MessageId::GroupWeightsMismatch);
  }
}

bool usesAllRatings(const Composition& composition, std::span<const recommend::RecommenderInfo> catalogue) {
  return std::ranges::any_of(composition.parts, [&](const FusedPart& part) {
    return recommenderNamed(catalogue, part.recommender).predictsRatings;
  });
}

std::vector<std::string> Composition::signals() const {
  std::set<std::string> left;
  for (const FusedPart& part : parts) left.insert(part.signal);
  std::vector<std::string> result;
  for (const std::string_view signal : kSignalOrder) {
    if (left.erase(std::string(signal))) result.emplace_back(signal);
  }
  result.insert(result.end(), left.begin(), left.end());
  return result;
}

std::vector<size_t> Composition::partsOf(std::string_view signal) const {
  std::vector<size_t> result;
  for (size_t p = 0; p < parts.size(); ++p) {
    if (parts[p].signal == signal) result.push_back(p);
  }
  return result;
}

const recommend::RecommenderInfo& recommenderNamed(std::span<const recommend::RecommenderInfo> catalogue,
                                                   std::string_view name) {
  return core::entryNamed(core::MessageId::RecommenderWord, catalogue, name, &recommend::RecommenderInfo::name);
}

Composition automaticComposition(const data::Dataset& dataset, std::span<const recommend::RecommenderInfo> catalogue) {
  Composition composition;
  composition.name = "auto";
  addCollaborative(composition, dataset, catalogue);
  const bool withMaps = hasNewMovies(dataset);
  for (const data::Modality modality : kModalities) addModality(composition, modality, dataset, catalogue, withMaps);
  addNovelty(composition, catalogue);
  if (composition.parts.empty()) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoDefaultRecommender);
  }
  return composition;
}

Composition quickComposition(Composition whole, const data::Dataset& dataset) {
  const bool isSmall = dataset.interactions.movieCount() <= kMostMoviesAtOnce;
  const bool hasPairs = std::ranges::any_of(
      whole.parts, [](const FusedPart& part) { return part.recommender == "ease" || part.recommender == "cease"; });
  const bool withNeighbours = pairsOf(dataset.interactions) <= kMostPairsAtOnce;
  std::erase_if(whole.parts, [&](const FusedPart& part) {
    if (part.recommender == "ease" || part.recommender == "cease") return !isSmall;
    if (part.recommender == "ials") return isSmall && hasPairs;
    if (part.recommender == "item-knn") return !withNeighbours;
    const bool isContent =
        std::ranges::any_of(kModalities, [&](data::Modality modality) { return part.recommender == name(modality); });
    return part.recommender != kPopularity && !isContent;
  });
  for (FusedPart& part : whole.parts) {
    if (part.recommender == "ials") part.settings = quickIals(dataset.interactions);
  }
  dropWeightsOfAbsentSignals(whole);
  return whole;
}

Composition compositionOf(std::span<const std::string> names, const data::Dataset& dataset,
                          std::span<const recommend::RecommenderInfo> catalogue) {
  if (names.empty()) throw core::Error(core::ErrorCode::NoData, core::MessageId::NameARecommender);
  if (names.size() == 1 && names[0] == "auto") return automaticComposition(dataset, catalogue);
  Composition composition;
  composition.name = fmt::format("{}", fmt::join(names, ","));
  bool withCollaborative = false;
  for (const std::string& name : names) {
    withCollaborative |= name == kCollaborative || recommenderNamed(catalogue, name).signal == kCollaborative;
  }
  std::set<std::string> seen;
  for (const std::string& name : names) {
    if (!seen.insert(name).second) {
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::RecommenderNamedTwice, name});
    }
    if (name == kCollaborative) {
      addCollaborative(composition, dataset, catalogue);
      continue;
    }
    const recommend::RecommenderInfo& info = recommenderNamed(catalogue, name);
    checkFeatures(info, dataset);
    addNamed(composition, info, names.size() == 1, withCollaborative);
  }
  checkLearnsFromOneKind(composition, catalogue);
  addNovelty(composition, catalogue);
  return composition;
}

Composition withoutModality(Composition composition, data::Modality modality,
                            std::span<const recommend::RecommenderInfo> catalogue) {
  const bool isUsed = takeOut(composition, modality, catalogue);
  if (!isUsed || composition.parts.empty()) {
    throw core::Error(core::ErrorCode::NotFound,
                      isUsed ? core::Message(core::MessageId::FeaturesUsedAlone, composition.name, wordFor(modality))
                             : core::Message(core::MessageId::FeaturesNotUsed, composition.name, wordFor(modality)));
  }
  return composition;
}

std::vector<data::Modality> modalitiesOf(const Composition& composition,
                                         std::span<const recommend::RecommenderInfo> catalogue) {
  std::vector<data::Modality> used;
  for (const data::Modality modality : kModalities) {
    Composition left = composition;
    if (takeOut(left, modality, catalogue) && !left.parts.empty()) used.push_back(modality);
  }
  return used;
}

bool readsFeatures(const FusedPart& part, data::Modality modality,
                   std::span<const recommend::RecommenderInfo> catalogue) {
  if (modalityOf(part.recommender) == modality || recommenderNamed(catalogue, part.recommender).readsAllFeatures)
    return true;
  const std::string own(name(modality));
  const auto weight = settingOf(part, own + "-weight", catalogue), share = settingOf(part, own, catalogue);
  return weight.value_or(0) != 0 || share.value_or(0) != 0;
}

void applySettings(Composition& composition, std::span<const std::pair<std::string, std::string>> settings,
                   std::span<const recommend::RecommenderInfo> catalogue) {
  for (const auto& [key, text] : settings) {
    const size_t dot = key.find('.');
    const std::string model = dot == std::string::npos ? "" : key.substr(0, dot);
    const std::string written = dot == std::string::npos ? key : key.substr(dot + 1);
    bool found = false;
    for (FusedPart& part : composition.parts) {
      if (!model.empty() && part.recommender != model) continue;
      const std::string parameterName(core::currentSettingName(part.recommender, written));
      for (const core::ParameterInfo& parameter : recommenderNamed(catalogue, part.recommender).parameters) {
        if (parameter.name != parameterName) continue;
        part.settings[parameterName] = core::parseValue(parameter, text);
        found = true;
      }
    }
    if (found) continue;
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NoSuchRecommenderSetting, composition.name, key});
  }
}

}  // namespace kinoprism::fuse
