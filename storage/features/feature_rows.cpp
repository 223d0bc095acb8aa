#include "storage/features/feature_rows.h"

#include <chrono>

#include "engine/core/message_ids.h"
#include "storage/database/database.h"
#include "storage/movies/movie_rows.h"
#include "storage/refusal_rows.h"

namespace kinoprism::storage {
namespace {

/// The columns that feature_set and feature_version have in common.
const std::string kColumns =
    "modality, encoder, number, path, dimensions, present, created, source, sha256, details, filled, key";
const std::string kVersions = "SELECT " + kColumns + ", current FROM recorded_features ";
constexpr const char* kOfEncoder = " WHERE modality = ? AND encoder = ?";

RecordedFeatures readVersion(SQLite::Statement& row) {
  FeatureSet set;
  set.modality = data::Modality(row.getColumn(0).getInt());
  set.encoder = row.getColumn(1).getString();
  set.number = row.getColumn(2).getInt();
  set.dimensions = row.getColumn(4).getInt();
  set.present = row.getColumn(5).getInt64();
  set.created = row.getColumn(6).getInt64();
  set.source = row.getColumn(7).getString();
  set.sha256 = row.getColumn(8).getString();
  set.details = row.getColumn(9).getString();
  set.filled = row.getColumn(10).getInt64();
  set.key = row.getColumn(11).getString();
  return {set, row.getColumn(3).getString(), row.getColumn(12).getInt() != 0};
}

void bindEncoder(SQLite::Statement& statement, data::Modality modality, std::string_view encoder) {
  statement.bind(1, static_cast<int>(modality));
  statement.bind(2, std::string(encoder));
}

/// One row at most.
std::optional<RecordedFeatures> find(SQLite::Statement& query, data::Modality modality, std::string_view encoder) {
  bindEncoder(query, modality, encoder);
  if (!query.executeStep()) return std::nullopt;
  return readVersion(query);
}

/// Runs a statement whose parameters are the modality, the encoder and the number of a version.
void changeVersion(SQLite::Database& connection, const FeatureSet& version, const std::string& sql) {
  SQLite::Statement change(connection, sql);
  bindEncoder(change, version.modality, version.encoder);
  change.bind(3, version.number);
  change.exec();
}

/// The current set becomes an earlier version. Its refusals are copied: what takes its place knows which of them a
/// person set aside.
void setAside(SQLite::Database& connection, const FeatureSet& current) {
  const std::string ofVersion = " WHERE modality = ?1 AND encoder = ?2 AND number = ?3";
  changeVersion(connection, current,
                "INSERT INTO feature_version (" + kColumns + ") SELECT " + kColumns + " FROM feature_set" + ofVersion);
  changeVersion(connection, current, "DELETE FROM feature_set" + ofVersion);
  changeVersion(connection, current,
                "INSERT INTO refused_version (modality, encoder, number, movie, input, path, reason, at, ignored) "
                "SELECT modality, encoder, ?3, movie, input, path, reason, at, ignored FROM refused "
                "WHERE modality = ?1 AND encoder = ?2");
}

int nextNumber(SQLite::Database& connection, data::Modality modality, std::string_view encoder) {
  SQLite::Statement query(connection,
                          std::string("SELECT coalesce(max(number), 0) + 1 FROM recorded_features") + kOfEncoder);
  bindEncoder(query, modality, encoder);
  query.executeStep();
  return query.getColumn(0).getInt();
}

void insertCurrent(SQLite::Database& connection, const FeatureSet& set, const std::string& path) {
  SQLite::Statement insert(
      connection, "INSERT OR REPLACE INTO feature_set (" + kColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  bindEncoder(insert, set.modality, set.encoder);
  insert.bind(3, set.number);
  insert.bind(4, path);
  insert.bind(5, set.dimensions);
  insert.bind(6, set.present);
  insert.bind(7, set.created);
  insert.bind(8, set.source);
  insert.bind(9, set.sha256);
  insert.bind(10, set.details);
  insert.bind(11, set.filled);
  insert.bind(12, set.key);
  insert.exec();
}

}  // namespace

std::optional<RecordedFeatures> findFeatures(SQLite::Database& connection, data::Modality modality,
                                             std::string_view encoder) {
  SQLite::Statement query(connection, kVersions + kOfEncoder + " AND current");
  return find(query, modality, encoder);
}

std::optional<RecordedFeatures> findVersion(SQLite::Database& connection, data::Modality modality,
                                            std::string_view encoder, int number) {
  SQLite::Statement query(connection, kVersions + kOfEncoder + " AND number = ?");
  query.bind(3, number);
  return find(query, modality, encoder);
}

std::optional<RecordedFeatures> findKey(SQLite::Database& connection, data::Modality modality, std::string_view encoder,
                                        const std::string& key) {
  SQLite::Statement query(connection, kVersions + kOfEncoder + " AND key = ?");
  query.bind(3, key);
  return find(query, modality, encoder);
}

std::vector<RecordedFeatures> allVersions(SQLite::Database& connection) {
  std::vector<RecordedFeatures> versions;
  SQLite::Statement rows(connection, kVersions + "ORDER BY modality, encoder, current DESC, number DESC");
  while (rows.executeStep()) versions.push_back(readVersion(rows));
  return versions;
}

bool isOnRecord(SQLite::Database& connection, const std::string& path) {
  SQLite::Statement query(connection, "SELECT 1 FROM recorded_features WHERE path = ?");
  query.bind(1, path);
  return query.executeStep();
}

FeatureSet featureSet(const FeatureShape& shape, const WrittenFeatures& written, std::string_view source) {
  using namespace std::chrono;
  FeatureSet set;
  set.modality = shape.modality;
  set.encoder = shape.encoder;
  set.dimensions = static_cast<int>(shape.dimensions);
  set.present = written.present;
  set.filled = written.filled;
  set.created = duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
  set.source = source;
  set.sha256 = written.sha256;
  return set;
}

std::string recordFeatures(SQLite::Database& connection, const std::filesystem::path& library, FeatureSet& set,
                           const std::string& path, core::Progress& progress) {
  const auto replaced = findKey(connection, set.modality, set.encoder, set.key);
  if (replaced) {
    if (!replaced->isCurrent) makeCurrent(connection, *replaced);
    set.number = replaced->set.number;
  } else {
    set.number = nextNumber(connection, set.modality, set.encoder);
    if (const auto current = findFeatures(connection, set.modality, set.encoder)) setAside(connection, current->set);
  }
  insertCurrent(connection, set, path);
  progress.throwIfCancelled();
  progress.report(core::MessageId::RecordingFeatures, 0, 0);
  refreshFeatureFlags(connection, library, set.modality);
  return !replaced || isOnRecord(connection, replaced->path) ? std::string() : replaced->path;
}

void commitFeatures(Database& database, FeatureSet& set, const std::string& path, core::Progress& progress,
                    const std::function<void(SQLite::Database&)>& also) {
  std::string replaced;
  std::error_code ignored;  // what stays is an extra file, which check reports
  try {
    replaced = database.write([&](SQLite::Database& connection) {
      std::string old = recordFeatures(connection, database.folder(), set, path, progress);
      also(connection);
      return old;
    });
  } catch (...) {
    if (!database.read([&](SQLite::Database& connection) { return isOnRecord(connection, path); }))
      std::filesystem::remove(database.folder() / path, ignored);
    throw;
  }
  if (!replaced.empty()) std::filesystem::remove(database.folder() / replaced, ignored);
}

void makeCurrent(SQLite::Database& connection, const RecordedFeatures& earlier) {
  const FeatureSet& set = earlier.set;
  if (const auto current = findFeatures(connection, set.modality, set.encoder)) setAside(connection, current->set);
  removeRefusals(connection, set.modality, set.encoder, [](MovieId) { return true; });
  insertCurrent(connection, set, earlier.path);
  changeVersion(connection, set,
                "INSERT INTO refused (movie, modality, encoder, input, path, reason, at, ignored) "
                "SELECT movie, modality, encoder, input, path, reason, at, ignored FROM refused_version "
                "WHERE modality = ? AND encoder = ? AND number = ?");
  removeEarlier(connection, set);
}

void removeEarlier(SQLite::Database& connection, const FeatureSet& earlier) {
  changeVersion(connection, earlier, "DELETE FROM feature_version WHERE modality = ? AND encoder = ? AND number = ?");
}

void removeCurrent(SQLite::Database& connection, const std::filesystem::path& library, const FeatureSet& current) {
  SQLite::Statement earlier(connection, std::string("SELECT 1 FROM feature_version") + kOfEncoder);
  bindEncoder(earlier, current.modality, current.encoder);
  if (earlier.executeStep())
    throw core::Error(core::ErrorCode::Conflict,
                      {core::MessageId::FeatureVersionCurrent, current.number, current.encoder});
  changeVersion(connection, current, "DELETE FROM feature_set WHERE modality = ? AND encoder = ? AND number = ?");
  removeRefusals(connection, current.modality, current.encoder, [](MovieId) { return true; });
  refreshFeatureFlags(connection, library, current.modality);
}

std::vector<std::pair<MovieId, uint64_t>> refusedInputs(SQLite::Database& connection, const RecordedFeatures& version) {
  if (version.isCurrent) return refusedInputs(connection, version.set.modality, version.set.encoder);
  SQLite::Statement rows(connection, std::string("SELECT movie, input FROM refused_version") + kOfEncoder +
                                         " AND number = ? ORDER BY movie");
  rows.bind(3, version.set.number);
  bindEncoder(rows, version.set.modality, version.set.encoder);
  return readInputs(rows);
}

void refreshFeatureFlags(SQLite::Database& connection, const std::filesystem::path& library, data::Modality modality) {
  const std::string flag = std::to_string(flagOf(modality));
  connection.exec("UPDATE movie SET flags = flags & ~" + flag + " WHERE flags & " + flag);
  SQLite::Statement update(connection, "UPDATE movie SET flags = flags | " + flag + " WHERE id = ?");
  SQLite::Statement sets(connection, "SELECT path FROM feature_set WHERE modality = ?");
  sets.bind(1, static_cast<int>(modality));
  while (sets.executeStep()) {
    const FeatureFile file(library / sets.getColumn(0).getString());
    for (size_t row = 0; row < file.size(); ++row) {
      if (file.isFilled(row)) continue;
      update.bind(1, number(file.movie(row)));
      update.exec();
      update.reset();
    }
  }
}

}  // namespace kinoprism::storage
