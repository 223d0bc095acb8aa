#include "storage/feature_store.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "engine/core/sha256.h"
#include "storage/database.h"
#include "storage/feature_rows.h"
#include "storage/movie_rows.h"
#include "storage/refusal_rows.h"

namespace kinoprism {
namespace {

constexpr const char* kColumns =
    "SELECT modality, encoder, dimensions, present, created, source, sha256, details, filled, key, path "
    "FROM feature_set";

RecordedFeatures readSet(SQLite::Statement& row) {
  FeatureSet set;
  set.modality = Modality(row.getColumn(0).getInt());
  set.encoder = row.getColumn(1).getString();
  set.dimensions = row.getColumn(2).getInt();
  set.present = row.getColumn(3).getInt64();
  set.created = row.getColumn(4).getInt64();
  set.source = row.getColumn(5).getString();
  set.sha256 = row.getColumn(6).getString();
  set.details = row.getColumn(7).getString();
  set.filled = row.getColumn(8).getInt64();
  set.key = row.getColumn(9).getString();
  return {set, row.getColumn(10).getString()};
}

std::string setName(Modality modality, std::string_view encoder) {
  return std::string(name(modality)) + " features by " + std::string(encoder);
}

std::optional<RecordedFeatures> find(const Database& database, Modality modality, std::string_view encoder) {
  return database.read([&](SQLite::Database& connection) { return findFeatures(connection, modality, encoder); });
}

RecordedFeatures require(const Database& database, const FeatureStore& store, Modality modality,
                         std::string_view encoder) {
  if (auto found = find(database, modality, encoder)) return *found;
  std::string known;
  for (const FeatureSet& set : store.all()) known += (known.empty() ? "" : ", ") + setName(set.modality, set.encoder);
  throw Error(ErrorCode::NotFound,
              "This library has no " + setName(modality, encoder) + ". " +
                  (known.empty() ? "It has none at all: import or encode some." : "It has: " + known + "."));
}

/// Calls use(file, set) and once more when the set was replaced, and its old file removed, before the file was open.
template <class Use>
auto withFile(const Database& database, const FeatureStore& store, Modality modality, std::string_view encoder,
              Use use) {
  while (true) {
    const RecordedFeatures recorded = require(database, store, modality, encoder);
    try {
      return use(database.folder() / recorded.path, recorded.set);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::NotFound || require(database, store, modality, encoder).path == recorded.path)
        throw;
    }
  }
}

void requireSound(const std::filesystem::path& file, const FeatureSet& set, Progress& progress) {
  if (sha256OfFile(file, progress) != set.sha256)
    throw Error(ErrorCode::BadInput, file.string() +
                                         " is damaged: its checksum differs from the library's. Import or "
                                         "encode these features again.");
}

Features rowsFor(const FeatureFile& file, const FeatureSet& set, const MovieIndexes& movies, Progress& progress) {
  Matrix values(movies.size(), file.dimensions());
  std::ranges::fill(values.values(), std::numeric_limits<float>::quiet_NaN());
  for (size_t row = 0; row < file.size(); ++row) {
    if (row % 4096 == 0) progress.throwIfCancelled();
    if (const auto movie = movies.find(file.movie(row)))
      std::ranges::copy(file.row(row).values, values.row(index(*movie)).begin());
  }
  return Features(set.modality, set.encoder, std::move(values));
}

}  // namespace

std::optional<RecordedFeatures> findFeatures(SQLite::Database& connection, Modality modality,
                                             std::string_view encoder) {
  SQLite::Statement query(connection, std::string(kColumns) + " WHERE modality = ? AND encoder = ?");
  query.bind(1, static_cast<int>(modality));
  query.bind(2, std::string(encoder));
  if (!query.executeStep()) return std::nullopt;
  return readSet(query);
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

std::string recordFeatures(SQLite::Database& connection, const std::filesystem::path& library, const FeatureSet& set,
                           const std::string& path, Progress& progress) {
  const auto replaced = findFeatures(connection, set.modality, set.encoder);
  SQLite::Statement insert(connection,
                           "INSERT OR REPLACE INTO feature_set (modality, encoder, path, dimensions, present, created, "
                           "source, sha256, details, filled, key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, static_cast<int>(set.modality));
  insert.bind(2, set.encoder);
  insert.bind(3, path);
  insert.bind(4, set.dimensions);
  insert.bind(5, set.present);
  insert.bind(6, set.created);
  insert.bind(7, set.source);
  insert.bind(8, set.sha256);
  insert.bind(9, set.details);
  insert.bind(10, set.filled);
  insert.bind(11, set.key);
  insert.exec();
  progress.throwIfCancelled();
  progress.report("recording features", 0, 0);
  refreshFeatureFlags(connection, library, set.modality);
  return !replaced || replaced->path == path ? std::string() : replaced->path;
}

void commitFeatures(Database& database, const FeatureSet& set, const std::string& path, Progress& progress,
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
    const auto recorded = find(database, set.modality, set.encoder);
    if (!recorded || recorded->path != path) std::filesystem::remove(database.folder() / path, ignored);
    throw;
  }
  if (!replaced.empty()) std::filesystem::remove(database.folder() / replaced, ignored);
}

void refreshFeatureFlags(SQLite::Database& connection, const std::filesystem::path& library, Modality modality) {
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

std::vector<FeatureSet> FeatureStore::all() const {
  return m_database.read([](SQLite::Database& connection) {
    std::vector<FeatureSet> sets;
    SQLite::Statement rows(connection, std::string(kColumns) + " ORDER BY modality, encoder");
    while (rows.executeStep()) sets.push_back(readSet(rows).set);
    return sets;
  });
}

bool FeatureStore::has(Modality modality, std::string_view encoder) const {
  return find(m_database, modality, encoder).has_value();
}

Features FeatureStore::load(Modality modality, std::string_view encoder, const MovieIndexes& movies,
                            Progress& progress) const {
  return withFile(m_database, *this, modality, encoder, [&](const std::filesystem::path& path, const FeatureSet& set) {
    requireSound(path, set, progress);
    return rowsFor(FeatureFile(path), set, movies, progress);
  });
}

std::vector<uint8_t> FeatureStore::filled(Modality modality, std::string_view encoder,
                                          const MovieIndexes& movies) const {
  return withFile(m_database, *this, modality, encoder, [&](const std::filesystem::path& path, const FeatureSet&) {
    const FeatureFile file(path);
    std::vector<uint8_t> marks(movies.size(), 0);
    for (size_t row = 0; row < file.size(); ++row) {
      if (!file.isFilled(row)) continue;
      if (const auto movie = movies.find(file.movie(row))) marks[index(*movie)] = 1;
    }
    return marks;
  });
}

std::vector<std::pair<MovieId, uint64_t>> FeatureStore::inputs(Modality modality, std::string_view encoder) const {
  return withFile(m_database, *this, modality, encoder, [&](const std::filesystem::path& path, const FeatureSet&) {
    const FeatureFile file(path);
    std::vector<std::pair<MovieId, uint64_t>> inputs;
    inputs.reserve(file.size());
    for (size_t row = 0; row < file.size(); ++row) inputs.emplace_back(file.movie(row), file.input(row));
    return inputs;
  });
}

FeatureParts FeatureStore::parts(Modality modality, std::string_view encoder, MovieId movie) const {
  return withFile(m_database, *this, modality, encoder, [&](const std::filesystem::path& path, const FeatureSet&) {
    const FeatureFile file(path);
    FeatureParts parts;
    const auto row = file.find(movie);
    if (!row) return parts;
    const FeatureRow found = file.row(*row);
    if (found.partTimes.empty()) return parts;
    file.checkNumbers(*row);
    parts.times.assign(found.partTimes.begin(), found.partTimes.end());
    parts.values = Matrix(found.partTimes.size() / 2, file.partColumns());
    std::ranges::copy(found.partValues, parts.values.values().begin());
    return parts;
  });
}

Features FeatureStore::rows(Modality modality, std::string_view encoder, std::span<const MovieId> movies) const {
  return withFile(m_database, *this, modality, encoder, [&](const std::filesystem::path& path, const FeatureSet& set) {
    const FeatureFile file(path);
    Matrix values(movies.size(), file.dimensions());
    for (size_t m = 0; m < movies.size(); ++m) {
      if (const auto row = file.find(movies[m])) {
        file.checkNumbers(*row);
        std::ranges::copy(file.row(*row).values, values.row(m).begin());
      } else {
        std::ranges::fill(values.row(m), std::numeric_limits<float>::quiet_NaN());
      }
    }
    return Features(modality, set.encoder, std::move(values));
  });
}

std::map<std::string, Matrix> FeatureStore::network(Modality modality, std::string_view encoder) const {
  return withFile(m_database, *this, modality, encoder,
                  [](const std::filesystem::path& path, const FeatureSet&) { return FeatureFile(path).network(); });
}

void FeatureStore::save(const Features& features, const MovieIndexes& movies, std::string_view source,
                        Progress& progress) {
  m_database.requireWritable();
  if (features.movieCount() != movies.size())
    throw Error(ErrorCode::BadArgument, "There are " + std::to_string(features.movieCount()) +
                                            " rows of features for " + std::to_string(movies.size()) +
                                            " movies; both must be the same.");
  const FeatureShape shape{features.modality(), features.encoder(), features.dimensions(), 0};
  const WrittenFeatures written =
      writeFeatureFile(m_database.folder(), shape, PresentRows(features, movies.ids()), progress);
  commitFeatures(m_database, featureSet(shape, written, source), written.path, progress,
                 [&](SQLite::Database& connection) {
                   removeRefusals(connection, shape.modality, shape.encoder, [](MovieId) { return true; });
                 });
}

void FeatureStore::remove(Modality modality, std::string_view encoder) {
  const std::string path = m_database.write([&](SQLite::Database& connection) {
    const auto found = findFeatures(connection, modality, encoder);
    if (!found) throw Error(ErrorCode::NotFound, "This library has no " + setName(modality, encoder) + ".");
    SQLite::Statement remove(connection, "DELETE FROM feature_set WHERE modality = ? AND encoder = ?");
    remove.bind(1, static_cast<int>(modality));
    remove.bind(2, std::string(encoder));
    remove.exec();
    removeRefusals(connection, modality, encoder, [](MovieId) { return true; });
    refreshFeatureFlags(connection, m_database.folder(), modality);
    return found->path;
  });
  std::filesystem::remove(m_database.folder() / path);
}

}  // namespace kinoprism
