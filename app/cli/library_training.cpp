#include "app/cli/library_training.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/cli/report_text.h"

namespace kinoprism {
namespace {

constexpr const char* kModelFolder = "model";

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ",")); }

/// wanted, or wanted with the first number that makes it new.
std::string freeName(const Library& library, Runs& runs, const std::string& wanted) {
  const std::vector<RunRecord> all = runs.all();
  std::string name = wanted;
  for (int count = 2; std::ranges::any_of(all, [&](const RunRecord& run) { return run.name == name; }); ++count) {
    name = fmt::format("{} {}", wanted, count);
  }
  return name;
}

Json settingsJson(const LibraryRunOptions& options, const Split& split) {
  Json settings{{"models", options.models}, {"seed", options.seed}, {"split", split.description}};
  for (const auto& [key, value] : options.settings) settings["set"][key] = value;
  return settings;
}

TrainOptions trainOptions(const Engine& engine, const Dataset& dataset, const LibraryHistories& histories,
                          const LibraryRunOptions& options) {
  TrainOptions train;
  train.composition = compositionOf(options.models, dataset, engine.recommenders());
  applySettings(train.composition, options.settings, engine.recommenders());
  train.seed = options.seed;
  train.protocol.split = histories.split.description;
  train.protocol.relevanceThreshold = kLikedFrom;
  return train;
}

std::vector<MovieText> textsOf(std::vector<MovieWords> words) {
  std::vector<MovieText> texts;
  for (MovieWords& movie : words) {
    texts.push_back(
        {std::move(movie.title), std::move(movie.genres), std::move(movie.people), std::move(movie.description)});
  }
  return texts;
}

const EncoderInfo& chooseEncoder(const Engine& engine, Modality modality, const std::string& wanted) {
  std::vector<std::string> known;
  for (const EncoderInfo& encoder : engine.encoders()) {
    if (encoder.modality != modality) continue;
    if (wanted.empty() || encoder.name == wanted) return encoder;
    known.push_back(encoder.name);
  }
  if (!known.empty()) {
    throw Error(ErrorCode::NotFound, fmt::format("There is no {} encoder \"{}\". There are: {}.", name(modality),
                                                 wanted, fmt::join(known, ", ")));
  }
  throw Error(ErrorCode::NotFound,
              fmt::format("No encoder for {} is built in. Compute the features elsewhere and bring them in with: "
                          "kinoprism-cli import features FILE.npy --modality {}",
                          name(modality), name(modality)));
}

/// Movies of which there is something to encode.
size_t encodable(const std::vector<MovieText>& texts) {
  return static_cast<size_t>(std::ranges::count_if(texts, [](const MovieText& text) { return !text.empty(); }));
}

size_t encodable(const std::vector<std::optional<std::filesystem::path>>& files) {
  return static_cast<size_t>(std::ranges::count_if(files, [](const auto& file) { return file.has_value(); }));
}

bool isComplete(Library& library, const EncodeResult& result, size_t wanted) {
  for (const FeatureSet& set : library.features().all()) {
    if (set.modality == result.modality && set.encoder == result.encoder) {
      return static_cast<size_t>(set.present) >= wanted;
    }
  }
  return false;
}

}  // namespace

Dataset LibraryHistories::trainingData(Library& library, Progress& progress) const {
  Dataset dataset{split.train, {}};
  for (const FeatureSet& set : library.features().all()) {
    if (set.present == 0) continue;
    dataset.features.push_back(library.features().load(set.modality, set.encoder, ratings.movies, progress));
  }
  return dataset;
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
  const Dataset dataset = histories.trainingData(library, progress);
  TrainOptions train = trainOptions(engine, dataset, histories, options);
  const std::string models = joined(options.models);
  train.name = options.name.empty() ? freeName(library, library.runs(), models) : options.name;
  const RunRecord record = library.runs().create(train.name, models, settingsJson(options, histories.split).dump(),
                                                 dataset.interactions.fingerprint());
  try {
    auto run = trainFusedRun(library.runs().folder(record.id) / kModelFolder, dataset, histories.split.validation,
                             engine.recommenders(), train, progress);
    library.runs().finish(record.id, RunState::Done, run->report ? reportJson(*run->report).dump() : "{}");
    return run;
  } catch (const Cancelled&) {
    library.runs().finish(record.id, RunState::Cancelled, "{}");
    throw;
  } catch (const std::exception& error) {
    library.runs().finish(record.id, RunState::Failed, "{}", error.what());
    throw;
  }
}

RunRecord findRun(Library& library, const std::string& name) {
  if (!name.empty()) {
    RunRecord record = library.runs().find(name);
    if (record.state == RunState::Done) return record;
    throw Error(ErrorCode::NotFound, fmt::format("The run \"{}\" did not finish ({}). Train again.", record.name,
                                                 kinoprism::name(record.state)));
  }
  for (RunRecord& record : library.runs().all()) {
    if (record.state == RunState::Done) return std::move(record);
  }
  throw Error(ErrorCode::NotFound,
              fmt::format("The library has no finished run. Make one with: kinoprism-cli train auto --library {}",
                          library.folder().string()));
}

std::shared_ptr<const Run> loadRun(const Engine& engine, Library& library, const RunRecord& record) {
  return loadFusedRun(library.runs().folder(record.id) / kModelFolder, engine.recommenders());
}

void checkSameData(const RunRecord& record, const LibraryHistories& histories) {
  if (record.fingerprint == histories.split.train.fingerprint()) return;
  throw Error(ErrorCode::Conflict,
              fmt::format("Movies, ratings or labels came into the library after the run \"{}\" was "
                          "trained. Train again before judging it.",
                          record.name));
}

EncodeResult encodeInLibrary(const Engine& engine, Library& library, Modality modality, const std::string& encoder,
                             bool onlyMissing, Progress& progress) {
  EncodeResult result;
  result.modality = modality;
  result.encoder = chooseEncoder(engine, modality, encoder).name;
  const MovieIndexes movies = library.movies().indexes();
  result.movies = movies.size();
  const auto keep = [&](const Features& features) {
    result.present = features.presentCount();
    library.features().save(features, movies, "built in", progress);
    return result;
  };
  if (modality == Modality::Text) {
    const std::vector<MovieText> texts = textsOf(library.movies().words(progress));
    result.skipped = onlyMissing && isComplete(library, result, encodable(texts));
    return result.skipped ? result : keep(engine.encodeText(texts, result.encoder, {}, progress));
  }
  const auto posters = library.movies().files(MediaKind::Poster);
  if (encodable(posters) == 0) {
    throw Error(ErrorCode::NoData,
                "The library has no posters. Attach them first: kinoprism-cli import posters FOLDER");
  }
  result.skipped = onlyMissing && isComplete(library, result, encodable(posters));
  return result.skipped ? result : keep(engine.encodeImages(posters, result.encoder, {}, result.problems, progress));
}

}  // namespace kinoprism
