#include "app/services/training.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/engine.h"

namespace kinoprism {
namespace {

constexpr std::string_view kTextEncoder = "tfidf-svd";
constexpr std::string_view kImageEncoder = "colour-gradient";
constexpr const char* kModelFolder = "model";

std::vector<Features> loadFeatures(Library& library, const MovieIndexes& movies, Progress& progress) {
  std::vector<Features> all;
  for (const FeatureSet& set : library.features().all()) {
    if (set.present == 0) continue;
    all.push_back(library.features().load(set.modality, set.encoder, movies, progress));
  }
  return all;
}

bool hasModality(Library& library, Modality modality) {
  const auto sets = library.features().all();
  return std::ranges::any_of(sets, [&](const FeatureSet& set) { return set.modality == modality && set.present > 0; });
}

bool hasEncoder(const Engine& engine, std::string_view name) {
  return std::ranges::any_of(engine.encoders(), [&](const EncoderInfo& encoder) { return encoder.name == name; });
}

void encodeWords(const Engine& engine, Library& library, Progress& progress) {
  std::vector<MovieText> texts;
  std::vector<MovieId> ids;
  for (MovieWords& words : library.movies().words(progress)) {
    ids.push_back(words.id);
    texts.push_back(
        {std::move(words.title), std::move(words.genres), std::move(words.people), std::move(words.description)});
  }
  if (std::ranges::all_of(texts, [](const MovieText& text) { return text.empty(); })) return;
  const Features features = engine.encodeText(texts, kTextEncoder, {}, progress);
  library.features().save(features, MovieIndexes(std::move(ids)), "built in", progress);
}

void encodePosters(const Engine& engine, Library& library, Progress& progress) {
  const auto posters = library.movies().files(MediaKind::Poster);
  if (std::ranges::none_of(posters, [](const auto& poster) { return poster.has_value(); })) return;
  std::vector<std::string> problems;
  const Features features = engine.encodeImages(posters, kImageEncoder, {}, problems, progress);
  for (const std::string& problem : problems) spdlog::warn("{}", problem);
  library.features().save(features, library.movies().indexes(), "built in", progress);
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

/// "Default fusion", then "Default fusion 2" …
std::string freeName(const Library& library, Runs& runs) {
  const auto all = runs.all();
  for (size_t count = 1;; ++count) {
    std::string name = "Default fusion";
    if (count > 1) name += " " + std::to_string(count);
    if (std::ranges::none_of(all, [&](const RunRecord& record) { return record.name == name; })) return name;
  }
}

template <class Id>
std::optional<PersonIndex> place(const std::vector<Id>& ids, Id id, size_t first) {
  const auto found = std::ranges::find(ids, id);
  if (found == ids.end()) return std::nullopt;
  return PersonIndex(first + size_t(found - ids.begin()));
}

}  // namespace

std::optional<PersonIndex> TrainingData::rowOf(PersonId person) const { return place(ratings.people, person, 0); }

std::optional<PersonIndex> TrainingData::rowOf(CuratorId curator) const {
  return place(ratings.curators, curator, ratings.people.size());
}

std::shared_ptr<const TrainingData> readTrainingData(const Library& library, Progress& progress) {
  auto data = std::make_shared<TrainingData>();
  data->ratings = library.people().ratings(People::WithLabels::Yes, progress);
  const Interactions liked = data->ratings.interactions.atLeast(kLikedFrom);
  if (liked.size() == 0) {
    throw Error(ErrorCode::NoData,
                "Nobody in this library rated a movie with four stars or more, so there is nothing to learn from. "
                "Import ratings first.");
  }
  data->split = perPersonRatio(liked, kDefaultShares, kDefaultSeed, progress);
  return data;
}

bool lacksPictureFeatures(Library& library) {
  if (hasModality(library, Modality::Image)) return false;
  const auto posters = library.movies().files(MediaKind::Poster);
  return std::ranges::any_of(posters, [](const auto& poster) { return poster.has_value(); });
}

void computeMissingFeatures(const Engine& engine, Library& library, bool withPictures, Progress& progress) {
  if (library.readOnly()) return;
  if (!hasModality(library, Modality::Text) && hasEncoder(engine, kTextEncoder)) {
    encodeWords(engine, library, progress);
  }
  if (withPictures && !hasModality(library, Modality::Image) && hasEncoder(engine, kImageEncoder)) {
    encodePosters(engine, library, progress);
  }
}

std::shared_ptr<const Run> trainDefaultFusion(const Engine& engine, Library& library, const TrainingData& data,
                                              Progress& progress) {
  Dataset dataset;
  dataset.interactions = data.split.train;
  dataset.features = loadFeatures(library, data.ratings.movies, progress);
  TrainOptions options;
  options.composition = automaticComposition(dataset, engine.recommenders());
  options.name = freeName(library, library.runs());
  options.protocol.split = data.split.description;
  options.protocol.relevanceThreshold = kLikedFrom;
  const nlohmann::json settings = {{"mix", "auto"}, {"seed", options.seed}, {"split", data.split.description}};
  const RunRecord record =
      library.runs().create(options.name, "auto", settings.dump(), dataset.interactions.fingerprint());
  auto fail = [&](RunState state, std::string_view message) { library.runs().finish(record.id, state, "{}", message); };
  try {
    auto run = trainFusedRun(library.runs().folder(record.id) / kModelFolder, dataset, data.split.validation,
                             engine.recommenders(), options, progress);
    library.runs().finish(record.id, RunState::Done, metricsOf(*run).dump());
    return run;
  } catch (const Cancelled&) {
    fail(RunState::Cancelled, "");
    throw;
  } catch (const std::exception& error) {
    fail(RunState::Failed, error.what());
    throw;
  }
}

std::shared_ptr<const Run> loadNewestRun(const Engine& engine, Library& library, Progress& progress) {
  for (const RunRecord& record : library.runs().all()) {
    progress.throwIfCancelled();
    if (record.state != RunState::Done) continue;
    try {
      return loadFusedRun(library.runs().folder(record.id) / kModelFolder, engine.recommenders());
    } catch (const Error& error) {
      spdlog::warn("run {} cannot be shown: {}", record.name, error.what());
    }
  }
  return nullptr;
}

}  // namespace kinoprism
