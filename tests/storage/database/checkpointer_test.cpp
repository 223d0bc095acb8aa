#include "storage/database/checkpointer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

class CheckpointerTest : public StorageTest {
 protected:
  CheckpointerTest() {
    m_writer.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0");
    m_writer.exec("CREATE TABLE pages (bytes BLOB)");
  }

  void commitPages(int count) {
    SQLite::Statement insert(m_writer,
                             "WITH RECURSIVE page(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM page WHERE n < ?) "
                             "INSERT INTO pages SELECT zeroblob(3900) FROM page");
    insert.bind(1, count);
    insert.exec();
  }
  uintmax_t logSize() const { return std::filesystem::file_size(m_file.string() + "-wal"); }

  std::filesystem::path m_file = folder() / "a.sqlite";
  SQLite::Database m_writer{m_file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

TEST_F(CheckpointerTest, ALogThatNobodyFoldsInGrows) {
  commitPages(1100);
  const uintmax_t before = logSize();
  commitPages(500);
  EXPECT_GT(logSize(), before);
}

TEST_F(CheckpointerTest, ALogOfAThousandPagesIsFoldedIn) {
  std::optional<Checkpointer> checkpointer(std::in_place, m_writer.getHandle(), m_file);
  commitPages(1100);
  checkpointer.reset();  // waits for it
  const uintmax_t before = logSize();
  commitPages(500);  // the log starts over
  EXPECT_EQ(logSize(), before);
  EXPECT_EQ(SQLite::Database(m_file.string()).execAndGet("SELECT count(*) FROM pages").getInt(), 1600);
}

TEST_F(CheckpointerTest, AShortOneIsLeft) {
  std::optional<Checkpointer> checkpointer(std::in_place, m_writer.getHandle(), m_file);
  commitPages(500);
  checkpointer.reset();
  const uintmax_t before = logSize();
  commitPages(100);
  EXPECT_GT(logSize(), before);
}

TEST_F(CheckpointerTest, AVeryLongOneIsFoldedInWithinTheCommit) {
  const Checkpointer checkpointer(m_writer.getHandle(), m_file);
  commitPages(8100);
  const uintmax_t before = logSize();
  commitPages(500);
  EXPECT_EQ(logSize(), before);
}

TEST_F(CheckpointerTest, AReaderOfAnOlderStateIsNotDisturbed) {
  SQLite::Database reader(m_file.string());
  SQLite::Transaction state(reader);
  EXPECT_EQ(reader.execAndGet("SELECT count(*) FROM pages").getInt(), 0);
  std::optional<Checkpointer> checkpointer(std::in_place, m_writer.getHandle(), m_file);
  commitPages(1100);
  checkpointer.reset();
  EXPECT_EQ(reader.execAndGet("SELECT count(*) FROM pages").getInt(), 0);
  state.commit();
  EXPECT_EQ(reader.execAndGet("SELECT count(*) FROM pages").getInt(), 1100);
}

}  // namespace
}  // namespace kinoprism::storage
