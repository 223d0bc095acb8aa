#include "storage/findings.h"

#include <chrono>
#include <cmath>

#include "engine/core/message_ids.h"
#include "storage/database/database.h"

namespace kinoprism::storage {
namespace {

constexpr const char* kColumns = "SELECT kind, movie, coalesce(other, 0), score, text, at, ignored FROM finding";

std::vector<DataFinding> readFindings(SQLite::Statement& rows) {
  std::vector<DataFinding> findings;
  while (rows.executeStep()) {
    findings.push_back({rows.getColumn(0).getString(), MovieId{rows.getColumn(1).getInt64()},
                        MovieId{rows.getColumn(2).getInt64()}, rows.getColumn(3).getDouble(),
                        core::Message::parse(rows.getColumn(4).getString()), rows.getColumn(5).getInt64(),
                        rows.getColumn(6).getInt() != 0});
  }
  return findings;
}

void checkScores(std::span<const DataFinding> findings) {
  for (const DataFinding& finding : findings) {
    if (!std::isfinite(finding.score))
      throw core::Error(core::ErrorCode::BadArgument,
                        {core::MessageId::FindingScoreInvalid, std::to_string(number(finding.movie))});
  }
}

void put(SQLite::Statement& insert, std::string_view kind, const DataFinding& finding, int64_t now) {
  insert.bind(1, std::string(kind));
  insert.bind(2, number(finding.movie));
  insert.bind(3, number(finding.other));
  insert.bind(4, finding.score);
  insert.bind(5, finding.text.toJson());
  insert.bind(6, finding.at != 0 ? finding.at : now);
  insert.exec();
  insert.reset();
}

}  // namespace

std::vector<DataFinding> Findings::all() const {
  return m_database.read([](SQLite::Database& connection) {
    SQLite::Statement rows(connection, std::string(kColumns) + " ORDER BY kind, score DESC, movie, other");
    return readFindings(rows);
  });
}

std::vector<DataFinding> Findings::of(MovieId movie) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement rows(
        connection, std::string(kColumns) + " WHERE movie = ?1 OR other = ?1 ORDER BY kind, score DESC, movie, other");
    rows.bind(1, number(movie));
    return readFindings(rows);
  });
}

void Findings::replace(std::string_view kind, std::span<const DataFinding> findings) {
  using namespace std::chrono;
  checkScores(findings);
  const int64_t now = duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
  m_database.write([&](SQLite::Database& connection) {
    // What was set aside is kept by its movies while the rest is written again.
    connection.exec("CREATE TEMP TABLE set_aside (movie, other, PRIMARY KEY (movie, other)) WITHOUT ROWID");
    for (const char* sql :
         {"INSERT INTO set_aside SELECT movie, coalesce(other, 0) FROM finding WHERE kind = ? AND ignored",
          "DELETE FROM finding WHERE kind = ?"}) {
      SQLite::Statement statement(connection, sql);
      statement.bind(1, std::string(kind));
      statement.exec();
    }
    SQLite::Statement insert(connection,
                             "INSERT OR REPLACE INTO finding (kind, movie, other, score, text, at, ignored) "
                             "SELECT ?1, ?2, nullif(?3, 0), ?4, ?5, ?6, "
                             "EXISTS (SELECT 1 FROM set_aside WHERE movie = ?2 AND other = ?3) "
                             "WHERE EXISTS (SELECT 1 FROM movie WHERE id = ?2) "
                             "AND (?3 = 0 OR EXISTS (SELECT 1 FROM movie WHERE id = ?3))");
    for (const DataFinding& finding : findings) put(insert, kind, finding, now);
    connection.exec("DROP TABLE set_aside");
  });
}

void Findings::setIgnored(std::string_view kind, MovieId movie, MovieId other, bool ignored) {
  m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement update(connection,
                             "UPDATE finding SET ignored = ? WHERE kind = ? AND movie = ? AND coalesce(other, 0) = ?");
    update.bind(1, ignored ? 1 : 0);
    update.bind(2, std::string(kind));
    update.bind(3, number(movie));
    update.bind(4, number(other));
    if (update.exec() == 0)
      throw core::Error(core::ErrorCode::NotFound,
                        {core::MessageId::NoSuchFinding, kind, std::to_string(number(movie))});
  });
}

}  // namespace kinoprism::storage
