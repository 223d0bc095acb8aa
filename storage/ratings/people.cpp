#include "storage/ratings/people.h"

#include <algorithm>

#include "engine/core/message_ids.h"
#include "storage/database/database.h"
#include "storage/movies/movie_rows.h"
#include "storage/ratings/label_rules.h"
#include "storage/ratings/rating_codec.h"

namespace kinoprism::storage {
namespace {

constexpr const char* kPersonColumns = "SELECT id, source, external, about, rating_count FROM person";

Person readPerson(SQLite::Statement& row) {
  return {PersonId{row.getColumn(0).getInt64()}, row.getColumn(1).getString(), row.getColumn(2).getString(),
          row.getColumn(3).getString(), row.getColumn(4).getUInt()};
}

/// What an event counts as among ratings: an interaction is a positive like the best rating, what was only seen stands
/// in the middle, where it is neither liked nor disliked.
float valueOf(uint16_t hundredths) {
  switch (kindOf(hundredths)) {
    case Feedback::Kind::Stars:
      break;
    case Feedback::Kind::Liked:
    case Feedback::Kind::Interaction:
      return 5;
    case Feedback::Kind::Disliked:
      return 0.5f;
    case Feedback::Kind::Seen:
      return 2.5f;
  }
  return static_cast<float>(hundredths / 100.0);
}

/// Rows of a RatingTable as they grow, each person's ratings sorted by movie.
class Columns {
 public:
  Columns(const MovieIndexes& movies, size_t ratings) : m_indexes(movies) {
    m_movies.reserve(ratings);
    m_values.reserve(ratings);
    m_times.reserve(ratings);
  }

  void add(const std::vector<RatingEvent>& current) {
    for (const RatingEvent& event : current) add(MovieId{event.movie}, valueOf(event.hundredths), event.time);
    m_starts.push_back(m_movies.size());
  }
  void add(const std::vector<CuratorRating>& current) {
    for (const CuratorRating& rating : current) add(rating.movie, rating.value, rating.at / 1000);
    m_starts.push_back(m_movies.size());
  }

  data::Interactions finish() && {
    return data::Interactions::fromColumns(std::move(m_starts), std::move(m_movies), std::move(m_values),
                                           std::move(m_times), m_indexes.size());
  }

 private:
  void add(MovieId movie, float value, int64_t time) {
    const auto found = m_indexes.find(movie);
    if (!found)
      throw core::Error(core::ErrorCode::BadInput, core::MessageId::RatingOfUnknownMovie,
                        "movie " + std::to_string(number(movie)));
    m_movies.push_back(*found);
    m_values.push_back(value);
    m_times.push_back(time);
  }

  const MovieIndexes& m_indexes;
  std::vector<size_t> m_starts{0};
  std::vector<data::MovieIndex> m_movies;
  std::vector<float> m_values;
  std::vector<int64_t> m_times;
};

void addPeople(SQLite::Database& connection, RatingTable& table, Columns& columns, core::Progress& progress) {
  SQLite::Statement people(connection, "SELECT id FROM person ORDER BY id");
  while (people.executeStep()) table.people.push_back(PersonId{people.getColumn(0).getInt64()});

  SQLite::Statement blocks(connection, "SELECT person, events FROM rating_block ORDER BY person, id");
  bool more = blocks.executeStep();
  std::vector<RatingEvent> events;
  for (size_t p = 0; p < table.people.size(); ++p) {
    events.clear();
    int blockCount = 0;
    for (; more && blocks.getColumn(0).getInt64() == number(table.people[p]); more = blocks.executeStep()) {
      unpackRatings(blobOf(blocks.getColumn(1)), events);
      ++blockCount;
    }
    if (blockCount > 1) std::ranges::stable_sort(events, ratingEventLess);
    keepCurrent(events);
    columns.add(events);
    if (p % 256 == 0) {
      progress.throwIfCancelled();
      progress.report(core::MessageId::ReadingRatings, static_cast<int64_t>(p),
                      static_cast<int64_t>(table.people.size()));
    }
  }
}

}  // namespace

std::vector<Person> People::all(core::Progress& progress) const {
  return m_database.read(progress, [](SQLite::Database& connection) {
    std::vector<Person> people;
    SQLite::Statement rows(connection, std::string(kPersonColumns) + " ORDER BY id");
    while (rows.executeStep()) people.push_back(readPerson(rows));
    return people;
  });
}

Person People::person(PersonId id) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement row(connection, std::string(kPersonColumns) + " WHERE id = ?");
    row.bind(1, number(id));
    if (!row.executeStep())
      throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchPerson, std::to_string(number(id))});
    return readPerson(row);
  });
}

Person People::find(std::string_view externalId, std::string_view source) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement rows(connection,
                           std::string(kPersonColumns) + " WHERE external = ?1 AND (?2 = '' OR source = ?2)");
    rows.bind(1, std::string(externalId));
    rows.bind(2, std::string(source));
    std::vector<Person> found;
    while (rows.executeStep()) found.push_back(readPerson(rows));
    if (found.empty()) throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NobodyCalled, externalId});
    if (found.size() > 1) {
      std::string sources;
      for (const Person& person : found) sources += (sources.empty() ? "" : ", ") + person.source;
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::PersonAmbiguous, externalId, sources});
    }
    return found.front();
  });
}

std::vector<PersonRating> People::history(PersonId id) const {
  person(id);
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement blocks(connection, "SELECT events FROM rating_block WHERE person = ? ORDER BY id");
    blocks.bind(1, number(id));
    std::vector<RatingEvent> events;
    while (blocks.executeStep()) unpackRatings(blobOf(blocks.getColumn(0)), events);
    std::ranges::stable_sort(events, ratingEventLess);
    keepCurrent(events);
    std::vector<PersonRating> history;
    history.reserve(events.size());
    for (const RatingEvent& event : events)
      history.push_back({MovieId{event.movie}, valueOf(event.hundredths), event.time, kindOf(event.hundredths)});
    return history;
  });
}

RatingTable People::ratings(WithLabels labels, core::Progress& progress) const {
  return m_database.read(progress, [&](SQLite::Database& connection) {
    RatingTable table;
    table.movies = readIndexes(connection);
    const int64_t count = connection.execAndGet("SELECT coalesce(sum(rating_count), 0) FROM person").getInt64();
    Columns columns(table.movies, static_cast<size_t>(count));
    addPeople(connection, table, columns, progress);
    if (labels == WithLabels::Yes) {
      SQLite::Statement curators(connection,
                                 "SELECT DISTINCT curator FROM label_current WHERE kind = 0 ORDER BY curator");
      while (curators.executeStep()) {
        table.curators.push_back(CuratorId{curators.getColumn(0).getInt64()});
        columns.add(currentRatings(connection, table.curators.back()));
      }
    }
    table.interactions = std::move(columns).finish();
    return table;
  });
}

}  // namespace kinoprism::storage
