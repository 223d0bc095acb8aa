#include "storage/ratings/labels.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <map>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/database/database.h"
#include "storage/movies/movie_rows.h"
#include "storage/ratings/label_rules.h"

namespace kinoprism::storage {
namespace {

/// Labels that say something of a movie: not that it was skipped.
constexpr const char* kSaysAnything = "kind IN (0, 1, 3, 6)";

/// Now, but later than anything the curator said before: a clock that was set back must not hide a new label.
int64_t nextTime(SQLite::Database& connection, CuratorId curator) {
  using namespace std::chrono;
  const int64_t now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  SQLite::Statement last(connection, "SELECT at FROM label_event WHERE curator = ? ORDER BY id DESC LIMIT 1");
  last.bind(1, number(curator));
  return last.executeStep() ? std::max(now, last.getColumn(0).getInt64() + 1) : now;
}

void requireBoth(SQLite::Database& connection, CuratorId curator, MovieId movie) {
  SQLite::Statement known(
      connection, "SELECT (SELECT count(*) FROM curator WHERE id = ?), (SELECT count(*) FROM movie WHERE id = ?)");
  known.bind(1, number(curator));
  known.bind(2, number(movie));
  known.executeStep();
  if (known.getColumn(0).getInt() == 0)
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchCurator, std::to_string(number(curator))});
  if (known.getColumn(1).getInt() == 0)
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchMovie, std::to_string(number(movie))});
}

/// Whether the slot already says what the event would make it say.
bool alreadyHolds(SQLite::Database& connection, const LabelEvent& event) {
  const auto current = currentOf(connection, slotOf(event));
  const auto value = static_cast<int>(std::lround(event.value * 2));
  const bool away = takesAway(event.kind, value, event.text);
  if (!current) return away;
  return !away && std::lround(current->value * 2) == value && current->text == event.text;
}

std::vector<LabelEvent> sayOfAll(Database& database, CuratorId curator, std::span<const MovieId> movies, LabelKind kind,
                                 float value, const std::string& text) {
  return database.write([&](SQLite::Database& connection) {
    std::vector<LabelEvent> said;
    for (const MovieId movie : movies) {
      LabelEvent event;
      event.curator = curator;
      event.movie = movie;
      event.kind = kind;
      event.value = value;
      event.text = text;
      requireBoth(connection, curator, movie);
      if (alreadyHolds(connection, event)) continue;
      event.at = nextTime(connection, curator);
      event.id = appendLabel(connection, event);
      refreshCurrent(connection, slotOf(event));
      said.push_back(std::move(event));
    }
    return said;
  });
}

std::optional<LabelEvent> say(Database& database, CuratorId curator, MovieId movie, LabelKind kind, float value,
                              const std::string& text) {
  std::vector<LabelEvent> said = sayOfAll(database, curator, std::span(&movie, 1), kind, value, text);
  return said.empty() ? std::nullopt : std::optional(std::move(said.front()));
}

std::optional<LabelEvent> turn(Database& database, CuratorId curator, StoredKind kind) {
  return database.write([&](SQLite::Database& connection) -> std::optional<LabelEvent> {
    const int64_t target = kind == StoredKind::Undo ? undoTarget(connection, curator) : redoTarget(connection, curator);
    if (target == 0) return std::nullopt;
    const LabelEvent event = readLabel(connection, target);
    appendTurn(connection, kind, event, nextTime(connection, curator));
    refreshCurrent(connection, slotOf(event));
    return readLabel(connection, target);
  });
}

std::vector<LabelEvent> turnAll(Database& database, CuratorId curator, std::span<const int64_t> events,
                                StoredKind kind) {
  return database.write([&](SQLite::Database& connection) {
    std::vector<LabelEvent> turned;
    for (const int64_t id : events) {
      const LabelEvent event = readLabel(connection, id);
      if (event.curator != curator)
        throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::LabelOfOtherCurator, id});
      if (event.active != (kind == StoredKind::Undo)) continue;
      appendTurn(connection, kind, event, nextTime(connection, curator));
      refreshCurrent(connection, slotOf(event));
      turned.push_back(readLabel(connection, id));
    }
    return turned;
  });
}

constexpr size_t kLongestWord = 200;
constexpr size_t kLongestNote = 4000;

void requireStars(float value) {
  const float halves = value * 2;
  if (!(value == 0 || (value >= 0.5f && value <= 5)) || halves != std::round(halves))
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::LabelRatingOutOfRange, value});
}

std::string cleanText(std::string_view text, core::MessageId what, size_t longest = kLongestWord) {
  const std::string_view word = core::trimmed(text);
  if (!core::isUtf8(word) || word.size() > longest)
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::LabelTextTooLong, what, longest});
  return std::string(word);
}

std::string cleanTag(std::string_view tag) {
  std::string word = cleanText(tag, core::MessageId::LabelTag);
  if (word.empty()) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::TagNeedsLetter);
  return word;
}

}  // namespace

std::string_view name(LabelKind kind) {
  switch (kind) {
    case LabelKind::Rating:
      return "rating";
    case LabelKind::Tag:
      return "tag";
    case LabelKind::Untag:
      return "untag";
    case LabelKind::Verdict:
      return "verdict";
    case LabelKind::Note:
      return "note";
    case LabelKind::Skip:
      return "skip";
    case LabelKind::Settle:
      return "settle";
  }
  return {};
}

CuratorId Labels::curator(std::string_view name) {
  const std::string clean = cleanText(name, core::MessageId::CuratorName);
  if (clean.empty()) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::CuratorNeedsName);
  const auto find = [&](SQLite::Database& connection) -> std::optional<CuratorId> {
    SQLite::Statement query(connection, "SELECT id FROM curator WHERE name = ?");
    query.bind(1, clean);
    if (!query.executeStep()) return std::nullopt;
    return CuratorId{query.getColumn(0).getInt64()};
  };
  if (const auto known = m_database.read(find)) return *known;
  return m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement insert(connection, "INSERT INTO curator (name) VALUES (?) ON CONFLICT DO NOTHING");
    insert.bind(1, clean);
    insert.exec();
    return *find(connection);
  });
}

std::vector<std::pair<CuratorId, std::string>> Labels::curators() const {
  return m_database.read([](SQLite::Database& connection) {
    std::vector<std::pair<CuratorId, std::string>> curators;
    SQLite::Statement query(connection, "SELECT id, name FROM curator ORDER BY name");
    while (query.executeStep())
      curators.emplace_back(CuratorId{query.getColumn(0).getInt64()}, query.getColumn(1).getString());
    return curators;
  });
}

std::optional<LabelEvent> Labels::rate(CuratorId curator, MovieId movie, float value) {
  requireStars(value);
  return say(m_database, curator, movie, LabelKind::Rating, value, {});
}

std::optional<LabelEvent> Labels::tag(CuratorId curator, MovieId movie, std::string_view tag) {
  return say(m_database, curator, movie, LabelKind::Tag, 0, cleanTag(tag));
}

std::vector<LabelEvent> Labels::rate(CuratorId curator, std::span<const MovieId> movies, float value) {
  requireStars(value);
  return sayOfAll(m_database, curator, movies, LabelKind::Rating, value, {});
}

std::vector<LabelEvent> Labels::tag(CuratorId curator, std::span<const MovieId> movies, std::string_view tag) {
  return sayOfAll(m_database, curator, movies, LabelKind::Tag, 0, cleanTag(tag));
}

std::vector<LabelEvent> Labels::untag(CuratorId curator, std::span<const MovieId> movies, std::string_view tag) {
  return sayOfAll(m_database, curator, movies, LabelKind::Untag, 0, cleanText(tag, core::MessageId::LabelTag));
}

std::optional<LabelEvent> Labels::untag(CuratorId curator, MovieId movie, std::string_view tag) {
  return say(m_database, curator, movie, LabelKind::Untag, 0, cleanText(tag, core::MessageId::LabelTag));
}

std::optional<LabelEvent> Labels::setVerdict(CuratorId curator, MovieId movie, std::string_view verdict) {
  return say(m_database, curator, movie, LabelKind::Verdict, 0, cleanText(verdict, core::MessageId::LabelVerdict));
}

std::optional<LabelEvent> Labels::annotate(CuratorId curator, MovieId movie, std::string_view text) {
  return say(m_database, curator, movie, LabelKind::Note, 0, cleanText(text, core::MessageId::LabelNote, kLongestNote));
}

std::optional<LabelEvent> Labels::skip(CuratorId curator, MovieId movie) {
  return say(m_database, curator, movie, LabelKind::Skip, 0, {});
}

std::optional<LabelEvent> Labels::settle(CuratorId curator, MovieId movie, float value) {
  requireStars(value);
  return say(m_database, curator, movie, LabelKind::Settle, value, {});
}

float Labels::settled(MovieId movie) const {
  return m_database.read([&](SQLite::Database& connection) {
    const auto event = currentOf(connection, {CuratorId{}, movie, LabelKind::Settle, {}});
    return event ? event->value : 0.0f;
  });
}

std::vector<Disagreement> Labels::disagreements() const {
  return m_database.read([](SQLite::Database& connection) {
    std::map<MovieId, Disagreement> found;
    for (const CuratorRating& rating : currentRatings(connection)) {
      Disagreement& movie = found[rating.movie];
      movie.movie = rating.movie;
      movie.ratings.push_back(rating);
    }
    for (const CuratorRating& value : settledRatings(connection)) {
      Disagreement& movie = found[value.movie];
      movie.movie = value.movie;
      movie.settled = value.value;
      movie.settledBy = value.curator;
    }
    std::vector<Disagreement> disagreements;
    for (auto& [id, movie] : found) {
      if (movie.spread() > 0 || movie.settled > 0) disagreements.push_back(std::move(movie));
    }
    std::ranges::stable_sort(disagreements, std::greater(), &Disagreement::spread);
    return disagreements;
  });
}

float Disagreement::spread() const {
  if (ratings.empty()) return 0;
  const auto [low, high] = std::ranges::minmax(ratings, {}, &CuratorRating::value);
  return high.value - low.value;
}

std::optional<LabelEvent> Labels::undo(CuratorId curator) { return turn(m_database, curator, StoredKind::Undo); }
std::optional<LabelEvent> Labels::redo(CuratorId curator) { return turn(m_database, curator, StoredKind::Redo); }

std::vector<LabelEvent> Labels::takeBack(CuratorId curator, std::span<const int64_t> events) {
  return turnAll(m_database, curator, events, StoredKind::Undo);
}

std::vector<LabelEvent> Labels::bringBack(CuratorId curator, std::span<const int64_t> events) {
  return turnAll(m_database, curator, events, StoredKind::Redo);
}

bool Labels::canUndo(CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) { return undoTarget(connection, curator) != 0; });
}

bool Labels::canRedo(CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) { return redoTarget(connection, curator) != 0; });
}

MovieLabels Labels::current(CuratorId curator, MovieId movie) const {
  return m_database.read([&](SQLite::Database& connection) {
    MovieLabels labels;
    SQLite::Statement query(
        connection, "SELECT kind, value, text FROM label_current WHERE curator = ? AND movie = ? ORDER BY text");
    query.bind(1, number(curator));
    query.bind(2, number(movie));
    while (query.executeStep()) {
      const auto kind = LabelKind(query.getColumn(0).getInt());
      if (kind == LabelKind::Rating) labels.rating = static_cast<float>(query.getColumn(1).getInt() / 2.0);
      if (kind == LabelKind::Verdict) labels.verdict = query.getColumn(2).getString();
      if (kind == LabelKind::Note) labels.note = query.getColumn(2).getString();
      if (kind == LabelKind::Skip) labels.skipped = true;
      if (kind == LabelKind::Tag) labels.tags.push_back(query.getColumn(2).getString());
    }
    return labels;
  });
}

std::vector<CuratorRating> Labels::ratings(CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) { return currentRatings(connection, curator); });
}

std::vector<CuratorRating> Labels::ratingsOfAll() const {
  return m_database.read([](SQLite::Database& connection) { return currentRatings(connection); });
}

std::vector<CuratorRating> Labels::ratingsOf(MovieId movie) const {
  return m_database.read([&](SQLite::Database& connection) { return currentRatings(connection, movie); });
}

std::vector<MovieId> Labels::handled(CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement query(connection,
                            "SELECT DISTINCT movie FROM label_current WHERE curator = ? AND kind IN (0, 3, 7) "
                            "ORDER BY movie");
    query.bind(1, number(curator));
    return moviesOf(query);
  });
}

std::vector<MovieId> Labels::labelled(CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement query(
        connection, std::string("SELECT DISTINCT movie FROM label_current WHERE (?1 = 0 OR curator = ?1) AND ") +
                        kSaysAnything + " ORDER BY movie");
    query.bind(1, number(curator));
    return moviesOf(query);
  });
}

std::vector<MovieId> Labels::tagged(std::string_view tag) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement query(connection,
                            "SELECT DISTINCT movie FROM label_current WHERE kind = 1 AND text = ? ORDER BY movie");
    query.bind(1, std::string(tag));
    return moviesOf(query);
  });
}

std::vector<MovieId> Labels::withVerdict(CuratorId curator, std::string_view word) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement query(connection,
                            "SELECT movie FROM label_current WHERE curator = ?1 AND kind = 3 AND "
                            "(text = ?2 OR substr(text, 1, length(?2) + 2) = ?2 || ': ') ORDER BY movie");
    query.bind(1, number(curator));
    query.bind(2, std::string(word));
    return moviesOf(query);
  });
}

std::vector<std::pair<std::string, int64_t>> Labels::tags() const {
  return m_database.read([](SQLite::Database& connection) {
    std::vector<std::pair<std::string, int64_t>> tags;
    SQLite::Statement query(connection,
                            "SELECT text, count(DISTINCT movie) AS movies FROM label_current WHERE kind = 1 "
                            "GROUP BY text ORDER BY movies DESC, text");
    while (query.executeStep()) tags.emplace_back(query.getColumn(0).getString(), query.getColumn(1).getInt64());
    return tags;
  });
}

std::map<CuratorId, int64_t> Labels::labelledCounts() const {
  return m_database.read([](SQLite::Database& connection) {
    std::map<CuratorId, int64_t> counts;
    SQLite::Statement query(
        connection, std::string("SELECT curator, count(DISTINCT movie) FROM label_current WHERE ") + kSaysAnything +
                        " GROUP BY curator UNION ALL SELECT 0, count(DISTINCT movie) FROM label_current WHERE " +
                        kSaysAnything);
    while (query.executeStep()) counts[CuratorId{query.getColumn(0).getInt64()}] = query.getColumn(1).getInt64();
    return counts;
  });
}

int64_t Labels::count(CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement query(connection, "SELECT count(*) FROM label_current WHERE curator = ? AND kind <> 7");
    query.bind(1, number(curator));
    query.executeStep();
    return query.getColumn(0).getInt64();
  });
}

std::vector<data::Rated> Labels::history(CuratorId curator, const MovieIndexes& indexes) const {
  std::vector<data::Rated> history;
  for (const CuratorRating& rating : ratings(curator)) {
    if (const auto movie = indexes.find(rating.movie)) history.push_back({*movie, rating.value, rating.at / 1000});
  }
  return history;
}

std::vector<LabelEvent> Labels::events(CuratorId curator, MovieId movie, size_t limit) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement query(connection, std::string("SELECT id FROM label_event WHERE curator = ?1 AND ") +
                                            kSaysSomething + " AND (?2 = 0 OR movie = ?2) ORDER BY id DESC LIMIT ?3");
    query.bind(1, number(curator));
    query.bind(2, number(movie));
    query.bind(3, static_cast<int64_t>(std::min<size_t>(limit, INT64_MAX)));
    std::vector<LabelEvent> events;
    while (query.executeStep()) events.push_back(readLabel(connection, query.getColumn(0).getInt64()));
    return events;
  });
}

}  // namespace kinoprism::storage
