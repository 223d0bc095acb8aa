#include "storage/database/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <vector>

#include "engine/data/language.h"

namespace kinoprism::storage {
namespace {

/// language_of(text), for migrations: see languageOf.
void languageOfText(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* const text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  const std::string language = text ? data::languageOf({text, size_t(sqlite3_value_bytes(values[0]))}) : std::string();
  sqlite3_result_text(context, language.c_str(), static_cast<int>(language.size()), SQLITE_TRANSIENT);
}

}  // namespace

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
  database.createFunction("language_of", 1, true, nullptr, languageOfText);
  for (const Migration& migration : known) {
    if (migration.version <= schemaVersion(database)) continue;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(migration.sql);
    database.exec("PRAGMA user_version = " + std::to_string(migration.version));
    transaction.commit();
  }
}

}  // namespace kinoprism::storage
