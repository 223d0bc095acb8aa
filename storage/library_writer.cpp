#include "storage/library_writer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/database/database.h"
#include "storage/features/feature_rows.h"
#include "storage/import/media_files.h"
#include "storage/media/media_rows.h"
#include "storage/media/media_stage.h"
#include "storage/movies/movie_adder.h"
#include "storage/ratings/rating_appender.h"
#include "storage/refusal_rows.h"

namespace kinoprism::storage {
namespace {

int64_t secondsNow() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

int64_t beginImport(SQLite::Database& connection, const std::string& source) {
  SQLite::Statement insert(connection, "INSERT INTO import (at, source) VALUES (?, ?)");
  insert.bind(1, secondsNow());
  insert.bind(2, source);
  insert.exec();
  return connection.getLastInsertRowid();
}

}  // namespace

struct LibraryWriter::State {
  State(Library& library, const std::string& source, core::Progress& progress)
      : library(library),
        progress(progress),
        writing(library.database().writing()),
        cancellable(std::in_place, writing.connection, progress),
        transaction(std::in_place, writing.connection, SQLite::TransactionBehavior::IMMEDIATE),
        importId(beginImport(writing.connection, source)),
        stage(library.folder(), progress),
        movies(writing.connection),
        ratings(writing.connection, importId, progress),
        findPerson(std::in_place, writing.connection, "SELECT id, about FROM person WHERE source = ? AND external = ?"),
        insertPerson(std::in_place, writing.connection,
                     "INSERT INTO person (source, external, about) VALUES (?, ?, ?)") {}

  SQLite::Database& connection() { return writing.connection; }

  Library& library;
  core::Progress& progress;
  Database::Writing writing;
  std::optional<Cancellable> cancellable;
  std::optional<SQLite::Transaction> transaction;
  int64_t importId;
  MediaStage stage;
  MovieAdder movies;
  RatingAppender ratings;
  std::optional<SQLite::Statement> findPerson;
  std::optional<SQLite::Statement> insertPerson;
  std::set<std::pair<MovieId, MediaKind>> attached;
  std::vector<MovieId> newPosters;
  WriterCounts counts;
  WriterCounts countsBefore;  ///< of the part that was begun

  /// Everything that touches the database goes through here, so that its errors come out in our words.
  template <class Use>
  auto guarded(Use use) {
    try {
      return use();
    } catch (const SQLite::Exception& exception) {
      throwAsError(exception, connection(), library.database().file());
    }
  }
};

LibraryWriter::LibraryWriter(Library& library, std::string source, core::Progress& progress) {
  library.database().requireWritable();
  try {
    m_state = std::make_unique<State>(library, source, progress);
  } catch (const SQLite::Exception& exception) {
    throw core::Error(core::ErrorCode::Io,
                      {core::MessageId::WritingLibraryFailed, library.folder().string(), exception.what()},
                      exception.what());
  }
}

LibraryWriter::~LibraryWriter() = default;

MovieId LibraryWriter::addMovie(const MovieRecord& record, MovieMatch match) {
  return state().guarded([&] { return m_state->movies.add(record, match, m_state->counts); });
}

std::optional<MovieId> LibraryWriter::completeMovie(const MovieRecord& record) {
  return state().guarded([&] { return m_state->movies.complete(record, m_state->counts); });
}

std::optional<MovieId> LibraryWriter::matchMovie(const MovieRecord& record) const {
  return state().guarded([&] { return m_state->movies.match(record); });
}

std::optional<MovieId> LibraryWriter::findMovie(const Identity& identity) const {
  return state().guarded([&] { return m_state->movies.find(identity); });
}

std::optional<MovieId> LibraryWriter::findMovieByTitle(std::string_view title, int year) const {
  return state().guarded([&] { return m_state->movies.findByTitle(title, year); });
}

PersonId LibraryWriter::addPerson(std::string_view source, std::string_view externalId, std::string_view about) {
  return state().guarded([&] {
    SQLite::Statement& find = *m_state->findPerson;
    find.bind(1, std::string(source));
    find.bind(2, std::string(externalId));
    std::optional<PersonId> known;
    bool describes = false;
    if (find.executeStep()) {
      known = PersonId{find.getColumn(0).getInt64()};
      describes = !about.empty() && find.getColumn(1).getBytes() == 0;
    }
    find.reset();
    if (known) {
      if (describes) {
        SQLite::Statement update(m_state->connection(), "UPDATE person SET about = ? WHERE id = ?");
        update.bind(1, std::string(about));
        update.bind(2, number(*known));
        update.exec();
      }
      return *known;
    }
    SQLite::Statement& insert = *m_state->insertPerson;
    insert.bind(1, std::string(source));
    insert.bind(2, std::string(externalId));
    insert.bind(3, std::string(about));
    insert.exec();
    insert.reset();
    ++m_state->counts.peopleAdded;
    return PersonId{m_state->connection().getLastInsertRowid()};
  });
}

void LibraryWriter::addRating(PersonId person, MovieId movie, float value, int64_t time) {
  if (!(value >= 0.5f && value <= 5))
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::RatingOutOfRange, value});
  state().guarded([&] {
    m_state->ratings.add(number(person), static_cast<uint32_t>(number(movie)),
                         static_cast<uint16_t>(std::lround(value * 100)), time);
  });
}

void LibraryWriter::addFeedback(PersonId person, MovieId movie, const Feedback& feedback, int64_t time) {
  if (feedback.kind == Feedback::Kind::Stars) return addRating(person, movie, feedback.stars, time);
  state().guarded(
      [&] { m_state->ratings.add(number(person), static_cast<uint32_t>(number(movie)), codeOf(feedback.kind), time); });
}

void LibraryWriter::attach(MovieId movie, MediaKind kind, const std::filesystem::path& file) {
  State& state = this->state();
  if (!state.attached.emplace(movie, kind).second)
    throw core::Error(core::ErrorCode::BadInput, secondFileReason(file, kind));
  state.guarded([&] {
    SQLite::Statement old(state.connection(), "SELECT path, sha256 FROM media WHERE movie = ? AND kind = ?");
    old.bind(1, number(movie));
    old.bind(2, static_cast<int>(kind));
    const bool replaces = old.executeStep();
    const std::string oldPath = replaces ? old.getColumn(0).getString() : std::string();
    const std::string oldHash = replaces ? old.getColumn(1).getString() : std::string();
    const auto staged =
        state.stage.add(file, kind, number(movie), [&](const std::string& sha256) { return sha256 == oldHash; });
    if (!staged) {
      ++state.counts.filesKnown;
      return;
    }
    if (replaces) state.stage.replaces(oldPath);
    setMedia(state.connection(), movie, kind, mediaText(*staged));
    ++state.counts.filesAdded;
    if (kind == MediaKind::Poster && replaces) state.newPosters.push_back(movie);
  });
}

void LibraryWriter::setFeatures(data::Modality modality, std::string_view encoder, const core::Matrix& values,
                                std::span<const MovieId> movies, std::string_view source) {
  if (values.rows() != movies.size())
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::FeatureRowsGiven, values.rows(), movies.size()});
  std::vector<size_t> order(movies.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](size_t i) { return movies[i]; });
  core::Matrix sorted(values.rows(), values.columns());
  std::vector<MovieId> ids;
  for (const size_t row : order) {
    if (!ids.empty() && ids.back() == movies[row])
      throw core::Error(core::ErrorCode::BadInput,
                        {core::MessageId::TwoRowsOneMovie, source, std::to_string(number(movies[row]))});
    std::ranges::copy(values.row(row), sorted.row(ids.size()).begin());
    ids.push_back(movies[row]);
  }
  const data::Features features(modality, std::string(encoder), std::move(sorted));
  State& state = this->state();
  state.guarded([&] {
    const auto old = findFeatures(state.connection(), modality, encoder);
    const FeatureShape shape{modality, std::string(encoder), features.dimensions(), 0};
    const WrittenFeatures written =
        writeFeatureFile(state.library.folder(), shape, PresentRows(features, ids), state.progress);
    if (old && written.sha256 == old->set.sha256) return;
    if (!isOnRecord(state.connection(), written.path)) state.stage.adopt(written.path);
    FeatureSet set = featureSet(shape, written, source);
    const std::string replaced =
        recordFeatures(state.connection(), state.library.folder(), set, written.path, state.progress);
    removeRefusals(state.connection(), modality, encoder, [](MovieId) { return true; });
    if (!replaced.empty()) state.stage.replaces(replaced);
    state.counts.featureRows += set.present;
  });
}

void LibraryWriter::setReport(const std::string& report) {
  state().guarded([&] {
    SQLite::Statement update(m_state->connection(), "UPDATE import SET report = ? WHERE id = ?");
    update.bind(1, report);
    update.bind(2, m_state->importId);
    update.exec();
  });
}

FinishedRatings LibraryWriter::finishRatings() {
  State& state = this->state();
  const WriterCounts before = state.counts;
  state.guarded([&] {
    state.progress.report(core::MessageId::WritingRatings, 0, 0);
    state.ratings.finish();
    state.counts.ratingsAdded = state.ratings.added();
    state.counts.ratingsKnown = state.ratings.known();
  });
  return {state.counts.ratingsAdded - before.ratingsAdded, state.counts.ratingsKnown - before.ratingsKnown};
}

void LibraryWriter::beginPart() {
  finishRatings();
  State& state = this->state();
  state.guarded([&] {
    state.connection().exec("SAVEPOINT part");
    state.movies.beginPart();
    state.ratings.beginPart();
    state.countsBefore = state.counts;
  });
}

void LibraryWriter::endPart() {
  finishRatings();
  state().guarded([&] { m_state->connection().exec("RELEASE part"); });
}

void LibraryWriter::dropPart() {
  State& state = this->state();
  state.guarded([&] {
    state.connection().exec("ROLLBACK TO part");
    state.connection().exec("RELEASE part");
    state.movies.dropPart();
    state.ratings.dropPart();
    state.counts = state.countsBefore;
  });
}

const WriterCounts& LibraryWriter::counts() const { return m_state ? m_state->counts : m_counts; }

LibraryWriter::State& LibraryWriter::state() const {
  if (!m_state) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::WriterCommitted);
  return *m_state;
}

void LibraryWriter::commit() {
  finishRatings();
  State& state = this->state();
  state.guarded([&] {
    state.movies.finish(state.progress);
    state.progress.report(core::MessageId::Saving, 0, 0);
    state.progress.throwIfCancelled();
    state.stage.place();
    state.cancellable.reset();
    state.transaction->commit();
    state.stage.keep();
  });
  m_counts = state.counts;
  Library& library = state.library;
  const std::vector<MovieId> newPosters = std::move(state.newPosters);
  // The log of a large import is folded in now rather than at some later, smaller write. A reader may be in its way,
  // which does no harm.
  state.transaction.reset();
  state.connection().tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
  m_state.reset();  // others may write again
  if (!newPosters.empty()) library.thumbnails().forget(newPosters);
}

}  // namespace kinoprism::storage
