#include "app/jobs/library_training.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/jobs/guess_marks.h"
#include "engine/evaluate/validation_judge.h"

namespace kinoprism {
namespace {

constexpr const char* kModelFolder = "model";

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ",")); }

/// What was trained on, so that it can be told when another version of an encoder's features is current.
nlohmann::json featuresJson(const std::vector<FeatureSet>& sets) {
  nlohmann::json features = nlohmann::json::array();
  for (const FeatureSet& set : sets) {
    features.push_back(
        {{"modality", name(set.modality)}, {"encoder", set.encoder}, {"version", set.number}, {"sha256", set.sha256}});
  }
  return features;
}

nlohmann::json settingsJson(const LibraryRunOptions& options, const Split& split,
                            const std::vector<FeatureSet>& features) {
  nlohmann::json settings{{"models", options.models},
                          {"seed", options.seed},
                          {"split", split.description},
                          {"features", featuresJson(features)}};
  for (const auto& [key, value] : options.settings) settings["set"][key] = value;
  return settings;
}

nlohmann::json metricsOf(const Run& run) {
  nlohmann::json metrics = nlohmann::json::object();
  if (!run.report) return metrics;
  metrics["protocol"] = run.report->protocol.text();
  for (const MetricValue& value : run.report->values) {
    const std::string name = value.cutoff > 0 ? value.metric + "@" + std::to_string(value.cutoff) : value.metric;
    metrics[name] = {value.estimate.value, value.estimate.low, value.estimate.high};
  }
  return metrics;
}

TrainOptions trainOptions(const Engine& engine, const Dataset& dataset, const LibraryHistories& histories,
                          const LibraryRunOptions& options, const FusionOptions& fusion,
                          std::span<const std::pair<std::string, std::string>> settings) {
  TrainOptions train;
  train.composition = compositionOf(options.models, dataset, engine.recommenders());
  train.fusion = fusion;
  applySettings(train.composition, settings, engine.recommenders());
  train.seed = options.seed;
  train.device = options.device;
  train.protocol.split = histories.split.description;
  train.protocol.relevanceThreshold = kLikedFrom;
  return train;
}

/// In a library whatever was guessed is on record and marked as such: nothing is made up behind a training.
GuessedRows guessedRows(const FusionOptions& fusion) {
  if (fillingPolicy(fusion.missing)) {
    throw Error(
        ErrorCode::BadArgument,
        "In a library features are guessed first, on the Data page or with encode --fill, where they are marked. "
        "Then train with missing=guessed.");
  }
  return fusion.missing == FusionOptions::Missing::Guessed ? GuessedRows::Kept : GuessedRows::LeftOut;
}

template <class Id>
std::optional<PersonIndex> place(const std::vector<Id>& ids, Id id, size_t first) {
  const auto found = std::ranges::find(ids, id);
  if (found == ids.end()) return std::nullopt;
  return PersonIndex(first + size_t(found - ids.begin()));
}

}  // namespace

std::optional<PersonIndex> LibraryHistories::rowOf(PersonId person) const { return place(ratings.people, person, 0); }

std::optional<PersonIndex> LibraryHistories::rowOf(CuratorId curator) const {
  return place(ratings.curators, curator, ratings.people.size());
}

std::string freeRunName(Library& library, const std::string& wanted) {
  const std::vector<RunRecord> all = library.runs().all();
  std::string name = wanted;
  for (int count = 2; std::ranges::any_of(all, [&](const RunRecord& run) { return run.name == name; }); ++count) {
    name = fmt::format("{} {}", wanted, count);
  }
  return name;
}

Interactions LibraryHistories::allButHeldOut() const {
  return ratings.interactions.filtered(
      [&](PersonIndex person, const Rated& rated) { return !split.validation.contains(person, rated.movie); });
}

Interactions LibraryHistories::historiesFor(const FusedModel& model) const {
  return model.usesAllRatings() ? allButHeldOut() : split.train;
}

Dataset LibraryHistories::trainingData(const Engine& engine, Library& library, Progress& progress,
                                       GuessedRows guessed) const {
  return {split.train, modelFeatures(engine, library, ratings.movies, progress, guessed)};
}

LibraryHistories readHistories(const Library& library, Progress& progress) {
  LibraryHistories histories;
  histories.ratings = library.people().ratings(People::WithLabels::Yes, progress);
  const Interactions liked = histories.ratings.interactions.atLeast(kLikedFrom);
  if (liked.size() == 0) {
    throw Error(ErrorCode::NoData,
                fmt::format("Nobody in this library rated a movie with {} stars or more, so there is "
                            "nothing to learn from. Import ratings first.",
                            kLikedFrom));
  }
  histories.split = perPersonRatio(liked, kStandardShares, kStandardSplitSeed, progress);
  return histories;
}

std::shared_ptr<const Run> trainInLibrary(const Engine& engine, Library& library, const LibraryHistories& histories,
                                          const LibraryRunOptions& options, Progress& progress) {
  std::vector<std::pair<std::string, std::string>> settings = options.settings;
  const FusionOptions fusion = takeFusionOptions(settings);
  const GuessedRows guessed = guessedRows(fusion);
  const GuessMarks marks = guessed == GuessedRows::Kept ? GuessMarks::ofLibrary(engine, library) : GuessMarks();
  Dataset dataset = withFusedFeatures(histories.trainingData(engine, library, progress, guessed), fusion, progress);
  TrainOptions train = trainOptions(engine, dataset, histories, options, fusion, settings);
  if (usesAllRatings(train.composition, engine.recommenders())) dataset.interactions = histories.allButHeldOut();
  if (histories.split.validation.size() > 0) dataset.judge = judgeOn(dataset.interactions, histories.split.validation);
  const std::string models = joined(options.models);
  train.name = options.name.empty() ? freeRunName(library, models) : options.name;
  const RunRecord record =
      library.runs().create(train.name, models, settingsJson(options, histories.split, library.features().all()).dump(),
                            histories.split.train.fingerprint());
  try {
    auto run = trainFusedRun(library.runs().folder(record.id) / kModelFolder, dataset, histories.split.validation,
                             engine.recommenders(), train, progress);
    marks.save(library.runs().folder(record.id));
    library.runs().finish(record.id, RunState::Done, metricsOf(*run).dump());
    return run;
  } catch (const Cancelled&) {
    library.runs().finish(record.id, RunState::Cancelled, "{}");
    throw;
  } catch (const std::exception& error) {
    library.runs().finish(record.id, RunState::Failed, "{}", error.what());
    throw;
  }
}

std::shared_ptr<const Run> loadRun(const Engine& engine, Library& library, const RunRecord& record,
                                   const std::map<std::string, double, std::less<>>& shares) {
  return loadFusedRun(library.runs().folder(record.id) / kModelFolder, engine.recommenders(), shares);
}

std::shared_ptr<const Run> loadNewestRun(const Engine& engine, Library& library, Progress& progress) {
  for (const RunRecord& record : library.runs().all()) {
    progress.throwIfCancelled();
    if (record.state != RunState::Done) continue;
    try {
      return loadRun(engine, library, record);
    } catch (const Error& error) {
      spdlog::warn("run {} cannot be shown: {}", record.name, error.what());
    }
  }
  return nullptr;
}

void checkSameData(const RunRecord& record, const LibraryHistories& histories) {
  if (record.fingerprint == histories.split.train.fingerprint()) return;
  throw Error(ErrorCode::Conflict,
              fmt::format("Movies, ratings or labels came into the library after the run \"{}\" was "
                          "trained. Train again before judging it.",
                          record.name));
}

}  // namespace kinoprism
