#include <algorithm>

#include "engine/core/text.h"
#include "engine/data/splits.h"

namespace kinoprism::data {
namespace {

using Parameter = SplitInfo::Parameter;
using Settings = SplitInfo::Settings;

/// What is set, with standards where nothing is. Throws Error{BadArgument}.
Settings complete(const SplitInfo& info, const Settings& settings) {
  Settings result;
  for (const Parameter& parameter : info.parameters) result[parameter.name] = parameter.defaultValue;
  for (const auto& [name, value] : settings) {
    const auto found = std::ranges::find(info.parameters, name, &Parameter::name);
    if (found == info.parameters.end())
      throw core::Error(core::ErrorCode::BadArgument, "The split " + info.name + " has no setting called " +
                                                          core::quotedForMessage(name) +
                                                          ". `kinoprism-cli splits` lists them.");
    if (!(value >= found->low && value <= found->high))
      throw core::Error(core::ErrorCode::BadArgument, "The setting " + name + " of the split " + info.name +
                                                          " must lie between " + std::to_string(found->low) + " and " +
                                                          std::to_string(found->high) + ".");
    result[name] = value;
  }
  return result;
}

SplitShares sharesOf(const Settings& settings) {
  const double validation = settings.at("validation");
  const double test = settings.at("test");
  return {1 - validation - test, validation, test};
}

std::vector<Parameter> sharesParameters(const std::string& of) {
  return {{"validation", 0, 0.9, 0.1, "Share of " + of + " for validation, to choose settings with."},
          {"test", 0, 0.9, 0.1, "Share of " + of + " for the test set; the rest is for training."}};
}

SplitInfo given() {
  return {
      "given", "Given files", "Train, validation and test sets come from files, as in published benchmarks.", {}, {}};
}

SplitInfo perPersonRatioInfo() {
  return {"per-person-ratio", "Random per person", "Splits each person's ratings at random; ignores time.",
          sharesParameters("each person's ratings"),
          [](const Interactions& interactions, const Settings& settings, uint64_t seed, core::Progress& progress) {
            return perPersonRatio(interactions, sharesOf(settings), seed, progress);
          }};
}

SplitInfo leaveLastOutInfo() {
  return {"leave-last-out",
          "Leave last out",
          "Predicts each person's next movies. Needs timestamps, or at least the order of each person's ratings.",
          {{"count", 1, 100, 1, "Ratings per person in the test set; as many before them form the validation set."}},
          [](const Interactions& interactions, const Settings& settings, uint64_t, core::Progress& progress) {
            return leaveLastOut(interactions, static_cast<size_t>(settings.at("count")), progress);
          }};
}

SplitInfo globalTimeInfo() {
  return {"global-time", "Global time split", "Trains on the past and tests on the future. Needs true timestamps.",
          sharesParameters("all ratings, the newest"),
          [](const Interactions& interactions, const Settings& settings, uint64_t, core::Progress& progress) {
            return byGlobalTime(interactions, sharesOf(settings), progress);
          }};
}

SplitInfo kFoldInfo() {
  return {
      "k-fold",
      "K-fold per person",
      "Cross-validation: over all folds every rating is tested once, which shows how much metrics vary with the split.",
      {{"folds", 2, 50, 5, "Number of folds."}, {"fold", 1, 50, 1, "Which fold is the test set, from 1."}},
      [](const Interactions& interactions, const Settings& settings, uint64_t seed, core::Progress& progress) {
        const auto count = static_cast<size_t>(settings.at("folds"));
        const auto fold = static_cast<size_t>(settings.at("fold"));
        if (fold > count)
          throw core::Error(core::ErrorCode::BadArgument, "There are only " + std::to_string(count) + " folds.");
        return std::move(kFolds(interactions, count, seed, progress)[fold - 1]);
      }};
}

SplitInfo strongGeneralisationInfo() {
  std::vector<Parameter> parameters = sharesParameters("people");
  parameters.push_back(
      {"known", 0.05, 0.95, 0.8, "Share of a held-out person's ratings given to the recommender as history."});
  return {"strong-generalisation", "New people", "Tests on people who were not in training (Liang et al., WWW 2018).",
          std::move(parameters),
          [](const Interactions& interactions, const Settings& settings, uint64_t seed, core::Progress& progress) {
            return strongGeneralisation(interactions, sharesOf(settings), settings.at("known"), seed, progress);
          }};
}

}  // namespace

const std::vector<SplitInfo>& splits() {
  static const std::vector<SplitInfo> kSplits{given(),          perPersonRatioInfo(), leaveLastOutInfo(),
                                              globalTimeInfo(), kFoldInfo(),          strongGeneralisationInfo()};
  return kSplits;
}

Split makeSplit(const Interactions& interactions, std::string_view name, const SplitInfo::Settings& settings,
                uint64_t seed, core::Progress& progress) {
  const auto found = std::ranges::find(splits(), name, &SplitInfo::name);
  if (found == splits().end()) {
    std::string names;
    for (const SplitInfo& info : splits()) names += (names.empty() ? "" : ", ") + info.name;
    throw core::Error(core::ErrorCode::NotFound,
                      "There is no split called " + core::quotedForMessage(name) + ". There are " + names + ".");
  }
  if (!found->make)
    throw core::Error(core::ErrorCode::BadArgument, "The split \"given\" is not computed: name its files instead.");
  return found->make(interactions, complete(*found, settings), seed, progress);
}

}  // namespace kinoprism::data
