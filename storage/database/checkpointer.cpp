#include "storage/database/checkpointer.h"

#include <sqlite3.h>

#include <memory>

namespace kinoprism::storage {
namespace {

constexpr int kPages = 1000;      // SQLite's own limit
constexpr int kMostPages = 8000;  // 32 MB

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

/// Nothing where the file cannot be opened.
Connection open(const std::filesystem::path& file) {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Connection opened(connection, &sqlite3_close);
  // FULL: the log is on disk before the file is changed by it, and the file before the log starts over.
  if (code != SQLITE_OK ||
      sqlite3_exec(connection, "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr) != SQLITE_OK)
    opened.reset();
  return opened;
}

}  // namespace

Checkpointer::Checkpointer(sqlite3* writer, std::filesystem::path file)
    : m_writer(writer), m_file(std::move(file)), m_thread([this](const std::stop_token& stop) { run(stop); }) {
  sqlite3_wal_hook(m_writer, &Checkpointer::committed, this);
}

Checkpointer::~Checkpointer() { sqlite3_wal_hook(m_writer, nullptr, nullptr); }

int Checkpointer::committed(void* self, sqlite3* connection, const char* database, int pages) {
  if (pages < kPages) return SQLITE_OK;
  if (pages >= kMostPages) {
    sqlite3_wal_checkpoint_v2(connection, database, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
  }
  auto* const checkpointer = static_cast<Checkpointer*>(self);
  {
    const std::lock_guard lock(checkpointer->m_guard);
    checkpointer->m_isDue = true;
  }
  checkpointer->m_wake.notify_one();
  return SQLITE_OK;
}

void Checkpointer::run(const std::stop_token& stop) {
  Connection connection(nullptr, &sqlite3_close);
  std::unique_lock lock(m_guard);
  while (m_wake.wait(lock, stop, [this] { return m_isDue; })) {
    m_isDue = false;
    lock.unlock();
    if (!connection) connection = open(m_file);
    // Where this fails, or a reader is in the way, the log stays as it is, whole and on disk, and the next commit asks
    // again. What makes a disk refuse stops that commit too, and is told there.
    if (connection) sqlite3_wal_checkpoint_v2(connection.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    lock.lock();
  }
}

}  // namespace kinoprism::storage
