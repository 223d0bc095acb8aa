#include "app/jobs/imputation_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/jobs/library_encoding.h"
#include "engine/core/files.h"
#include "engine/core/message_ids.h"
#include "engine/engine.h"

namespace kinoprism::app {
namespace {

using Json = nlohmann::json;

constexpr const char* kFile = "imputed.json";
constexpr const char* kOldFile = "guessed.json";  ///< its name in runs of earlier versions

bool holds(const ImputationRecord::Set& set, storage::MovieId movie) {
  return std::ranges::binary_search(set.movies, movie);
}

ImputationRecord::Set setOf(const Json& json) {
  ImputationRecord::Set set{data::parseModality(json.at("modality").get<std::string>()),
                            json.at("encoder").get<std::string>(),
                            core::Message::parse(json.at("how").get<std::string>()),
                            {}};
  for (const Json& movie : json.at("movies")) set.movies.push_back(storage::MovieId{movie.get<int64_t>()});
  std::ranges::sort(set.movies);
  return set;
}

}  // namespace

ImputationRecord ImputationRecord::ofLibrary(const engine::Engine& engine, storage::Library& library) {
  ImputationRecord marks;
  const storage::MovieIndexes movies = library.movies().indexes();
  for (const storage::FeatureSet& features : firstSets(engine, library)) {
    if (features.filled == 0) continue;
    const Json details = Json::parse(features.details, nullptr, false);
    Set set{features.modality, features.encoder, {}, {}};
    if (details.is_object()) set.how = core::Message::parse(details.value("filled", ""));
    const std::vector<uint8_t> filled = library.features().filled(features.modality, features.encoder, movies);
    for (size_t m = 0; m < filled.size(); ++m) {
      if (filled[m]) set.movies.push_back(movies.id(data::MovieIndex(m)));
    }
    marks.m_sets.push_back(std::move(set));
  }
  return marks;
}

ImputationRecord ImputationRecord::read(const std::filesystem::path& runFolder) {
  std::filesystem::path file = runFolder / kFile;
  if (!std::filesystem::exists(file)) file = runFolder / kOldFile;
  ImputationRecord marks;
  if (!std::filesystem::exists(file)) return marks;
  try {
    for (const Json& set : Json::parse(core::readFile(file))) marks.m_sets.push_back(setOf(set));
  } catch (const Json::exception& exception) {
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::ImputationRecordDamaged, file.string()},
                      exception.what());
  }
  return marks;
}

void ImputationRecord::save(const std::filesystem::path& runFolder) const {
  if (empty()) return;
  Json sets = Json::array();
  for (const Set& set : m_sets) {
    Json movies = Json::array();
    for (const storage::MovieId movie : set.movies) movies.push_back(number(movie));
    sets.push_back(
        {{"modality", name(set.modality)}, {"encoder", set.encoder}, {"how", set.how.toJson()}, {"movies", movies}});
  }
  core::writeFileAtomically(runFolder / kFile, sets.dump());
}

std::vector<const ImputationRecord::Set*> ImputationRecord::learntFrom(const fuse::Composition& composition,
                                                                       std::span<const std::string> signals,
                                                                       storage::MovieId movie,
                                                                       const engine::Engine& engine) const {
  const auto isRead = [&](const fuse::FusedPart& part, data::Modality modality) {
    return std::ranges::find(signals, part.signal) != signals.end() &&
           fuse::readsFeatures(part, modality, engine.recommenders());
  };
  std::vector<const Set*> found;
  for (const Set& set : m_sets) {
    if (holds(set, movie) &&
        std::ranges::any_of(composition.parts, [&](const fuse::FusedPart& part) { return isRead(part, set.modality); }))
      found.push_back(&set);
  }
  return found;
}

}  // namespace kinoprism::app
