#include "app/jobs/library_training.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <new>
#include <nlohmann/json.hpp>

#include "app/jobs/imputation_record.h"
#include "engine/core/message_ids.h"
#include "engine/core/sha256.h"
#include "engine/evaluate/held_out_validator.h"

namespace kinoprism::app {
namespace {

constexpr const char* kModelFolder = "model";
constexpr const char* kIsFirst = "isFirst";  ///< among the settings of a run

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ",")); }

/// What was trained on, so that it can be told when another version of an encoder's features is current.
nlohmann::json featuresJson(const std::vector<storage::FeatureSet>& sets) {
  nlohmann::json features = nlohmann::json::array();
  for (const storage::FeatureSet& set : sets) {
    features.push_back(
        {{"modality", name(set.modality)}, {"encoder", set.encoder}, {"version", set.number}, {"sha256", set.sha256}});
  }
  return features;
}

nlohmann::json settingsJson(const LibraryRunOptions& options, const data::Split& split,
                            const std::vector<storage::FeatureSet>& features) {
  nlohmann::json settings{{"models", options.models},
                          {"seed", options.seed},
                          {"split", split.description.toJson()},
                          {"features", featuresJson(features)}};
  for (const auto& [key, value] : options.settings) settings["set"][key] = value;
  if (options.isFirst) settings[kIsFirst] = true;
  return settings;
}

nlohmann::json protocolJson(const evaluate::Protocol& protocol) {
  return {{"split", protocol.split.toJson()},
          {"candidates", protocol.candidates.toJson()},
          {"filter", protocol.filter.toJson()},
          {"relevanceThreshold", protocol.relevanceThreshold},
          {"dialect", protocol.dialect},
          {"cutoffs", protocol.cutoffs},
          {"people", protocol.people},
          {"movies", protocol.movies},
          {"seed", protocol.seed}};
}

nlohmann::json metricsOf(const serve::Run& run) {
  nlohmann::json metrics = nlohmann::json::object();
  if (!run.report) return metrics;
  metrics["protocol"] = protocolJson(run.report->protocol);
  for (const evaluate::MetricValue& value : run.report->values) {
    const std::string name = value.cutoff > 0 ? value.metric + "@" + std::to_string(value.cutoff) : value.metric;
    metrics[name] = {value.estimate.value, value.estimate.low, value.estimate.high};
  }
  return metrics;
}

serve::TrainOptions trainOptions(const engine::Engine& engine, const data::Dataset& dataset,
                                 const LibraryHistories& histories, const LibraryRunOptions& options,
                                 const tune::FusionOptions& fusion,
                                 std::span<const std::pair<std::string, std::string>> settings) {
  serve::TrainOptions train;
  train.composition = fuse::compositionOf(options.models, dataset, engine.recommenders());
  train.fusion = fusion;
  applySettings(train.composition, settings, engine.recommenders());
  train.seed = options.seed;
  train.device = options.device;
  train.isFirst = options.isFirst;
  train.earlier = options.earlier;
  train.protocol.split = histories.split.description;
  train.protocol.relevanceThreshold = kLikedFrom;
  return train;
}

/// In a library whatever was imputed is on record and marked as such: nothing is imputed behind a training.
ImputedRows imputedRows(const tune::FusionOptions& fusion) {
  if (tune::fillingPolicy(fusion.missing)) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ImputeInLibraryFirst);
  }
  return fusion.missing == tune::FusionOptions::Missing::Imputed ? ImputedRows::Kept : ImputedRows::LeftOut;
}

template <class Id>
std::optional<data::PersonIndex> place(const std::vector<Id>& ids, Id id, size_t first) {
  const auto found = std::ranges::find(ids, id);
  if (found == ids.end()) return std::nullopt;
  return data::PersonIndex(first + size_t(found - ids.begin()));
}

}  // namespace

std::optional<data::PersonIndex> LibraryHistories::rowOf(storage::PersonId person) const {
  return place(ratings.people, person, 0);
}

std::optional<data::PersonIndex> LibraryHistories::rowOf(storage::CuratorId curator) const {
  return place(ratings.curators, curator, ratings.people.size());
}

std::string freeRunName(storage::Library& library, const std::string& wanted) {
  const std::vector<storage::RunRecord> all = library.runs().all();
  std::string name = wanted;
  for (int count = 2; std::ranges::any_of(all, [&](const storage::RunRecord& run) { return run.name == name; });
       ++count) {
    name = fmt::format("{} {}", wanted, count);
  }
  return name;
}

data::Interactions LibraryHistories::allButHeldOut() const {
  return ratings.interactions.filtered([&](data::PersonIndex person, const data::Rated& rated) {
    return !split.validation.contains(person, rated.movie);
  });
}

data::Interactions LibraryHistories::historiesFor(const fuse::FusedModel& model) const {
  return model.usesAllRatings() ? allButHeldOut() : split.train;
}

data::Dataset LibraryHistories::trainingData(const engine::Engine& engine, storage::Library& library,
                                             core::Progress& progress, ImputedRows imputed) const {
  return {split.train, modelFeatures(engine, library, ratings.movies, progress, imputed)};
}

std::string importsOf(const storage::Library& library) {
  std::string all;
  for (const storage::ImportRecord& import : library.imports())
    all += fmt::format("{} {} {}\n{}\n", import.id, import.at, import.source, import.report);
  return core::sha256(all);
}

LibraryHistories readHistories(const storage::Library& library, core::Progress& progress) {
  LibraryHistories histories;
  histories.imports = importsOf(library);
  histories.ratings = library.people().ratings(storage::People::WithLabels::Yes, progress);
  const data::Interactions liked = histories.ratings.interactions.atLeast(kLikedFrom);
  if (liked.size() == 0) {
    throw core::Error(core::ErrorCode::NoData, {core::MessageId::NobodyLikedAnything, kLikedFrom});
  }
  histories.split = data::perPersonRatio(liked, kStandardShares, kStandardSplitSeed, progress);
  return histories;
}

std::shared_ptr<const serve::Run> trainInLibrary(const engine::Engine& engine, storage::Library& library,
                                                 const LibraryHistories& histories, const LibraryRunOptions& options,
                                                 core::Progress& progress) {
  std::vector<std::pair<std::string, std::string>> settings = options.settings;
  const tune::FusionOptions fusion = tune::takeFusionOptions(settings);
  const ImputedRows imputed = imputedRows(fusion);
  const ImputationRecord marks =
      imputed == ImputedRows::Kept ? ImputationRecord::ofLibrary(engine, library) : ImputationRecord();
  data::Dataset dataset =
      fuse::withFusedFeatures(histories.trainingData(engine, library, progress, imputed), fusion, progress);
  serve::TrainOptions train = trainOptions(engine, dataset, histories, options, fusion, settings);
  if (usesAllRatings(train.composition, engine.recommenders())) dataset.interactions = histories.allButHeldOut();
  if (histories.split.validation.size() > 0)
    dataset.validator = evaluate::validatorOn(dataset.interactions, histories.split.validation);
  const std::string models = joined(options.models);
  train.name = options.name.empty() ? freeRunName(library, models) : options.name;
  const storage::RunRecord record =
      library.runs().create(train.name, models, settingsJson(options, histories.split, library.features().all()).dump(),
                            histories.split.train.fingerprint());
  try {
    auto run = serve::trainFusedRun(library.runs().folder(record.id) / kModelFolder, dataset,
                                    histories.split.validation, engine.recommenders(), train, progress);
    marks.save(library.runs().folder(record.id));
    library.runs().finish(record.id, storage::RunState::Done, metricsOf(*run).dump());
    return run;
  } catch (const core::Cancelled&) {
    library.runs().finish(record.id, storage::RunState::Cancelled, "{}");
    throw;
  } catch (const core::Error& error) {
    library.runs().finish(record.id, storage::RunState::Failed, "{}", error.message());
    throw;
  } catch (const std::bad_alloc&) {
    library.runs().finish(record.id, storage::RunState::Failed, "{}", core::MessageId::OutOfMemory);
    throw;
  } catch (const std::exception& error) {
    library.runs().finish(record.id, storage::RunState::Failed, "{}", core::Message::verbatim(error.what()));
    throw;
  }
}

void removeFirstRuns(storage::Library& library) {
  for (const storage::RunRecord& record : library.runs().all()) {
    const nlohmann::json settings = nlohmann::json::parse(record.settings, nullptr, false);
    if (settings.is_object() && settings.value(kIsFirst, false)) library.runs().remove(record.id);
  }
}

std::shared_ptr<const serve::Run> loadRun(const engine::Engine& engine, storage::Library& library,
                                          const storage::RunRecord& record,
                                          const std::map<std::string, double, std::less<>>& shares) {
  return serve::loadFusedRun(library.runs().folder(record.id) / kModelFolder, engine.recommenders(), shares);
}

std::shared_ptr<const serve::Run> loadNewestRun(const engine::Engine& engine, storage::Library& library,
                                                core::Progress& progress) {
  for (const storage::RunRecord& record : library.runs().all()) {
    progress.throwIfCancelled();
    if (record.state != storage::RunState::Done) continue;
    try {
      return loadRun(engine, library, record);
    } catch (const core::Error& error) {
      spdlog::warn("run {} cannot be shown: {}", record.name, error.what());
    }
  }
  return nullptr;
}

void checkSameData(const storage::RunRecord& record, const LibraryHistories& histories) {
  if (record.fingerprint == histories.split.train.fingerprint()) return;
  throw core::Error(core::ErrorCode::Conflict, {core::MessageId::LibraryChangedSinceTraining, record.name});
}

}  // namespace kinoprism::app
