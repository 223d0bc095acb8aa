#include "storage/features/feature_store.h"

#include <algorithm>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/core/sha256.h"
#include "storage/database/database.h"
#include "storage/features/feature_rows.h"
#include "storage/refusal_rows.h"

namespace kinoprism::storage {
namespace {

[[noreturn]] void throwNoVersion(data::Modality modality, std::string_view encoder, int version) {
  throw core::Error(core::ErrorCode::NotFound,
                    {core::MessageId::NoFeatureVersion, std::to_string(version), data::wordFor(modality), encoder});
}

[[noreturn]] void throwNoSet(data::Modality modality, std::string_view encoder, const std::vector<FeatureSet>& sets) {
  if (sets.empty())
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoFeaturesAtAll, data::wordFor(modality), encoder});
  core::Message known;
  for (const FeatureSet& set : sets) {
    const core::Message name{core::MessageId::FeaturesBy, data::wordFor(set.modality), set.encoder};
    known = known.empty() ? name : core::Message(core::MessageId::Comma, known, name);
  }
  throw core::Error(core::ErrorCode::NotFound,
                    {core::MessageId::NoFeaturesButOthers, data::wordFor(modality), encoder, known});
}

/// version: kCurrentVersion for the current one.
std::optional<RecordedFeatures> find(SQLite::Database& connection, data::Modality modality, std::string_view encoder,
                                     int version) {
  return version == kCurrentVersion ? findFeatures(connection, modality, encoder)
                                    : findVersion(connection, modality, encoder, version);
}

RecordedFeatures require(const Database& database, const FeatureStore& store, data::Modality modality,
                         std::string_view encoder, int version) {
  const auto found =
      database.read([&](SQLite::Database& connection) { return find(connection, modality, encoder, version); });
  if (found) return *found;
  if (version != kCurrentVersion) throwNoVersion(modality, encoder, version);
  throwNoSet(modality, encoder, store.all());
}

/// Calls use(file, set) and once more when the set was replaced, and its old file removed, before the file was open.
template <class Use>
auto withFile(const Database& database, const FeatureStore& store, data::Modality modality, std::string_view encoder,
              int version, Use use) {
  while (true) {
    const RecordedFeatures recorded = require(database, store, modality, encoder, version);
    try {
      return use(database.folder() / recorded.path, recorded.set);
    } catch (const core::Error& error) {
      if (error.code() != core::ErrorCode::NotFound ||
          require(database, store, modality, encoder, version).path == recorded.path)
        throw;
    }
  }
}

void requireSound(const std::filesystem::path& file, const FeatureSet& set, core::Progress& progress) {
  if (core::sha256OfFile(file, progress) != set.sha256)
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::FeatureFileDamaged, file.string()});
}

data::Features rowsFor(const FeatureFile& file, const FeatureSet& set, const MovieIndexes& movies,
                       core::Progress& progress) {
  core::Matrix values(movies.size(), file.dimensions());
  std::ranges::fill(values.values(), std::numeric_limits<float>::quiet_NaN());
  for (size_t row = 0; row < file.size(); ++row) {
    if (row % 4096 == 0) progress.throwIfCancelled();
    if (const auto movie = movies.find(file.movie(row)))
      std::ranges::copy(file.row(row).values, values.row(data::index(*movie)).begin());
  }
  return data::Features(set.modality, set.encoder, std::move(values));
}

}  // namespace

std::vector<FeatureSet> FeatureStore::all() const {
  std::vector<FeatureSet> sets;
  for (FeatureVersion& version : versions()) {
    if (version.isCurrent) sets.push_back(std::move(version.set));
  }
  return sets;
}

std::vector<FeatureVersion> FeatureStore::versions() const {
  const auto recorded = m_database.read([](SQLite::Database& connection) { return allVersions(connection); });
  std::vector<FeatureVersion> versions;
  for (const RecordedFeatures& version : recorded) {
    std::error_code missing;
    const uintmax_t bytes = std::filesystem::file_size(m_database.folder() / version.path, missing);
    versions.push_back({version.set, version.isCurrent, missing ? 0 : static_cast<int64_t>(bytes)});
  }
  return versions;
}

bool FeatureStore::has(data::Modality modality, std::string_view encoder) const {
  return m_database.read(
      [&](SQLite::Database& connection) { return findFeatures(connection, modality, encoder).has_value(); });
}

data::Features FeatureStore::load(data::Modality modality, std::string_view encoder, const MovieIndexes& movies,
                                  core::Progress& progress) const {
  return withFile(m_database, *this, modality, encoder, kCurrentVersion,
                  [&](const std::filesystem::path& path, const FeatureSet& set) {
                    requireSound(path, set, progress);
                    return rowsFor(FeatureFile(path), set, movies, progress);
                  });
}

std::vector<uint8_t> FeatureStore::filled(data::Modality modality, std::string_view encoder,
                                          const MovieIndexes& movies) const {
  return withFile(m_database, *this, modality, encoder, kCurrentVersion,
                  [&](const std::filesystem::path& path, const FeatureSet&) {
                    const FeatureFile file(path);
                    std::vector<uint8_t> marks(movies.size(), 0);
                    for (size_t row = 0; row < file.size(); ++row) {
                      if (!file.isFilled(row)) continue;
                      if (const auto movie = movies.find(file.movie(row))) marks[data::index(*movie)] = 1;
                    }
                    return marks;
                  });
}

std::vector<std::pair<MovieId, uint64_t>> FeatureStore::inputs(data::Modality modality, std::string_view encoder,
                                                               int version) const {
  return withFile(m_database, *this, modality, encoder, version,
                  [&](const std::filesystem::path& path, const FeatureSet&) {
                    const FeatureFile file(path);
                    std::vector<std::pair<MovieId, uint64_t>> inputs;
                    inputs.reserve(file.size());
                    for (size_t row = 0; row < file.size(); ++row)
                      inputs.emplace_back(file.movie(row), file.input(row));
                    return inputs;
                  });
}

data::FeatureParts FeatureStore::parts(data::Modality modality, std::string_view encoder, MovieId movie) const {
  return withFile(m_database, *this, modality, encoder, kCurrentVersion,
                  [&](const std::filesystem::path& path, const FeatureSet&) {
                    const FeatureFile file(path);
                    data::FeatureParts parts;
                    const auto row = file.find(movie);
                    if (!row) return parts;
                    const FeatureRow found = file.row(*row);
                    if (found.partTimes.empty()) return parts;
                    file.checkNumbers(*row);
                    parts.times.assign(found.partTimes.begin(), found.partTimes.end());
                    parts.values = core::Matrix(found.partTimes.size() / 2, file.partColumns());
                    std::ranges::copy(found.partValues, parts.values.values().begin());
                    return parts;
                  });
}

data::Features FeatureStore::rows(data::Modality modality, std::string_view encoder,
                                  std::span<const MovieId> movies) const {
  return withFile(m_database, *this, modality, encoder, kCurrentVersion,
                  [&](const std::filesystem::path& path, const FeatureSet& set) {
                    const FeatureFile file(path);
                    core::Matrix values(movies.size(), file.dimensions());
                    for (size_t m = 0; m < movies.size(); ++m) {
                      if (const auto row = file.find(movies[m])) {
                        file.checkNumbers(*row);
                        std::ranges::copy(file.row(*row).values, values.row(m).begin());
                      } else {
                        std::ranges::fill(values.row(m), std::numeric_limits<float>::quiet_NaN());
                      }
                    }
                    return data::Features(modality, set.encoder, std::move(values));
                  });
}

std::map<std::string, core::Matrix> FeatureStore::network(data::Modality modality, std::string_view encoder,
                                                          int version) const {
  return withFile(m_database, *this, modality, encoder, version,
                  [](const std::filesystem::path& path, const FeatureSet&) { return FeatureFile(path).network(); });
}

void FeatureStore::save(const data::Features& features, const MovieIndexes& movies, std::string_view source,
                        core::Progress& progress) {
  m_database.requireWritable();
  if (features.movieCount() != movies.size())
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::FeatureRowCount, features.movieCount(), movies.size()});
  const FeatureShape shape{features.modality(), features.encoder(), features.dimensions(), 0};
  const WrittenFeatures written =
      writeFeatureFile(m_database.folder(), shape, PresentRows(features, movies.ids()), progress);
  FeatureSet set = featureSet(shape, written, source);
  commitFeatures(m_database, set, written.path, progress, [&](SQLite::Database& connection) {
    removeRefusals(connection, shape.modality, shape.encoder, [](MovieId) { return true; });
  });
}

void FeatureStore::makeCurrent(data::Modality modality, std::string_view encoder, int version) {
  m_database.write([&](SQLite::Database& connection) {
    const auto found = findVersion(connection, modality, encoder, version);
    if (!found) throwNoVersion(modality, encoder, version);
    if (found->isCurrent) return;
    kinoprism::storage::makeCurrent(connection, *found);
    refreshFeatureFlags(connection, m_database.folder(), modality);
  });
}

void FeatureStore::remove(data::Modality modality, std::string_view encoder, int version) {
  const std::string unused = m_database.write([&](SQLite::Database& connection) {
    const auto found = findVersion(connection, modality, encoder, version);
    if (!found) throwNoVersion(modality, encoder, version);
    if (found->isCurrent)
      removeCurrent(connection, m_database.folder(), found->set);
    else
      removeEarlier(connection, found->set);
    return isOnRecord(connection, found->path) ? std::string() : found->path;
  });
  if (!unused.empty()) std::filesystem::remove(m_database.folder() / unused);
}

}  // namespace kinoprism::storage
