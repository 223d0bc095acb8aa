#include "storage/media/thumbnails.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <mutex>

#include "engine/core/message_ids.h"
#include "storage/database/database.h"
#include "storage/movies/movie_rows.h"

namespace kinoprism::storage {
namespace {

constexpr int kVersion = 2;
constexpr const char* kSchema =
    "CREATE TABLE thumbnail (movie INTEGER NOT NULL, size INTEGER NOT NULL, image BLOB NOT NULL, "
    "PRIMARY KEY (movie, size));"
    "CREATE TABLE failure (movie INTEGER PRIMARY KEY, reason TEXT NOT NULL);";
constexpr const char* kDerivedSchema =  // since version 2
    "CREATE TABLE derived (key TEXT PRIMARY KEY, stamp TEXT NOT NULL, bytes BLOB NOT NULL);";

std::vector<std::byte> blobOfFirst(SQLite::Statement& query) {
  const SQLite::Column column = query.getColumn(0);
  const auto* const bytes = static_cast<const std::byte*>(column.getBlob());
  return {bytes, bytes + column.getBytes()};
}

std::unique_ptr<SQLite::Database> openWritable(const std::filesystem::path& file) {
  auto connection = std::make_unique<SQLite::Database>(
      file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX, 5000);
  connection->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4096");
  const int version = connection->execAndGet("PRAGMA user_version").getInt();
  if (version == kVersion) return connection;
  if (version > kVersion) return nullptr;
  SQLite::Transaction transaction(*connection);
  if (version == 0) connection->exec(kSchema);
  connection->exec(kDerivedSchema);
  connection->exec("PRAGMA user_version = " + std::to_string(kVersion));
  transaction.commit();
  return connection;
}

void removeDatabase(const std::filesystem::path& file) {
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);
}

std::unique_ptr<SQLite::Database> openOrRemake(const std::filesystem::path& file) {
  try {
    if (auto connection = openWritable(file)) return connection;
  } catch (const SQLite::Exception& exception) {
    if (exception.getErrorCode() != SQLite::OK && exception.getErrorCode() != 11 /* SQLITE_CORRUPT */ &&
        exception.getErrorCode() != 26 /* SQLITE_NOTADB */)
      throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotOpenBecause, file.string(), exception.what()},
                        exception.what());
  }
  removeDatabase(file);
  return openWritable(file);
}

}  // namespace

struct Thumbnails::State {
  std::filesystem::path file;
  bool readOnly = false;
  /// Nothing when the library is read-only and there are none.
  std::unique_ptr<SQLite::Database> connection;
  mutable std::mutex mutex;

  template <class Use>
  auto use(Use what) const -> decltype(what(*connection)) {
    const std::lock_guard lock(mutex);
    if (!connection) return decltype(what(*connection))();
    try {
      return what(*connection);
    } catch (const SQLite::Exception& exception) {
      throwAsError(exception, *connection, file);
    }
  }
  template <class Use>
  void change(Use what) const {
    if (readOnly) return;
    use([&](SQLite::Database& database) {
      SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
      what(database);
      transaction.commit();
    });
  }
};

Thumbnails::Thumbnails(const std::filesystem::path& file, bool readOnly) : m_state(std::make_unique<State>()) {
  m_state->file = file;
  m_state->readOnly = readOnly;
  if (!readOnly) {
    m_state->connection = openOrRemake(file);
    return;
  }
  try {
    auto connection =
        std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, 5000);
    if (connection->execAndGet("PRAGMA user_version").getInt() == kVersion) m_state->connection = std::move(connection);
  } catch (const SQLite::Exception&) {
    // Without thumbnails the wall shows posters scaled from their files.
  }
}

Thumbnails::~Thumbnails() = default;

std::optional<std::vector<std::byte>> Thumbnails::get(MovieId movie, int size) const {
  std::vector<Thumbnail> found = get(std::span(&movie, 1), size);
  if (found.empty()) return std::nullopt;
  return std::move(found.front().image);
}

std::vector<Thumbnail> Thumbnails::get(std::span<const MovieId> movies, int size) const {
  return m_state->use([&](SQLite::Database& database) {
    std::vector<Thumbnail> found;
    found.reserve(movies.size());
    SQLite::Statement query(database, "SELECT image FROM thumbnail WHERE movie = ? AND size = ?");
    for (const MovieId movie : movies) {
      query.bind(1, number(movie));
      query.bind(2, size);
      if (query.executeStep()) found.push_back({movie, blobOfFirst(query)});
      query.reset();
    }
    return found;
  });
}

std::vector<MovieId> Thumbnails::present(int size) const {
  return m_state->use([&](SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT movie FROM thumbnail WHERE size = ? ORDER BY movie");
    query.bind(1, size);
    return moviesOf(query);
  });
}

void Thumbnails::put(std::span<const Thumbnail> thumbnails, int size) {
  m_state->change([&](SQLite::Database& database) {
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO thumbnail VALUES (?, ?, ?)");
    SQLite::Statement clear(database, "DELETE FROM failure WHERE movie = ?");
    for (const Thumbnail& thumbnail : thumbnails) {
      insert.bind(1, number(thumbnail.movie));
      insert.bind(2, size);
      insert.bindNoCopy(3, thumbnail.image.data(), static_cast<int>(thumbnail.image.size()));
      insert.exec();
      insert.reset();
      clear.bind(1, number(thumbnail.movie));
      clear.exec();
      clear.reset();
    }
  });
}

void Thumbnails::markFailed(MovieId movie, const core::Message& reason) {
  m_state->change([&](SQLite::Database& database) {
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO failure VALUES (?, ?)");
    insert.bind(1, number(movie));
    insert.bind(2, reason.toJson());
    insert.exec();
  });
}

void Thumbnails::clearFailure(MovieId movie) {
  m_state->change([&](SQLite::Database& database) {
    SQLite::Statement clear(database, "DELETE FROM failure WHERE movie = ?");
    clear.bind(1, number(movie));
    clear.exec();
  });
}

std::vector<ThumbnailFailure> Thumbnails::failures() const {
  return m_state->use([](SQLite::Database& database) {
    std::vector<ThumbnailFailure> failures;
    SQLite::Statement query(database, "SELECT movie, reason FROM failure ORDER BY movie");
    while (query.executeStep())
      failures.push_back(
          {MovieId{query.getColumn(0).getInt64()}, core::Message::parse(query.getColumn(1).getString())});
    return failures;
  });
}

void Thumbnails::forget(std::span<const MovieId> movies) {
  m_state->change([&](SQLite::Database& database) {
    for (const char* sql : {"DELETE FROM thumbnail WHERE movie = ?", "DELETE FROM failure WHERE movie = ?"}) {
      SQLite::Statement remove(database, sql);
      for (const MovieId movie : movies) {
        remove.bind(1, number(movie));
        remove.exec();
        remove.reset();
      }
    }
  });
}

ThumbnailStatistics Thumbnails::statistics() const {
  return m_state->use([](SQLite::Database& database) {
    SQLite::Statement query(database,
                            "SELECT count(*), coalesce(sum(length(image)), 0), (SELECT count(*) FROM failure) "
                            "FROM thumbnail");
    query.executeStep();
    return ThumbnailStatistics{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                               query.getColumn(2).getInt64()};
  });
}

std::optional<std::vector<std::byte>> Thumbnails::derived(std::string_view key, std::string_view stamp) const {
  return m_state->use([&](SQLite::Database& database) -> std::optional<std::vector<std::byte>> {
    SQLite::Statement query(database, "SELECT bytes FROM derived WHERE key = ? AND stamp = ?");
    query.bind(1, std::string(key));
    query.bind(2, std::string(stamp));
    if (!query.executeStep()) return std::nullopt;
    return blobOfFirst(query);
  });
}

void Thumbnails::keepDerived(std::string_view key, std::string_view stamp, std::span<const std::byte> bytes) {
  m_state->change([&](SQLite::Database& database) {
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO derived VALUES (?, ?, ?)");
    insert.bind(1, std::string(key));
    insert.bind(2, std::string(stamp));
    insert.bindNoCopy(3, bytes.data(), static_cast<int>(bytes.size()));
    insert.exec();
  });
}

}  // namespace kinoprism::storage
