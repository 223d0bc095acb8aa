#include "storage/feature_store.h"

#include <chrono>

#include "engine/core/safetensors.h"
#include "engine/core/sha256.h"
#include "storage/database.h"
#include "storage/feature_rows.h"
#include "storage/movie_rows.h"

namespace kinoprism {
namespace {

std::string encodedName(std::string_view encoder) {
  std::string name;
  for (const char c : encoder) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    name.push_back(plain ? c : '_');
  }
  return name;
}

std::string pathOf(SQLite::Database& connection, Modality modality, std::string_view encoder) {
  SQLite::Statement query(connection, "SELECT path FROM feature_set WHERE modality = ? AND encoder = ?");
  query.bind(1, static_cast<int>(modality));
  query.bind(2, std::string(encoder));
  return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

std::string setName(Modality modality, std::string_view encoder) {
  return std::string(name(modality)) + " features by " + std::string(encoder);
}

}  // namespace

std::string writeFeatureFile(const std::filesystem::path& library, const Features& features,
                             std::span<const MovieId> movies, std::string& sha256, Progress& progress) {
  std::vector<int64_t> ids;
  std::vector<float> values;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (!features.isPresent(MovieIndex(m))) continue;
    ids.push_back(number(movies[m]));
    const auto row = features.of(MovieIndex(m));
    values.insert(values.end(), row.begin(), row.end());
  }
  TensorWriter writer;
  const auto count = static_cast<int64_t>(ids.size());
  writer.add("ids", std::span<const int64_t>(ids), {count});
  writer.add("values", std::span<const float>(values), {count, static_cast<int64_t>(features.dimensions())});
  writer.setText("modality", std::string(name(features.modality())));
  writer.setText("encoder", features.encoder());

  const std::filesystem::path folder = library / "features";
  std::filesystem::create_directories(folder);
  const std::string stem = std::string(name(features.modality())) + "-" + encodedName(features.encoder());
  const std::filesystem::path temporary = folder / (stem + ".new");
  writer.write(temporary);
  sha256 = sha256OfFile(temporary, progress);
  // The name holds the content, so a new set never writes over the one that is still on record.
  const std::string path = "features/" + stem + "-" + sha256.substr(0, 12) + ".safetensors";
  std::filesystem::rename(temporary, library / path);
  return path;
}

std::string recordFeatures(SQLite::Database& connection, const std::filesystem::path& library, const FeatureSet& set,
                           const std::string& path, Progress& progress) {
  std::string replaced = pathOf(connection, set.modality, set.encoder);
  SQLite::Statement insert(connection, "INSERT OR REPLACE INTO feature_set VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, static_cast<int>(set.modality));
  insert.bind(2, set.encoder);
  insert.bind(3, path);
  insert.bind(4, set.dimensions);
  insert.bind(5, set.present);
  insert.bind(6, set.created);
  insert.bind(7, set.source);
  insert.bind(8, set.sha256);
  insert.exec();
  progress.throwIfCancelled();
  refreshFeatureFlags(connection, library, set.modality);
  return replaced == path ? std::string() : replaced;
}

void refreshFeatureFlags(SQLite::Database& connection, const std::filesystem::path& library, Modality modality) {
  const std::string flag = std::to_string(flagOf(modality));
  connection.exec("UPDATE movie SET flags = flags & ~" + flag + " WHERE flags & " + flag);
  SQLite::Statement update(connection, "UPDATE movie SET flags = flags | " + flag + " WHERE id = ?");
  SQLite::Statement sets(connection, "SELECT path FROM feature_set WHERE modality = ?");
  sets.bind(1, static_cast<int>(modality));
  while (sets.executeStep()) {
    const TensorFile file(library / sets.getColumn(0).getString());
    for (const int64_t id : file.integers("ids")) {
      update.bind(1, id);
      update.exec();
      update.reset();
    }
  }
}

std::vector<FeatureSet> FeatureStore::all() const {
  return m_database.read([](SQLite::Database& connection) {
    std::vector<FeatureSet> sets;
    SQLite::Statement rows(connection,
                           "SELECT modality, encoder, dimensions, present, created, source, sha256 FROM feature_set "
                           "ORDER BY modality, encoder");
    while (rows.executeStep()) {
      sets.push_back({Modality(rows.getColumn(0).getInt()), rows.getColumn(1).getString(), rows.getColumn(2).getInt(),
                      rows.getColumn(3).getInt64(), rows.getColumn(4).getInt64(), rows.getColumn(5).getString(),
                      rows.getColumn(6).getString()});
    }
    return sets;
  });
}

bool FeatureStore::has(Modality modality, std::string_view encoder) const {
  return m_database.read([&](SQLite::Database& connection) { return !pathOf(connection, modality, encoder).empty(); });
}

Features FeatureStore::load(Modality modality, std::string_view encoder, const MovieIndexes& movies,
                            Progress& progress) const {
  std::string known;
  for (const FeatureSet& set : all()) known += (known.empty() ? "" : ", ") + setName(set.modality, set.encoder);
  const auto [path, expected] = m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement query(connection, "SELECT path, sha256 FROM feature_set WHERE modality = ? AND encoder = ?");
    query.bind(1, static_cast<int>(modality));
    query.bind(2, std::string(encoder));
    if (!query.executeStep())
      throw Error(ErrorCode::NotFound,
                  "This library has no " + setName(modality, encoder) + ". " +
                      (known.empty() ? "It has none at all: import or encode some." : "It has: " + known + "."));
    return std::pair(query.getColumn(0).getString(), query.getColumn(1).getString());
  });
  const std::filesystem::path file = m_database.folder() / path;
  if (sha256OfFile(file, progress) != expected)
    throw Error(ErrorCode::BadInput, file.string() +
                                         " is damaged: its checksum differs from the library's. Import or "
                                         "encode these features again.");
  const TensorFile tensors(file);
  const auto ids = tensors.integers("ids");
  const Matrix present = tensors.matrix("values");
  if (present.rows() != ids.size())
    throw Error(ErrorCode::BadInput, file.string() +
                                         " does not have one row for each of its movies. Import or encode "
                                         "these features again.");
  Matrix values(movies.size(), present.columns());
  std::ranges::fill(values.values(), std::numeric_limits<float>::quiet_NaN());
  for (size_t row = 0; row < ids.size(); ++row) {
    if (row % 4096 == 0) progress.throwIfCancelled();
    if (const auto movie = movies.find(MovieId{ids[row]}))
      std::ranges::copy(present.row(row), values.row(index(*movie)).begin());
  }
  return Features(modality, std::string(encoder), std::move(values));
}

void FeatureStore::save(const Features& features, const MovieIndexes& movies, std::string_view source,
                        Progress& progress) {
  m_database.requireWritable();
  if (features.movieCount() != movies.size())
    throw Error(ErrorCode::BadArgument, "There are " + std::to_string(features.movieCount()) +
                                            " rows of features for " + std::to_string(movies.size()) +
                                            " movies; both must be the same.");
  using namespace std::chrono;
  FeatureSet set{features.modality(),
                 features.encoder(),
                 static_cast<int>(features.dimensions()),
                 static_cast<int64_t>(features.presentCount()),
                 duration_cast<seconds>(system_clock::now().time_since_epoch()).count(),
                 std::string(source),
                 {}};
  const std::string path = writeFeatureFile(m_database.folder(), features, movies.ids(), set.sha256, progress);
  std::string replaced;
  try {
    replaced = m_database.write([&](SQLite::Database& connection) {
      return recordFeatures(connection, m_database.folder(), set, path, progress);
    });
  } catch (...) {
    const bool onRecord = has(set.modality, set.encoder) && m_database.read([&](SQLite::Database& connection) {
      return pathOf(connection, set.modality, set.encoder);
    }) == path;
    if (!onRecord) std::filesystem::remove(m_database.folder() / path);
    throw;
  }
  if (!replaced.empty()) std::filesystem::remove(m_database.folder() / replaced);
}

void FeatureStore::remove(Modality modality, std::string_view encoder) {
  const std::string path = m_database.write([&](SQLite::Database& connection) {
    std::string found = pathOf(connection, modality, encoder);
    if (found.empty()) throw Error(ErrorCode::NotFound, "This library has no " + setName(modality, encoder) + ".");
    SQLite::Statement remove(connection, "DELETE FROM feature_set WHERE modality = ? AND encoder = ?");
    remove.bind(1, static_cast<int>(modality));
    remove.bind(2, std::string(encoder));
    remove.exec();
    refreshFeatureFlags(connection, m_database.folder(), modality);
    return found;
  });
  std::filesystem::remove(m_database.folder() / path);
}

}  // namespace kinoprism
