#include "storage/database/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <vector>

namespace kinoprism::storage {
namespace {

SQLite::Database emptyDatabase() { return {":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}; }

const std::vector<Migration> kTwo{
    {1, "one", "CREATE TABLE library (key TEXT PRIMARY KEY, value TEXT); CREATE TABLE a (x)"},
    {2, "two", "ALTER TABLE a ADD COLUMN y DEFAULT 7; INSERT INTO a (x) VALUES (1)"}};

TEST(Migrations, AreNumberedWithoutGaps) {
  ASSERT_FALSE(migrations().empty());
  int version = 0;
  for (const Migration& migration : migrations()) EXPECT_EQ(migration.version, ++version) << migration.name;
}

TEST(Migrations, RunWhatIsMissingAndNothingTwice) {
  SQLite::Database database = emptyDatabase();
  migrate(database, std::span(kTwo).first(1));
  EXPECT_EQ(schemaState(database, kTwo), SchemaState::Older);
  database.exec("INSERT INTO a (x) VALUES (5)");
  migrate(database, kTwo);
  migrate(database, kTwo);
  EXPECT_EQ(schemaVersion(database), 2);
  EXPECT_EQ(schemaState(database, kTwo), SchemaState::Current);
  EXPECT_EQ(database.execAndGet("SELECT group_concat(x || '/' || y) FROM a").getString(), "5/7,1/7");
}

TEST(Migrations, OneThatFailsLeavesTheVersionBefore) {
  std::vector<Migration> broken = kTwo;
  broken[1].sql = "INSERT INTO a VALUES (9); CREATE TABLE a (again)";
  SQLite::Database database = emptyDatabase();
  EXPECT_THROW(migrate(database, broken), SQLite::Exception);
  EXPECT_EQ(schemaVersion(database), 1);
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM a").getInt(), 0);
}

TEST(Migrations, ANewerDatabaseSaysWhetherItMayBeRead) {
  SQLite::Database database = emptyDatabase();
  migrate(database, kTwo);
  database.exec("PRAGMA user_version = 9");
  EXPECT_EQ(schemaState(database, kTwo), SchemaState::NewerNot);
  database.exec("INSERT INTO library VALUES ('readable_by', '2')");
  EXPECT_EQ(schemaState(database, kTwo), SchemaState::NewerReadable);
  database.exec("UPDATE library SET value = '3'");
  EXPECT_EQ(schemaState(database, kTwo), SchemaState::NewerNot);
}

}  // namespace
}  // namespace kinoprism::storage
