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
  for (const Parameter& parameter : info.parameters) result[parameter.name] = parameter.standard;
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
  return {{"validation", 0, 0.9, 0.1, "Share of " + of + " to choose settings with."},
          {"test", 0, 0.9, 0.1, "Share of " + of + " to judge the chosen settings with; the rest is for training."}};
}

SplitInfo given() {
  return {
      "given", "Given files", "Train, validation and test come from files, as published benchmarks have them.", {}, {}};
}

SplitInfo perPersonRatioInfo() {
  return {"per-person-ratio", "At random within each person",
          "How well are a person's other favourites found? Ignores when they were rated.",
          sharesParameters("each person's ratings"),
          [](const Interactions& interactions, const Settings& settings, uint64_t seed, core::Progress& progress) {
            return perPersonRatio(interactions, sharesOf(settings), seed, progress);
          }};
}

SplitInfo leaveLastOutInfo() {
  return {"leave-last-out",
          "Each person's last",
          "How well is the next movie of a person foretold? Needs times, at least their order within a person.",
          {{"count", 1, 100, 1, "Ratings of each person in test, and as many before them in validation."}},
          [](const Interactions& interactions, const Settings& settings, uint64_t, core::Progress& progress) {
            return leaveLastOut(interactions, static_cast<size_t>(settings.at("count")), progress);
          }};
}

SplitInfo globalTimeInfo() {
  return {"global-time", "Before and after",
          "How well would it have worked on the day? Nothing later than train is learnt from; needs true times.",
          sharesParameters("all ratings, the newest"),
          [](const Interactions& interactions, const Settings& settings, uint64_t, core::Progress& progress) {
            return byGlobalTime(interactions, sharesOf(settings), progress);
          }};
}

SplitInfo kFoldInfo() {
  return {"k-fold",
          "Folds within each person",
          "How much do figures vary with the split? Every rating is judged once over all folds.",
          {{"folds", 2, 50, 5, "How many parts."}, {"fold", 1, 50, 1, "Which part is the test, from 1."}},
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
      {"known", 0.05, 0.95, 0.8, "Share of a held-out person's ratings that the recommender is shown."});
  return {"strong-generalisation", "New people",
          "How well are people served who were not there at training? (Liang et al., WWW 2018.)", std::move(parameters),
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
