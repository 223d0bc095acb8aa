#include "storage/ratings/label_rules.h"

#include <cmath>
#include <optional>

#include "engine/core/message_ids.h"

namespace kinoprism::storage {
namespace {

/// Latest turn of a linear history: going back, each undo hides one thing said (or brought back) before it.
int64_t lastTurn(SQLite::Database& connection, CuratorId curator, bool wantUndo) {
  SQLite::Statement events(
      connection, "SELECT id, kind, target FROM label_event WHERE curator = ? AND source = '' ORDER BY id DESC");
  events.bind(1, number(curator));
  int hidden = 0;
  while (events.executeStep()) {
    const auto kind = StoredKind(events.getColumn(1).getInt());
    const bool isUndo = kind == StoredKind::Undo;
    if (!wantUndo && !isUndo && kind != StoredKind::Redo) return 0;
    if (isUndo != wantUndo && hidden == 0) {
      return kind == StoredKind::Undo || kind == StoredKind::Redo ? events.getColumn(2).getInt64()
                                                                  : events.getColumn(0).getInt64();
    }
    hidden += isUndo == wantUndo ? 1 : -1;
  }
  return 0;
}

/// condition: with one parameter where there is a value to bind.
std::vector<CuratorRating> ratingsWhere(SQLite::Database& connection, const std::string& condition,
                                        std::optional<int64_t> value) {
  std::vector<CuratorRating> ratings;
  SQLite::Statement query(connection,
                          "SELECT label_current.movie, label_current.value, at, label_event.curator "
                          "FROM label_current JOIN label_event ON label_event.id = event WHERE " +
                              condition + " ORDER BY label_current.movie, label_current.curator");
  if (value) query.bind(1, *value);
  while (query.executeStep()) {
    ratings.push_back({MovieId{query.getColumn(0).getInt64()}, static_cast<float>(query.getColumn(1).getInt() / 2.0),
                       query.getColumn(2).getInt64(), CuratorId{query.getColumn(3).getInt64()}});
  }
  return ratings;
}

}  // namespace

bool takesAway(LabelKind kind, int storedValue, std::string_view text) {
  switch (kind) {
    case LabelKind::Rating:
    case LabelKind::Settle:
      return storedValue == 0;
    case LabelKind::Untag:
      return true;
    case LabelKind::Verdict:
    case LabelKind::Note:
      return text.empty();
    case LabelKind::Tag:
    case LabelKind::Skip:
      return false;
  }
  return false;
}

int64_t appendLabel(SQLite::Database& connection, const LabelEvent& event) {
  SQLite::Statement insert(connection,
                           "INSERT INTO label_event (curator, kind, movie, value, text, at, source) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, number(event.curator));
  insert.bind(2, static_cast<int>(event.kind));
  insert.bind(3, number(event.movie));
  insert.bind(4, static_cast<int>(std::lround(event.value * 2)));
  insert.bind(5, event.text);
  insert.bind(6, event.at);
  insert.bind(7, event.source);
  insert.exec();
  return connection.getLastInsertRowid();
}

int64_t appendTurn(SQLite::Database& connection, StoredKind turn, const LabelEvent& target, int64_t at) {
  SQLite::Statement insert(connection,
                           "INSERT INTO label_event (curator, kind, movie, at, target) VALUES (?, ?, ?, ?, ?)");
  insert.bind(1, number(target.curator));
  insert.bind(2, static_cast<int>(turn));
  insert.bind(3, number(target.movie));
  insert.bind(4, at);
  insert.bind(5, target.id);
  insert.exec();
  return connection.getLastInsertRowid();
}

LabelEvent readLabel(SQLite::Database& connection, int64_t id) {
  SQLite::Statement row(connection, std::string("SELECT curator, movie, kind, value, text, at, source, ") + kIsActive +
                                        " FROM label_event e WHERE id = ?");
  row.bind(1, id);
  if (!row.executeStep()) throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchLabel, id});
  LabelEvent event;
  event.id = id;
  event.curator = CuratorId{row.getColumn(0).getInt64()};
  event.movie = MovieId{row.getColumn(1).getInt64()};
  event.kind = LabelKind(row.getColumn(2).getInt());
  event.value = static_cast<float>(row.getColumn(3).getInt() / 2.0);
  event.text = row.getColumn(4).getString();
  event.at = row.getColumn(5).getInt64();
  event.source = row.getColumn(6).getString();
  event.active = row.getColumn(7).getInt() != 0;
  return event;
}

LabelSlot slotOf(const LabelEvent& event) {
  switch (event.kind) {
    case LabelKind::Tag:
    case LabelKind::Untag:
      return {event.curator, event.movie, LabelKind::Tag, event.text};
    case LabelKind::Settle:
      return {CuratorId{}, event.movie, event.kind, {}};
    default:
      return {event.curator, event.movie, event.kind, {}};
  }
}

std::optional<LabelEvent> currentOf(SQLite::Database& connection, const LabelSlot& slot) {
  SQLite::Statement current(connection,
                            "SELECT event FROM label_current WHERE curator = ?1 AND kind = ?2 AND movie = ?3 AND "
                            "(?2 <> 1 OR text = ?4)");
  current.bind(1, number(slot.curator));
  current.bind(2, static_cast<int>(slot.kind));
  current.bind(3, number(slot.movie));
  current.bind(4, slot.tag);
  if (!current.executeStep()) return std::nullopt;
  return readLabel(connection, current.getColumn(0).getInt64());
}

void refreshCurrent(SQLite::Database& connection, const LabelSlot& slot) {
  const bool tag = slot.kind == LabelKind::Tag;
  const bool ofAll = slot.kind == LabelKind::Settle;
  SQLite::Statement clear(connection,
                          "DELETE FROM label_current WHERE curator = ?1 AND kind = ?2 AND movie = ?3 AND "
                          "(?2 <> 1 OR text = ?4)");
  clear.bind(1, number(slot.curator));
  clear.bind(2, static_cast<int>(slot.kind));
  clear.bind(3, number(slot.movie));
  clear.bind(4, slot.tag);
  clear.exec();

  SQLite::Statement latest(connection,
                           std::string("SELECT id, kind, value, text FROM label_event e WHERE movie = ?1 AND ") +
                               (ofAll ? "kind = 8"
                                : tag ? "curator = ?2 AND kind IN (1, 2) AND text = ?3"
                                      : "curator = ?2 AND kind = ?3") +
                               " AND " + kIsActive + " ORDER BY at DESC, id DESC LIMIT 1");
  latest.bind(1, number(slot.movie));
  if (!ofAll) latest.bind(2, number(slot.curator));
  if (tag) latest.bind(3, slot.tag);
  if (!ofAll && !tag) latest.bind(3, static_cast<int>(slot.kind));
  if (!latest.executeStep()) return;

  const auto kind = LabelKind(latest.getColumn(1).getInt());
  const int value = latest.getColumn(2).getInt();
  const std::string text = latest.getColumn(3).getString();
  if (takesAway(kind, value, text)) return;
  SQLite::Statement insert(connection, "INSERT INTO label_current VALUES (?, ?, ?, ?, ?, ?)");
  insert.bind(1, number(slot.curator));
  insert.bind(2, number(slot.movie));
  insert.bind(3, static_cast<int>(slot.kind));
  insert.bind(4, text);
  insert.bind(5, value);
  insert.bind(6, latest.getColumn(0).getInt64());
  insert.exec();
}

int64_t undoTarget(SQLite::Database& connection, CuratorId curator) { return lastTurn(connection, curator, true); }
int64_t redoTarget(SQLite::Database& connection, CuratorId curator) { return lastTurn(connection, curator, false); }

std::vector<CuratorRating> currentRatings(SQLite::Database& connection) {
  return ratingsWhere(connection, "label_current.kind = 0", std::nullopt);
}

std::vector<CuratorRating> currentRatings(SQLite::Database& connection, CuratorId curator) {
  return ratingsWhere(connection, "label_current.kind = 0 AND label_current.curator = ?", number(curator));
}

std::vector<CuratorRating> currentRatings(SQLite::Database& connection, MovieId movie) {
  return ratingsWhere(connection, "label_current.kind = 0 AND label_current.movie = ?", number(movie));
}

std::vector<CuratorRating> settledRatings(SQLite::Database& connection) {
  return ratingsWhere(connection, "label_current.kind = 8", std::nullopt);
}

}  // namespace kinoprism::storage
