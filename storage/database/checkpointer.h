#pragma once

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <stop_token>
#include <thread>

struct sqlite3;

namespace kinoprism::storage {

/// Folds the log of a database (write-ahead) into its file on a thread and a connection of its own, so that a commit
/// never waits for it: SQLite would do it within every commit that leaves the log longer than 1,000 pages, which then
/// takes ten times as long as others. Commits and reads go on meanwhile. Only where commits follow one another so fast
/// that the log grows all the same is it folded in within one of them.
class Checkpointer {
 public:
  /// Watches the commits of `writer`, which must outlive this.
  Checkpointer(sqlite3* writer, std::filesystem::path file);
  /// Waits for a checkpoint that is under way.
  ~Checkpointer();
  Checkpointer(const Checkpointer&) = delete;
  Checkpointer& operator=(const Checkpointer&) = delete;

 private:
  static int committed(void* self, sqlite3* connection, const char* database, int pages);
  void run(const std::stop_token& stop);

  sqlite3* m_writer;
  std::filesystem::path m_file;
  std::mutex m_guard;
  std::condition_variable_any m_wake;
  bool m_isDue = false;
  // Not a queue on the pool: the last holder of a library is often a task, which must not wait for a queue to end.
  std::jthread m_thread;
};

}  // namespace kinoprism::storage
