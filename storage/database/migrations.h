#pragma once

#include <span>
#include <string>

namespace SQLite {
class Database;
}

namespace kinoprism::storage {

struct Migration {
  int version = 0;  ///< the schema's version (PRAGMA user_version) afterwards
  std::string name;
  std::string sql;
};

/// Those of resources/migrations, by version, without gaps from 1.
std::span<const Migration> migrations();

enum class SchemaState {
  Current,
  Older,          ///< migrate brings it up
  NewerReadable,  ///< made by a newer version that says this one may read it
  NewerNot,       ///< reading it would mislead
};

/// How the database's schema compares with the last of `known`. A newer version writes the oldest version that may
/// still read its libraries under the key "readable_by".
SchemaState schemaState(SQLite::Database& database, std::span<const Migration> known);
int schemaVersion(SQLite::Database& database);

/// Runs what is missing, each migration in a transaction of its own together with its version number: one that fails
/// leaves the database as the one before it left it, and throws SQLite::Exception. A migration may call
/// language_of(text) (see languageOf) besides what SQLite has.
void migrate(SQLite::Database& database, std::span<const Migration> known);

}  // namespace kinoprism::storage
