#include "storage/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <vector>

namespace kinoprism {

std::span<const Migration> migrations() {
  static const std::vector<Migration> list = [] {
    std::vector<Migration> found{
#include "migration_list.inc"
    };
    std::ranges::sort(found, {}, &Migration::version);
    return found;
  }();
  return list;
}

int schemaVersion(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

SchemaState schemaState(SQLite::Database& database, std::span<const Migration> known) {
  const int version = schemaVersion(database);
  const int newest = known.back().version;
  if (version == newest) return SchemaState::Current;
  if (version < newest) return SchemaState::Older;
  SQLite::Statement query(database, "SELECT CAST(value AS INTEGER) FROM library WHERE key = 'readable_by'");
  const bool readable = query.executeStep() && query.getColumn(0).getInt() <= newest;
  return readable ? SchemaState::NewerReadable : SchemaState::NewerNot;
}

void migrate(SQLite::Database& database, std::span<const Migration> known) {
  for (const Migration& migration : known) {
    if (migration.version <= schemaVersion(database)) continue;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(migration.sql);
    database.exec("PRAGMA user_version = " + std::to_string(migration.version));
    transaction.commit();
  }
}

}  // namespace kinoprism
