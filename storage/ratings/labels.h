#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/data/interactions.h"
#include "storage/ids.h"

namespace kinoprism::storage {

class Database;

/// Numbers as they are stored; see StoredKind for the two between.
enum class LabelKind { Rating = 0, Tag = 1, Untag = 2, Verdict = 3, Note = 6, Skip = 7, Settle = 8 };
inline constexpr LabelKind kLabelKinds[] = {LabelKind::Rating, LabelKind::Tag,  LabelKind::Untag, LabelKind::Verdict,
                                            LabelKind::Note,   LabelKind::Skip, LabelKind::Settle};
std::string_view name(LabelKind kind);  ///< "rating", "tag", "untag", "verdict", "note", "skip", "settle"

/// Its value is a number of stars; of all other kinds it is a text.
constexpr bool hasStars(LabelKind kind) { return kind == LabelKind::Rating || kind == LabelKind::Settle; }

/// One thing a curator said of a movie. Nothing is ever changed or deleted: to take something back is an event too.
struct LabelEvent {
  int64_t id = 0;
  CuratorId curator{};
  MovieId movie{};
  LabelKind kind = LabelKind::Rating;
  float value = 0;     ///< Rating, Settle: 0.5–5, 0 = taken away
  std::string text;    ///< Tag, Untag: the tag; Verdict, Note: its words, empty = taken away
  int64_t at = 0;      ///< milliseconds since 1970
  bool active = true;  ///< false after undo, true again after redo
  std::string source;  ///< file it was imported from; empty when said in the program
};

/// What holds now of one movie for one curator.
struct MovieLabels {
  float rating = 0;  ///< 0 = none
  std::string verdict;
  std::vector<std::string> tags;
  std::string note;
  bool skipped = false;
};

struct CuratorRating {
  MovieId movie{};
  float value = 0;
  int64_t at = 0;  ///< milliseconds since 1970
  CuratorId curator{};
};

/// A movie that two curators or more rated differently, or of which they settled a value.
struct Disagreement {
  MovieId movie{};
  std::vector<CuratorRating> ratings;  ///< current ones, by curator
  float settled = 0;                   ///< 0: not settled
  CuratorId settledBy{};

  /// Highest less lowest rating.
  float spread() const;
};

/// Labels: append-only events and the view of what is current. Each change is on disk (synchronous=FULL) when its call
/// returns. Members may be called from any thread; changes wait for one another and for a running import, so not from
/// the thread that paints. Changes throw Error{Unsupported} when the library is read-only, Error{NotFound} for a movie
/// or curator that is not there, Error{BadArgument}, Error{OutOfSpace}.
class Labels {
 public:
  explicit Labels(Database& database) : m_database(database) {}

  /// The curator of that name, made at first use. Throws Error{BadArgument} for an empty name.
  CuratorId curator(std::string_view name);
  std::vector<std::pair<CuratorId, std::string>> curators() const;

  /// value: 0.5–5 in half stars; 0 takes the rating away. Saying what already holds adds no event and returns nothing.
  std::optional<LabelEvent> rate(CuratorId curator, MovieId movie, float value);
  std::optional<LabelEvent> tag(CuratorId curator, MovieId movie, std::string_view tag);
  std::optional<LabelEvent> untag(CuratorId curator, MovieId movie, std::string_view tag);
  /// The same of several movies at once: all on disk, or none. Returns what was said.
  std::vector<LabelEvent> rate(CuratorId curator, std::span<const MovieId> movies, float value);
  std::vector<LabelEvent> tag(CuratorId curator, std::span<const MovieId> movies, std::string_view tag);
  std::vector<LabelEvent> untag(CuratorId curator, std::span<const MovieId> movies, std::string_view tag);
  /// verdict: any short word ("keep", "reject", "unsure"); empty takes it away.
  std::optional<LabelEvent> setVerdict(CuratorId curator, MovieId movie, std::string_view verdict);

  /// text: what the curator wants to remember of the movie, of at most 4,000 bytes; empty takes it away.
  std::optional<LabelEvent> annotate(CuratorId curator, MovieId movie, std::string_view text);
  /// The curator looked at the movie and did not want to label it.
  std::optional<LabelEvent> skip(CuratorId curator, MovieId movie);

  /// The value that holds for a movie whatever single curators rated, for all curators; theirs stay as they are.
  /// value: 0.5–5 in half stars; 0 takes it away. `curator` is who settles it, and can take it back.
  std::optional<LabelEvent> settle(CuratorId curator, MovieId movie, float value);
  /// The settled value of a movie, 0 where there is none.
  float settled(MovieId movie) const;
  /// Movies rated differently by several curators and those settled, by spread, largest first, then by movie.
  std::vector<Disagreement> disagreements() const;

  /// Takes back the curator's latest active event made in the program, by a further event; returns the event taken
  /// back, nothing when there is none. The history survives a restart.
  std::optional<LabelEvent> undo(CuratorId curator);
  /// Brings back what undo took last, unless something was said since.
  std::optional<LabelEvent> redo(CuratorId curator);
  /// Takes back (brings back) events of the curator that were said together, all or none; those that are taken back
  /// (active) already are left as they are. Returns those changed.
  std::vector<LabelEvent> takeBack(CuratorId curator, std::span<const int64_t> events);
  std::vector<LabelEvent> bringBack(CuratorId curator, std::span<const int64_t> events);
  bool canUndo(CuratorId curator) const;
  bool canRedo(CuratorId curator) const;

  MovieLabels current(CuratorId curator, MovieId movie) const;
  /// Current ratings of a curator, by movie.
  std::vector<CuratorRating> ratings(CuratorId curator) const;
  /// Current ratings of all curators, by movie and then curator: what agreement is measured on.
  std::vector<CuratorRating> ratingsOfAll() const;
  /// Current ratings of one movie, by curator.
  std::vector<CuratorRating> ratingsOf(MovieId movie) const;
  /// Movies that the curator rated, gave a verdict or skipped: what a queue of labels need not show again. By movie.
  std::vector<MovieId> handled(CuratorId curator) const;
  /// Movies of which the curator said anything but that they were skipped; curator 0: anybody did. By movie.
  std::vector<MovieId> labelled(CuratorId curator) const;
  /// Movies that anybody tagged so. By movie.
  std::vector<MovieId> tagged(std::string_view tag) const;
  /// Movies of which the curator's verdict is `word`, with a reason ("wrong: too long") or without. By movie.
  std::vector<MovieId> withVerdict(CuratorId curator, std::string_view word) const;
  /// Tags in use by anybody and how many movies have them, most used first.
  std::vector<std::pair<std::string, int64_t>> tags() const;
  /// How many movies labelled() gives for every curator who labelled any, and, under curator 0, for anybody.
  std::map<CuratorId, int64_t> labelledCounts() const;
  /// The same as the engine takes a history; movies not in indexes are left out.
  std::vector<data::Rated> history(CuratorId curator, const MovieIndexes& indexes) const;
  /// Labels of a curator that stand, each movie and tag counted once.
  int64_t count(CuratorId curator) const;
  /// Everything a curator said, newest first; `movie` 0 means of any movie.
  std::vector<LabelEvent> events(CuratorId curator, MovieId movie, size_t limit) const;

 private:
  Database& m_database;
};

}  // namespace kinoprism::storage
