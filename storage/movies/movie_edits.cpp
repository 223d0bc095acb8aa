#include "storage/movies/movie_edits.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>

#include "engine/core/message_ids.h"
#include "storage/database/database.h"
#include "storage/library.h"
#include "storage/media/media_rows.h"
#include "storage/media/media_stage.h"
#include "storage/movies/movie_adder.h"
#include "storage/movies/movie_rows.h"

namespace kinoprism::storage {
namespace {

constexpr EditedField kWritten[] = {EditedField::Title,  EditedField::Year,         EditedField::Genres,
                                    EditedField::People, EditedField::Descriptions, EditedField::Links};

int64_t millisecondsNow() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

MovieEdit editOf(SQLite::Statement& row) {
  MovieEdit edit;
  edit.id = row.getColumn(0).getInt64();
  edit.step = row.getColumn(1).getInt64();
  edit.curator = CuratorId{row.getColumn(2).getInt64()};
  edit.curatorName = row.getColumn(3).getString();
  edit.movie = MovieId{row.getColumn(4).getInt64()};
  edit.field = EditedField(row.getColumn(5).getInt());
  edit.before = row.getColumn(6).getString();
  edit.after = row.getColumn(7).getString();
  edit.at = row.getColumn(8).getInt64();
  edit.turn = MovieEdit::Turn(row.getColumn(9).getInt());
  return edit;
}

constexpr const char* kEdits =
    "SELECT e.id, step, curator, curator.name, movie, field, before, after, at, turn FROM movie_edit e "
    "JOIN curator ON curator.id = curator WHERE ";

/// One transaction's changes of one movie, and their record.
class Step {
 public:
  Step(SQLite::Database& connection, CuratorId curator, MovieEdit::Turn turn, int64_t target)
      : m_connection(connection), m_adder(connection), m_curator(curator), m_turn(turn), m_target(target) {}

  /// Sets a field to text and records it. Nothing where it says that already.
  void change(MovieId movie, EditedField field, const std::string& text) {
    const std::string before = current(movie, field);
    if (before == text) return;
    if (field == EditedField::Poster) {
      setMedia(m_connection, movie, MediaKind::Poster, text);
    } else {
      MovieFields fields;
      setField(fields, field, text);
      m_adder.replace(movie, field, fields);
    }
    // As it is read back, so that an undo knows it again: some genres are spelt in two ways.
    const std::string after = current(movie, field);
    if (after != before) record(movie, field, before, after);
  }

  std::string current(MovieId movie, EditedField field) {
    if (field == EditedField::Poster) return mediaText(m_connection, movie, MediaKind::Poster);
    return textOf(fieldsOf(readDetail(m_connection, movie, CuratorId{})), field);
  }

  /// Brings the words that are searched up to date; what was changed.
  std::vector<MovieEdit> finish() {
    core::Progress progress;
    m_adder.finish(progress);
    std::vector<MovieEdit> made;
    SQLite::Statement rows(m_connection, std::string(kEdits) + "step = ? ORDER BY e.id");
    rows.bind(1, m_step);
    while (m_step != 0 && rows.executeStep()) made.push_back(editOf(rows));
    return made;
  }

 private:
  void record(MovieId movie, EditedField field, const std::string& before, const std::string& after) {
    if (m_step == 0) {
      m_step =
          m_connection.execAndGet("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'movie_edit'")
              .getInt64();
    }
    SQLite::Statement insert(m_connection,
                             "INSERT INTO movie_edit (step, curator, movie, field, before, after, at, turn, target) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, m_step);
    insert.bind(2, number(m_curator));
    insert.bind(3, number(movie));
    insert.bind(4, static_cast<int>(field));
    insert.bind(5, before);
    insert.bind(6, after);
    insert.bind(7, millisecondsNow());
    insert.bind(8, static_cast<int>(m_turn));
    if (m_target != 0) insert.bind(9, m_target);
    insert.exec();
  }

  SQLite::Database& m_connection;
  MovieAdder m_adder;
  CuratorId m_curator;
  MovieEdit::Turn m_turn;
  int64_t m_target;
  int64_t m_step = 0;
};

void requireCurator(SQLite::Database& connection, CuratorId curator) {
  SQLite::Statement query(connection, "SELECT 1 FROM curator WHERE id = ?");
  query.bind(1, number(curator));
  if (!query.executeStep())
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchCurator, std::to_string(number(curator))});
}

void requireOwnLinks(SQLite::Database& connection, MovieId movie, const std::vector<Identity>& links) {
  SQLite::Statement query(connection,
                          "SELECT title FROM identity JOIN movie ON movie.id = identity.movie "
                          "WHERE source = ? AND value = ? AND movie.id <> ?");
  for (const Identity& link : links) {
    query.bind(1, link.source);
    query.bind(2, link.value);
    query.bind(3, number(movie));
    if (query.executeStep())
      throw core::Error(core::ErrorCode::Conflict,
                        {core::MessageId::IdOfOtherMovie, link.source, link.value, query.getColumn(0).getString()});
    query.reset();
  }
}

/// The curator's steps that stand and those that were taken back, the last at the end.
struct Steps {
  std::vector<int64_t> done;
  std::vector<int64_t> undone;
};

Steps stepsOf(SQLite::Database& connection, CuratorId curator) {
  Steps steps;
  SQLite::Statement rows(connection,
                         "SELECT step, turn, target FROM movie_edit WHERE curator = ? AND id = step ORDER BY id");
  rows.bind(1, number(curator));
  while (rows.executeStep()) {
    const int64_t step = rows.getColumn(0).getInt64(), target = rows.getColumn(2).getInt64();
    switch (MovieEdit::Turn(rows.getColumn(1).getInt())) {
      case MovieEdit::Turn::Edit:
        steps.done.push_back(step);
        steps.undone.clear();
        break;
      case MovieEdit::Turn::Undo:
        std::erase(steps.done, target);
        steps.undone.push_back(target);
        break;
      case MovieEdit::Turn::Redo:
        std::erase(steps.undone, target);
        steps.done.push_back(target);
        break;
    }
  }
  return steps;
}

}  // namespace

MovieEdits::MovieEdits(Library& library) : m_library(library), m_database(library.database()) {}

void MovieEdits::forgetThumbnails(const std::vector<MovieEdit>& edits) {
  std::vector<MovieId> movies;
  for (const MovieEdit& edit : edits) {
    if (edit.field == EditedField::Poster) movies.push_back(edit.movie);
  }
  if (!movies.empty()) m_library.thumbnails().forget(movies);
}

std::vector<MovieEdit> MovieEdits::edit(CuratorId curator, MovieId movie, const MovieFields& wanted) {
  const MovieFields fields = checkedFields(wanted);
  return m_database.write([&](SQLite::Database& connection) {
    requireCurator(connection, curator);
    requireOwnLinks(connection, movie, fields.identities);
    Step step(connection, curator, MovieEdit::Turn::Edit, 0);
    for (const EditedField field : kWritten) step.change(movie, field, textOf(fields, field));
    return step.finish();
  });
}

std::vector<MovieEdit> MovieEdits::replacePoster(CuratorId curator, MovieId movie, const std::filesystem::path& file,
                                                 core::Progress& progress) {
  m_database.requireWritable();
  MediaStage stage(m_database.folder(), progress);
  auto edits = m_database.write([&](SQLite::Database& connection) {
    requireCurator(connection, curator);
    Step step(connection, curator, MovieEdit::Turn::Edit, 0);
    const std::string before = step.current(movie, EditedField::Poster);
    const auto staged = stage.add(file, MediaKind::Poster, number(movie), [&](const std::string& sha256) {
      return !before.empty() && before.ends_with(sha256);
    });
    if (!staged) return std::vector<MovieEdit>();
    step.change(movie, EditedField::Poster, mediaText(*staged));
    stage.place();
    return step.finish();
  });
  stage.keep();
  forgetThumbnails(edits);
  return edits;
}

std::vector<MovieEdit> MovieEdits::turnBack(CuratorId curator, MovieEdit::Turn turn) {
  const auto made = m_database.write([&](SQLite::Database& connection) {
    const bool isUndo = turn == MovieEdit::Turn::Undo;
    const Steps steps = stepsOf(connection, curator);
    const std::vector<int64_t>& from = isUndo ? steps.done : steps.undone;
    if (from.empty()) return std::vector<MovieEdit>();
    std::vector<MovieEdit> edits;
    SQLite::Statement rows(connection, std::string(kEdits) + "step = ? ORDER BY e.id");
    rows.bind(1, from.back());
    while (rows.executeStep()) edits.push_back(editOf(rows));
    Step step(connection, curator, turn, from.back());
    for (const MovieEdit& edit : edits) {
      const std::string& expected = isUndo ? edit.after : edit.before;
      const std::string& wanted = isUndo ? edit.before : edit.after;
      if (step.current(edit.movie, edit.field) != expected)
        throw core::Error(core::ErrorCode::Conflict, core::MessageId::MovieChangedSince);
      if (edit.field == EditedField::Poster) requireMediaFile(m_database.folder(), wanted);
      step.change(edit.movie, edit.field, wanted);
    }
    return step.finish();
  });
  forgetThumbnails(made);
  return made;
}

std::vector<MovieEdit> MovieEdits::undo(CuratorId curator) { return turnBack(curator, MovieEdit::Turn::Undo); }

std::vector<MovieEdit> MovieEdits::redo(CuratorId curator) { return turnBack(curator, MovieEdit::Turn::Redo); }

bool MovieEdits::canUndo(CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) { return !stepsOf(connection, curator).done.empty(); });
}

bool MovieEdits::canRedo(CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) { return !stepsOf(connection, curator).undone.empty(); });
}

std::vector<MovieEdit> MovieEdits::history(MovieId movie) const {
  return m_database.read([&](SQLite::Database& connection) {
    std::vector<MovieEdit> edits;
    SQLite::Statement rows(connection, std::string(kEdits) + "movie = ? ORDER BY e.id DESC");
    rows.bind(1, number(movie));
    while (rows.executeStep()) edits.push_back(editOf(rows));
    return edits;
  });
}

}  // namespace kinoprism::storage
