#include "storage/movies/collections.h"

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/database/database.h"
#include "storage/movies/movie_rows.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kLongestName = 200;  // bytes

std::string cleanName(std::string_view name) {
  const std::string_view clean = core::trimmed(name);
  if (clean.empty()) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::CollectionNeedsName);
  if (clean.size() > kLongestName || !core::isUtf8(clean))
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::CollectionNameTooLong, kLongestName});
  return std::string(clean);
}

/// 0: there is none of that name.
int64_t collectionOf(SQLite::Database& connection, const std::string& name) {
  SQLite::Statement query(connection, "SELECT id FROM collection WHERE name = ?");
  query.bind(1, name);
  return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

/// Those movies for which the statement (collection, movie) changed something.
std::vector<MovieId> changeEach(SQLite::Statement& change, int64_t collection, std::span<const MovieId> movies) {
  std::vector<MovieId> changed;
  for (const MovieId movie : movies) {
    change.bind(1, collection);
    change.bind(2, number(movie));
    if (change.exec() > 0) changed.push_back(movie);
    change.reset();
  }
  return changed;
}

}  // namespace

std::vector<Collection> Collections::all() const {
  return m_database.read([](SQLite::Database& connection) {
    std::vector<Collection> collections;
    SQLite::Statement query(connection,
                            "SELECT name, (SELECT count(*) FROM collection_movie WHERE collection = id) "
                            "FROM collection ORDER BY name");
    while (query.executeStep()) collections.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt64()});
    return collections;
  });
}

std::vector<MovieId> Collections::movies(std::string_view name) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement query(connection,
                            "SELECT movie FROM collection_movie JOIN collection ON id = collection WHERE name = ? "
                            "ORDER BY movie");
    query.bind(1, std::string(name));
    return moviesOf(query);
  });
}

std::vector<MovieId> Collections::add(std::string_view name, std::span<const MovieId> movies) {
  const std::string clean = cleanName(name);
  return m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement make(connection, "INSERT INTO collection (name) VALUES (?) ON CONFLICT DO NOTHING");
    make.bind(1, clean);
    make.exec();
    SQLite::Statement known(connection, "SELECT 1 FROM movie WHERE id = ?");
    for (const MovieId movie : movies) {
      known.bind(1, number(movie));
      if (!known.executeStep())
        throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchMovie, std::to_string(number(movie))});
      known.reset();
    }
    SQLite::Statement insert(connection, "INSERT INTO collection_movie VALUES (?, ?) ON CONFLICT DO NOTHING");
    return changeEach(insert, collectionOf(connection, clean), movies);
  });
}

std::vector<MovieId> Collections::take(std::string_view name, std::span<const MovieId> movies) {
  return m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement erase(connection, "DELETE FROM collection_movie WHERE collection = ? AND movie = ?");
    return changeEach(erase, collectionOf(connection, std::string(name)), movies);
  });
}

void Collections::rename(std::string_view name, std::string_view newName) {
  const std::string clean = cleanName(newName);
  m_database.write([&](SQLite::Database& connection) {
    const int64_t renamed = collectionOf(connection, std::string(name));
    const int64_t holder = collectionOf(connection, clean);
    if (holder != 0 && holder != renamed)
      throw core::Error(core::ErrorCode::Conflict, {core::MessageId::CollectionExists, clean});
    SQLite::Statement update(connection, "UPDATE collection SET name = ? WHERE id = ?");
    update.bind(1, clean);
    update.bind(2, renamed);
    update.exec();
  });
}

void Collections::remove(std::string_view name) {
  m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement erase(connection, "DELETE FROM collection WHERE name = ?");
    erase.bind(1, std::string(name));
    erase.exec();
  });
}

}  // namespace kinoprism::storage
