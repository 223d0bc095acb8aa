#include "storage/runs.h"

#include <array>
#include <chrono>

#include "engine/core/message_ids.h"
#include "storage/database/database.h"

namespace kinoprism::storage {
namespace {

constexpr const char* kColumns =
    "SELECT id, name, model, settings, fingerprint, created, state, metrics, message FROM run";

RunRecord readRun(SQLite::Statement& row) {
  RunRecord run;
  run.id = RunId{row.getColumn(0).getInt64()};
  run.name = row.getColumn(1).getString();
  run.model = row.getColumn(2).getString();
  run.settings = row.getColumn(3).getString();
  run.fingerprint = row.getColumn(4).getString();
  run.created = row.getColumn(5).getInt64();
  run.state = RunState(row.getColumn(6).getInt());
  run.metrics = row.getColumn(7).getString();
  run.message = core::Message::parse(row.getColumn(8).getString());
  return run;
}

std::vector<std::pair<std::string, std::string>> readPairs(SQLite::Database& connection, const char* sql) {
  std::vector<std::pair<std::string, std::string>> pairs;
  SQLite::Statement query(connection, sql);
  while (query.executeStep()) pairs.emplace_back(query.getColumn(0).getString(), query.getColumn(1).getString());
  return pairs;
}

void runWith(SQLite::Database& connection, const char* sql, std::string_view first, std::string_view second) {
  SQLite::Statement statement(connection, sql);
  statement.bind(1, std::string(first));
  if (statement.getBindParameterCount() > 1) statement.bind(2, std::string(second));
  statement.exec();
}

}  // namespace

std::string_view name(RunState state) {
  constexpr std::array<std::string_view, 4> kNames{"running", "done", "failed", "cancelled"};
  return kNames[static_cast<size_t>(state)];
}

RunRecord Runs::create(std::string_view name, std::string_view model, std::string_view settings,
                       std::string_view fingerprint) {
  using namespace std::chrono;
  RunRecord run;
  run.name = name;
  run.model = model;
  run.settings = settings;
  run.fingerprint = fingerprint;
  run.created = duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
  run.metrics = "{}";
  if (name.empty()) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::RunNeedsName);
  m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement taken(connection, "SELECT 1 FROM run WHERE name = ?");
    taken.bind(1, run.name);
    if (taken.executeStep()) throw core::Error(core::ErrorCode::Conflict, {core::MessageId::RunNameTaken, run.name});
    SQLite::Statement insert(connection,
                             "INSERT INTO run (name, model, settings, fingerprint, created, state) "
                             "VALUES (?, ?, ?, ?, ?, 0)");
    insert.bind(1, run.name);
    insert.bind(2, run.model);
    insert.bind(3, run.settings);
    insert.bind(4, run.fingerprint);
    insert.bind(5, run.created);
    insert.exec();
    run.id = RunId{connection.getLastInsertRowid()};
    std::error_code failed;
    std::filesystem::create_directories(folder(run.id), failed);
    if (failed)
      throw core::Error(core::ErrorCode::Io,
                        {core::MessageId::CannotCreateFolder, folder(run.id).string(), failed.message()});
  });
  return run;
}

void Runs::finish(RunId id, RunState state, std::string_view metrics, const core::Message& message) {
  m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement update(connection, "UPDATE run SET state = ?, metrics = ?, message = ? WHERE id = ?");
    update.bind(1, static_cast<int>(state));
    update.bind(2, std::string(metrics));
    update.bind(3, message.empty() ? std::string() : message.toJson());
    update.bind(4, number(id));
    if (update.exec() == 0)
      throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchRunNumber, std::to_string(number(id))});
  });
}

void Runs::remove(RunId id) {
  m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement statement(connection, "DELETE FROM run WHERE id = ?");
    statement.bind(1, number(id));
    if (statement.exec() == 0)
      throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchRunNumber, std::to_string(number(id))});
  });
  std::filesystem::remove_all(folder(id));
}

std::vector<RunRecord> Runs::all() const {
  return m_database.read([](SQLite::Database& connection) {
    std::vector<RunRecord> runs;
    SQLite::Statement rows(connection, std::string(kColumns) + " ORDER BY id DESC");
    while (rows.executeStep()) runs.push_back(readRun(rows));
    return runs;
  });
}

RunRecord Runs::find(std::string_view name) const {
  std::string names;
  for (RunRecord& run : all()) {
    if (run.name == name || std::to_string(number(run.id)) == name) return std::move(run);
    names += (names.empty() ? "" : ", ") + run.name;
  }
  if (names.empty()) throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoRunsYet, name});
  throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchRun, name, names});
}

std::filesystem::path Runs::folder(RunId id) const { return m_database.folder() / "runs" / std::to_string(number(id)); }

void Runs::saveMix(std::string_view name, std::string_view json) {
  if (name.empty()) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::MixNeedsName);
  m_database.write([&](SQLite::Database& connection) {
    runWith(connection, "INSERT OR REPLACE INTO mix VALUES (?, ?)", name, json);
  });
}

std::vector<std::pair<std::string, std::string>> Runs::mixes() const {
  return m_database.read(
      [](SQLite::Database& connection) { return readPairs(connection, "SELECT name, json FROM mix ORDER BY name"); });
}

void Runs::removeMix(std::string_view name) {
  m_database.write(
      [&](SQLite::Database& connection) { runWith(connection, "DELETE FROM mix WHERE name = ?", name, {}); });
}

void Runs::saveView(std::string_view name, std::string_view json) {
  if (name.empty()) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ViewNeedsName);
  m_database.write([&](SQLite::Database& connection) {
    runWith(connection, "INSERT OR REPLACE INTO saved_view VALUES (?, ?)", name, json);
  });
}

std::vector<std::pair<std::string, std::string>> Runs::views() const {
  return m_database.read([](SQLite::Database& connection) {
    return readPairs(connection, "SELECT name, json FROM saved_view ORDER BY name");
  });
}

void Runs::removeView(std::string_view name) {
  m_database.write(
      [&](SQLite::Database& connection) { runWith(connection, "DELETE FROM saved_view WHERE name = ?", name, {}); });
}

std::optional<std::string> Runs::note(std::string_view key) const {
  return m_database.read([&](SQLite::Database& connection) -> std::optional<std::string> {
    SQLite::Statement query(connection, "SELECT json FROM note WHERE key = ?");
    query.bind(1, std::string(key));
    if (!query.executeStep()) return std::nullopt;
    return query.getColumn(0).getString();
  });
}

void Runs::setNote(std::string_view key, std::string_view json) {
  if (m_database.readOnly()) return;
  m_database.write([&](SQLite::Database& connection) {
    runWith(connection, "INSERT OR REPLACE INTO note VALUES (?, ?)", key, json);
  });
}

}  // namespace kinoprism::storage
