#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <type_traits>
#include <vector>

#include "engine/core/progress.h"
#include "storage/database/checkpointer.h"

namespace kinoprism::storage {

/// Turns what SQLite says into an Error that names the file and the remedy; an interrupt into Cancelled.
[[noreturn]] void throwAsError(const SQLite::Exception& exception, const SQLite::Database& connection,
                               const std::filesystem::path& file);

/// SQLite's name for a database that nobody is writing, which is then read without a lock or an index in shared memory.
std::string immutableName(const std::filesystem::path& file);

/// Makes a connection's statements stop, with SQLITE_INTERRUPT, soon after progress is cancelled.
class Cancellable {
 public:
  Cancellable(SQLite::Database& connection, core::Progress& progress);
  ~Cancellable();
  Cancellable(const Cancellable&) = delete;
  Cancellable& operator=(const Cancellable&) = delete;

 private:
  SQLite::Database& m_connection;
};

/// library.sqlite: one connection that writes, as many that read as there are threads reading. For storage only; its
/// classes keep SQL, everybody else keeps those classes. All members may be called from any thread.
class Database {
 public:
  /// Opens an existing file. Throws Error.
  Database(std::filesystem::path folder, std::filesystem::path file, bool readOnly, core::Message readOnlyReason);
  ~Database();

  const std::filesystem::path& folder() const { return m_folder; }
  const std::filesystem::path& file() const { return m_file; }
  bool readOnly() const { return m_readOnly; }
  const core::Message& readOnlyReason() const { return m_readOnlyReason; }
  /// Throws Error{Unsupported} that says why the library is read-only.
  void requireWritable() const;

  /// Calls use(connection) with a connection that only reads and sees one state of the database throughout.
  template <class Use>
  auto read(Use use) const {
    Lease lease(*this);
    try {
      SQLite::Transaction transaction(lease.connection());
      return use(lease.connection());
    } catch (const SQLite::Exception& exception) {
      throwAsError(exception, lease.connection(), m_file);
    }
  }
  template <class Use>
  auto read(core::Progress& progress, Use use) const {
    return read([&](SQLite::Database& connection) {
      const Cancellable cancellable(connection, progress);
      return use(connection);
    });
  }

  /// Calls use(connection) in a transaction that is on disk when this returns.
  template <class Use>
  auto write(Use use) {
    requireWritable();
    const std::unique_lock lock(m_writing);
    try {
      SQLite::Transaction transaction(*m_writer, SQLite::TransactionBehavior::IMMEDIATE);
      if constexpr (std::is_void_v<decltype(use(*m_writer))>) {
        use(*m_writer);
        transaction.commit();
      } else {
        auto result = use(*m_writer);
        transaction.commit();
        return result;
      }
    } catch (const SQLite::Exception& exception) {
      throwAsError(exception, *m_writer, m_file);
    }
  }

  /// Writes one state of the database, without waste, to a new file, while others go on reading and writing.
  void copyTo(const std::filesystem::path& file, core::Progress& progress) const;

  /// The writing connection for as long as the lock lives; nobody else writes meanwhile.
  struct Writing {
    std::unique_lock<std::mutex> lock;
    SQLite::Database& connection;
  };
  Writing writing();

 private:
  class Lease {
   public:
    explicit Lease(const Database& database) : m_database(database), m_connection(database.takeReader()) {}
    ~Lease() { m_database.giveBack(std::move(m_connection)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    SQLite::Database& connection() const { return *m_connection; }

   private:
    const Database& m_database;
    std::unique_ptr<SQLite::Database> m_connection;
  };

  std::unique_ptr<SQLite::Database> takeReader() const;
  void giveBack(std::unique_ptr<SQLite::Database> connection) const;

  std::filesystem::path m_folder;
  std::filesystem::path m_file;
  bool m_readOnly;
  core::Message m_readOnlyReason;
  bool m_immutable = false;  ///< read-only, and nobody can be writing: no shared-memory file is needed
  std::unique_ptr<SQLite::Database> m_writer;
  std::unique_ptr<Checkpointer> m_checkpointer;  ///< goes before the writer that it watches
  std::mutex m_writing;
  mutable std::mutex m_idleGuard;
  mutable std::vector<std::unique_ptr<SQLite::Database>> m_idle;
};

}  // namespace kinoprism::storage
