#include "storage/library.h"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>

#include "engine/core/message_ids.h"
#include "storage/database/database.h"
#include "storage/database/library_lock.h"
#include "storage/database/migrations.h"
#include "storage/features/feature_rows.h"
#include "storage/media/media_rows.h"
#include "storage/media/media_stage.h"

namespace kinoprism::storage {
namespace {

constexpr const char* kDatabase = "library.sqlite";
constexpr const char* kThumbnails = "thumbnails.sqlite";
constexpr const char* kEnding = ".kinoprism";

int64_t secondsNow() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

[[noreturn]] void throwMaking(const std::filesystem::path& folder, const std::error_code& error) {
  const bool full = error == std::errc::no_space_on_device;
  throw core::Error(full ? core::ErrorCode::OutOfSpace : core::ErrorCode::Io,
                    {core::MessageId::CannotCreateLibrary, folder.string(), error.message()});
}

void makeFolders(const std::filesystem::path& folder) {
  for (const char* sub : {"", "posters", "sounds", "trailers", "features", "runs", "backups", "logs"}) {
    std::error_code error;
    std::filesystem::create_directories(folder / sub, error);
    if (error) throwMaking(folder, error);
  }
}

void makeDatabase(const std::filesystem::path& file) {
  SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 5000);
  try {
    connection.exec("PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    migrate(connection, migrations());
    SQLite::Statement insert(connection, "INSERT INTO library VALUES (?, ?)");
    const int version = migrations().back().version;
    const std::array<std::pair<std::string, std::string>, 2> facts{
        {{"created", std::to_string(secondsNow())}, {"readable_by", std::to_string(version)}}};
    for (const auto& [key, value] : facts) {
      insert.bind(1, key);
      insert.bind(2, value);
      insert.exec();
      insert.reset();
    }
  } catch (const SQLite::Exception& exception) {
    throwAsError(exception, connection, file);
  }
}

SchemaState stateOf(const std::filesystem::path& file) {
  try {
    // For writing, where that is allowed: a library left by a crash needs its log folded in before it can be read.
    const bool writable = ::access(file.c_str(), W_OK) == 0 && ::access(file.parent_path().c_str(), W_OK) == 0;
    const std::string name = writable ? file.string() : immutableName(file);
    SQLite::Database connection(name, writable ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                                5000);
    try {
      return schemaState(connection, migrations());
    } catch (const SQLite::Exception& exception) {
      throwAsError(exception, connection, file);
    }
  } catch (const SQLite::Exception& exception) {
    throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotOpenBecause, file.string(), exception.what()},
                      exception.what());
  }
}

void migrateWithBackup(const std::filesystem::path& folder, const std::filesystem::path& file,
                       core::Progress& progress) {
  SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE, 5000);
  try {
    progress.report(core::MessageId::UpdatingLibrary, 0, 0);
    std::filesystem::create_directories(folder / "backups");
    const auto copy = folder / "backups" /
                      ("before-update-from-" + std::to_string(schemaVersion(connection)) + "-" +
                       std::to_string(secondsNow()) + ".sqlite");
    SQLite::Statement backup(connection, "VACUUM INTO ?");
    backup.bind(1, copy.string());
    backup.exec();
    progress.throwIfCancelled();
    migrate(connection, migrations());
    connection.exec("INSERT OR REPLACE INTO library VALUES ('readable_by', '" +
                    std::to_string(migrations().back().version) + "')");
  } catch (const SQLite::Exception& exception) {
    throwAsError(exception, connection, file);
  }
}

std::vector<std::string> pathsOnRecord(Database& database) {
  return database.read([](SQLite::Database& connection) {
    std::vector<std::string> paths;
    SQLite::Statement query(connection,
                            std::string("SELECT path FROM media UNION ALL SELECT path FROM recorded_features "
                                        "UNION ALL ") +
                                kEditedPosters);
    while (query.executeStep()) paths.push_back(query.getColumn(0).getString());
    return paths;
  });
}

/// What a process that ended while it worked left behind.
void tidy(Database& database) {
  if (hasLeftovers(database.folder())) removeLeftovers(database.folder(), pathsOnRecord(database));
  removeUnfinishedFeatures(database.folder(), [&](const std::string& path) {
    return database.read([&](SQLite::Database& connection) { return isOnRecord(connection, path); });
  });
  const bool interrupted = database.read([](SQLite::Database& connection) {
    return connection.execAndGet("SELECT count(*) FROM run WHERE state = 0").getInt() > 0;
  });
  if (!interrupted) return;
  database.write([](SQLite::Database& connection) {
    SQLite::Statement update(connection, "UPDATE run SET state = 2, message = ? WHERE state = 0");
    update.bind(1, core::Message(core::MessageId::EndedWhileTraining).toJson());
    update.exec();
  });
}

}  // namespace

Library::Library(std::unique_ptr<Database> database, std::unique_ptr<LibraryLock> lock)
    : m_lock(std::move(lock)),
      m_database(std::move(database)),
      m_movies(*m_database),
      m_people(*m_database),
      m_labels(*m_database),
      m_collections(*m_database),
      m_runs(*m_database),
      m_features(*m_database),
      m_refusals(*m_database),
      m_findings(*m_database),
      m_thumbnails(std::make_unique<Thumbnails>(m_database->folder() / kThumbnails, m_database->readOnly())) {}

Library::~Library() = default;

bool Library::isLibrary(const std::filesystem::path& folder) {
  return std::filesystem::is_regular_file(folder / kDatabase);
}

std::unique_ptr<Library> Library::create(const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error))
    throw core::Error(core::ErrorCode::Conflict, isLibrary(folder)
                                                     ? core::Message(core::MessageId::LibraryExists, folder)
                                                     : core::Message(core::MessageId::FolderNotEmpty, folder));
  if (error) throwMaking(folder, error);
  makeFolders(folder);
  try {
    makeDatabase(folder / kDatabase);
  } catch (const SQLite::Exception& exception) {
    throw core::Error(core::ErrorCode::Io,
                      {core::MessageId::CannotCreate, (folder / kDatabase).string(), exception.what()});
  }
  core::Progress progress;
  return open(folder, Access::ReadWrite, progress);
}

std::unique_ptr<Library> Library::open(const std::filesystem::path& given, Access access, core::Progress& progress) {
  const std::filesystem::path folder = std::filesystem::absolute(given).lexically_normal();
  if (!isLibrary(folder))
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NotALibrary, folder.string(), kDatabase, kEnding});
  const std::filesystem::path file = folder / kDatabase;
  core::Message reason;
  if (access == Access::ReadOnly) reason = core::MessageId::OpenedForReading;
  std::unique_ptr<LibraryLock> lock;
  if (reason.empty()) {
    lock = LibraryLock::take(folder);
    if (!lock) reason = core::MessageId::DiskReadOnly;
  }
  switch (stateOf(file)) {
    case SchemaState::Current:
      break;
    case SchemaState::Older:
      if (!reason.empty())
        throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::LibraryOfOlderVersion, folder.string()});
      migrateWithBackup(folder, file, progress);
      break;
    case SchemaState::NewerReadable:
      reason = core::MessageId::MadeByNewerVersion;
      lock.reset();
      break;
    case SchemaState::NewerNot:
      throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::LibraryOfNewerVersion, folder.string()});
  }
  auto database = std::make_unique<Database>(folder, file, !reason.empty(), reason);
  if (!database->readOnly()) tidy(*database);
  return std::unique_ptr<Library>(new Library(std::move(database), std::move(lock)));
}

const std::filesystem::path& Library::folder() const { return m_database->folder(); }

std::string Library::name() const {
  const std::string name = folder().filename().string();
  return name.ends_with(kEnding) ? name.substr(0, name.size() - std::strlen(kEnding)) : name;
}

bool Library::readOnly() const { return m_database->readOnly(); }
const core::Message& Library::readOnlyReason() const { return m_database->readOnlyReason(); }

LibraryInfo Library::info() const {
  LibraryInfo info = m_database->read([](SQLite::Database& connection) {
    LibraryInfo found;
    const auto count = [&](const char* sql) { return connection.execAndGet(sql).getInt64(); };
    found.schemaVersion = schemaVersion(connection);
    found.created = count("SELECT CAST(value AS INTEGER) FROM library WHERE key = 'created'");
    found.movies = count("SELECT count(*) FROM movie");
    found.people = count("SELECT count(*) FROM person");
    found.ratings = count("SELECT coalesce(sum(rating_count), 0) FROM person");
    found.posters = count("SELECT count(*) FROM media WHERE kind = 0");
    found.sounds = count("SELECT count(*) FROM media WHERE kind = 1");
    found.trailers = count("SELECT count(*) FROM media WHERE kind = 2");
    found.described = count("SELECT count(*) FROM movie WHERE flags & 8");
    SQLite::Statement languages(connection,
                                "SELECT language, count(*) FROM description GROUP BY language ORDER BY 2 DESC, 1");
    while (languages.executeStep())
      found.languages.emplace_back(languages.getColumn(0).getString(), languages.getColumn(1).getInt64());
    found.labels = count("SELECT count(*) FROM label_event");
    found.runs = count("SELECT count(*) FROM run");
    return found;
  });
  info.name = name();
  info.features = m_features.all();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
    std::error_code gone;  // a log that was folded in meanwhile
    const auto size = entry.is_regular_file(gone) ? entry.file_size(gone) : 0;
    if (!gone) info.bytes += static_cast<int64_t>(size);
  }
  return info;
}

std::vector<ImportRecord> Library::imports() const {
  return m_database->read([](SQLite::Database& connection) {
    std::vector<ImportRecord> records;
    SQLite::Statement rows(connection, "SELECT id, at, source, report FROM import ORDER BY id DESC");
    while (rows.executeStep()) {
      records.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64(), rows.getColumn(2).getString(),
                         rows.getColumn(3).getString()});
    }
    return records;
  });
}

}  // namespace kinoprism::storage
