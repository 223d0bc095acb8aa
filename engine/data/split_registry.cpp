#include <algorithm>

#include "engine/core/message_ids.h"
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
      throw core::Error(core::ErrorCode::BadArgument,
                        {core::MessageId::NoSuchSplitSetting, info.name, core::quotedForMessage(name)});
    if (!(value >= found->low && value <= found->high))
      throw core::Error(core::ErrorCode::BadArgument,
                        {core::MessageId::SplitSettingOutOfRange, name, info.name, found->low, found->high});
    result[name] = value;
  }
  return result;
}

SplitShares sharesOf(const Settings& settings) {
  const double validation = settings.at("validation");
  const double test = settings.at("test");
  return {1 - validation - test, validation, test};
}

std::vector<Parameter> sharesParameters(core::MessageId validation, core::MessageId test) {
  return {{"validation", 0, 0.9, 0.1, validation}, {"test", 0, 0.9, 0.1, test}};
}

SplitInfo given() { return {"given", core::MessageId::TitleGivenSplit, core::MessageId::SummaryGivenSplit, {}, {}}; }

SplitInfo perPersonRatioInfo() {
  return {"per-person-ratio", core::MessageId::TitlePerPersonSplit, core::MessageId::SummaryPerPersonSplit,
          sharesParameters(core::MessageId::HelpPerPersonValidation, core::MessageId::HelpPerPersonTest),
          [](const Interactions& interactions, const Settings& settings, uint64_t seed, core::Progress& progress) {
            return perPersonRatio(interactions, sharesOf(settings), seed, progress);
          }};
}

SplitInfo leaveLastOutInfo() {
  return {"leave-last-out",
          core::MessageId::TitleLeaveLastOut,
          core::MessageId::SummaryLeaveLastOut,
          {{"count", 1, 100, 1, core::MessageId::HelpLeaveLastOutCount}},
          [](const Interactions& interactions, const Settings& settings, uint64_t, core::Progress& progress) {
            return leaveLastOut(interactions, static_cast<size_t>(settings.at("count")), progress);
          }};
}

SplitInfo globalTimeInfo() {
  return {"global-time", core::MessageId::TitleGlobalTimeSplit, core::MessageId::SummaryGlobalTimeSplit,
          sharesParameters(core::MessageId::HelpGlobalTimeValidation, core::MessageId::HelpGlobalTimeTest),
          [](const Interactions& interactions, const Settings& settings, uint64_t, core::Progress& progress) {
            return byGlobalTime(interactions, sharesOf(settings), progress);
          }};
}

SplitInfo kFoldInfo() {
  return {"k-fold",
          core::MessageId::TitleKFold,
          core::MessageId::SummaryKFold,
          {{"folds", 2, 50, 5, core::MessageId::HelpFolds}, {"fold", 1, 50, 1, core::MessageId::HelpFold}},
          [](const Interactions& interactions, const Settings& settings, uint64_t seed, core::Progress& progress) {
            const auto count = static_cast<size_t>(settings.at("folds"));
            const auto fold = static_cast<size_t>(settings.at("fold"));
            if (fold > count) throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::FoldOutOfRange, count});
            return std::move(kFolds(interactions, count, seed, progress)[fold - 1]);
          }};
}

SplitInfo strongGeneralisationInfo() {
  std::vector<Parameter> parameters =
      sharesParameters(core::MessageId::HelpPeopleValidation, core::MessageId::HelpPeopleTest);
  parameters.push_back({"known", 0.05, 0.95, 0.8, core::MessageId::HelpKnownShare});
  return {"strong-generalisation", core::MessageId::TitleNewPeopleSplit, core::MessageId::SummaryNewPeopleSplit,
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
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchSplit, core::quotedForMessage(name), names});
  }
  if (!found->make) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::GivenSplitNotComputed);
  return found->make(interactions, complete(*found, settings), seed, progress);
}

}  // namespace kinoprism::data
