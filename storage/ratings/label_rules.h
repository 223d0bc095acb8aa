#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <string_view>

#include "storage/ratings/labels.h"

namespace kinoprism::storage {

/// How label events become what is current; for storage only. All of it works inside the caller's transaction.

/// Kinds as they are stored: those of LabelKind and two that speak of another event, their target.
enum class StoredKind { Rating, Tag, Untag, Verdict, Undo, Redo, Note, Skip, Settle };
static_assert(static_cast<int>(LabelKind::Note) == static_cast<int>(StoredKind::Note));
static_assert(static_cast<int>(LabelKind::Skip) == static_cast<int>(StoredKind::Skip));
static_assert(static_cast<int>(LabelKind::Settle) == static_cast<int>(StoredKind::Settle));

/// The event says that its slot holds nothing any more.
bool takesAway(LabelKind kind, int storedValue, std::string_view text);

/// Where a label of a kind stands: a movie has one rating, one verdict and any number of tags from a curator, and one
/// settled value from them all.
struct LabelSlot {
  CuratorId curator{};  ///< 0: of all
  MovieId movie{};
  LabelKind kind = LabelKind::Rating;  ///< any but Untag
  std::string tag;
};

/// Appends an event and returns its number.
int64_t appendLabel(SQLite::Database& connection, const LabelEvent& event);
int64_t appendTurn(SQLite::Database& connection, StoredKind turn, const LabelEvent& target, int64_t at);

/// The event called id, with `active` as undo and redo left it.
LabelEvent readLabel(SQLite::Database& connection, int64_t id);

/// Makes label_current say what the latest active event of the slot says.
void refreshCurrent(SQLite::Database& connection, const LabelSlot& slot);
LabelSlot slotOf(const LabelEvent& event);
/// The event that the slot's current label comes from; nothing where there is none.
std::optional<LabelEvent> currentOf(SQLite::Database& connection, const LabelSlot& slot);

/// What undo (redo) would take back (bring back) now; 0 where there is nothing.
int64_t undoTarget(SQLite::Database& connection, CuratorId curator);
int64_t redoTarget(SQLite::Database& connection, CuratorId curator);

/// Current ratings of all curators, of one, of one movie; by movie, then curator.
std::vector<CuratorRating> currentRatings(SQLite::Database& connection);
std::vector<CuratorRating> currentRatings(SQLite::Database& connection, CuratorId curator);
std::vector<CuratorRating> currentRatings(SQLite::Database& connection, MovieId movie);
/// Settled values, by movie; curator and time are those of the event that settled it.
std::vector<CuratorRating> settledRatings(SQLite::Database& connection);

/// True of an event that says something itself, and not of another.
inline constexpr const char* kSaysSomething = "kind NOT IN (4, 5)";
/// True of an event whose last undo or redo is not an undo; e is its alias in the surrounding statement.
inline constexpr const char* kIsActive =
    "coalesce((SELECT t.kind FROM label_event t WHERE t.target = e.id ORDER BY t.id DESC LIMIT 1), 5) = 5";

}  // namespace kinoprism::storage
