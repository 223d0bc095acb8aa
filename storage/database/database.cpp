#include "storage/database/database.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#include "engine/core/message_ids.h"

namespace kinoprism::storage {
namespace {

constexpr int kBusyMilliseconds = 5000;
constexpr size_t kIdleReaders = 8;
constexpr int kStepsBetweenChecks = 2000;

bool isFull(int code, int systemError) {
  return (code & 0xff) == SQLITE_FULL || systemError == ENOSPC || systemError == EFBIG || systemError == EDQUOT;
}

int stopWhenCancelled(void* progress) { return static_cast<const core::Progress*>(progress)->cancelled() ? 1 : 0; }

}  // namespace

void throwAsError(const SQLite::Exception& exception, const SQLite::Database& connection,
                  const std::filesystem::path& file) {
  const int code = exception.getErrorCode();
  const int systemError =
      code == SQLITE_IOERR || code == SQLITE_CANTOPEN ? sqlite3_system_errno(connection.getHandle()) : 0;
  const std::string name = file.string();
  if (code == SQLITE_INTERRUPT) throw core::Cancelled();
  if (isFull(code, systemError))
    throw core::Error(core::ErrorCode::OutOfSpace, {core::MessageId::LibraryDiskFull, name}, exception.what());
  switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw core::Error(core::ErrorCode::BadInput, {core::MessageId::LibraryDamaged, name}, exception.what());
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw core::Error(core::ErrorCode::Conflict, {core::MessageId::LibraryInUse, name}, exception.what());
    case SQLITE_READONLY:
      throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::LibraryNotWritable, name}, exception.what());
    default:
      throw core::Error(core::ErrorCode::Io, {core::MessageId::DatabaseFailed, name, exception.what()},
                        exception.what());
  }
}

std::string immutableName(const std::filesystem::path& file) {
  std::string name = "file:";
  for (const char c : file.string()) {
    // What would end the path, or stand for another character.
    if (c == '%')
      name += "%25";
    else if (c == '?')
      name += "%3f";
    else if (c == '#')
      name += "%23";
    else
      name += c;
  }
  return name + "?immutable=1";
}

Cancellable::Cancellable(SQLite::Database& connection, core::Progress& progress) : m_connection(connection) {
  progress.throwIfCancelled();
  sqlite3_progress_handler(connection.getHandle(), kStepsBetweenChecks, stopWhenCancelled, &progress);
}

Cancellable::~Cancellable() { sqlite3_progress_handler(m_connection.getHandle(), 0, nullptr, nullptr); }

Database::Database(std::filesystem::path folder, std::filesystem::path file, bool readOnly,
                   core::Message readOnlyReason)
    : m_folder(std::move(folder)),
      m_file(std::move(file)),
      m_readOnly(readOnly),
      m_readOnlyReason(std::move(readOnlyReason)) {
  if (m_readOnly) {
    try {
      giveBack(takeReader());
    } catch (const core::Error&) {
      // A WAL database on a disk that cannot be written has nowhere to put its index.
      m_immutable = true;
      giveBack(takeReader());
    }
    return;
  }
  try {
    m_writer = std::make_unique<SQLite::Database>(m_file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                                                  kBusyMilliseconds);
  } catch (const SQLite::Exception& exception) {
    throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotOpenBecause, m_file.string(), exception.what()},
                      exception.what());
  }
  try {
    m_writer->exec(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; PRAGMA journal_size_limit = 4194304");
  } catch (const SQLite::Exception& exception) {
    throwAsError(exception, *m_writer, m_file);
  }
  m_checkpointer = std::make_unique<Checkpointer>(m_writer->getHandle(), m_file);
}

Database::~Database() = default;

void Database::requireWritable() const {
  if (m_readOnly)
    throw core::Error(core::ErrorCode::Unsupported,
                      {core::MessageId::LibraryReadOnly, m_folder.filename().string(), m_readOnlyReason});
}

void Database::copyTo(const std::filesystem::path& file, core::Progress& progress) const {
  const Lease lease(*this);
  try {
    const Cancellable cancellable(lease.connection(), progress);
    SQLite::Statement copy(lease.connection(), "VACUUM INTO ?");
    copy.bind(1, file.string());
    copy.exec();
  } catch (const SQLite::Exception& exception) {
    throwAsError(exception, lease.connection(), file);
  }
}

Database::Writing Database::writing() {
  requireWritable();
  return {std::unique_lock(m_writing), *m_writer};
}

std::unique_ptr<SQLite::Database> Database::takeReader() const {
  {
    const std::lock_guard lock(m_idleGuard);
    if (!m_idle.empty()) {
      auto connection = std::move(m_idle.back());
      m_idle.pop_back();
      return connection;
    }
  }
  const int flags = SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | (m_immutable ? SQLite::OPEN_URI : 0);
  const std::string name = m_immutable ? immutableName(m_file) : m_file.string();
  std::unique_ptr<SQLite::Database> connection;
  try {
    connection = std::make_unique<SQLite::Database>(name, flags, kBusyMilliseconds);
  } catch (const SQLite::Exception& exception) {
    throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotOpenBecause, m_file.string(), exception.what()},
                      exception.what());
  }
  try {
    connection->exec("PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY");
    connection->execAndGet("SELECT count(*) FROM sqlite_schema");
  } catch (const SQLite::Exception& exception) {
    throwAsError(exception, *connection, m_file);
  }
  return connection;
}

void Database::giveBack(std::unique_ptr<SQLite::Database> connection) const {
  const std::lock_guard lock(m_idleGuard);
  if (m_idle.size() < kIdleReaders) m_idle.push_back(std::move(connection));
}

}  // namespace kinoprism::storage
