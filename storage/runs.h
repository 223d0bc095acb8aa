#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/message.h"
#include "storage/ids.h"

namespace kinoprism::storage {

class Database;

enum class RunState { Running, Done, Failed, Cancelled };
std::string_view name(RunState state);  ///< "running", "done", "failed", "cancelled"

/// What the library keeps of one training; engine/serve/run.h reads its files. settings and metrics are JSON texts that
/// storage does not read; metrics carries its protocol.
struct RunRecord {
  RunId id{};
  std::string name;
  std::string model;        ///< registry name: "ease"
  std::string settings;     ///< JSON object
  std::string fingerprint;  ///< of the data it was fitted on
  int64_t created = 0;      ///< seconds since 1970
  RunState state = RunState::Running;
  std::string metrics;    ///< JSON object, "{}" until there are any
  core::Message message;  ///< why it failed; empty otherwise
};

/// Runs, saved mixes, saved views and the program's own notes (last view, filters). Members may be called from any
/// thread, not from one that paints. Changes throw Error{Unsupported} in a read-only library.
class Runs {
 public:
  explicit Runs(Database& database) : m_database(database) {}

  /// Makes the run and its empty folder runs/<id>. Throws Error{Conflict} when the name is taken.
  RunRecord create(std::string_view name, std::string_view model, std::string_view settings,
                   std::string_view fingerprint);
  void finish(RunId id, RunState state, std::string_view metrics, const core::Message& message = {});
  /// Removes the run and its files.
  void remove(RunId id);
  /// Newest first. A run that was left Running by a crash is Failed, with MessageId::EndedWhileTraining.
  std::vector<RunRecord> all() const;
  /// By name, or by number written as text. Throws Error{NotFound} naming those there are.
  RunRecord find(std::string_view name) const;
  std::filesystem::path folder(RunId id) const;

  /// A mix by name: JSON of weights and fusion level. Saving replaces.
  void saveMix(std::string_view name, std::string_view json);
  std::vector<std::pair<std::string, std::string>> mixes() const;
  void removeMix(std::string_view name);

  /// What a page showed (filter, order, layout) by name, JSON; by name, without regard to case. Saving replaces.
  void saveView(std::string_view name, std::string_view json);
  std::vector<std::pair<std::string, std::string>> views() const;
  void removeView(std::string_view name);

  /// Notes of the program by key ("view", "wall.filter"), JSON. In a read-only library setNote does nothing.
  std::optional<std::string> note(std::string_view key) const;
  void setNote(std::string_view key, std::string_view json);

 private:
  Database& m_database;
};

}  // namespace kinoprism::storage
