#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "storage/library_writer.h"
#include "storage/movies/movie_fields.h"
#include "storage/movies/movie_rows.h"

namespace kinoprism::storage {

/// Adds movies inside the caller's transaction; for storage only.
class MovieAdder {
 public:
  explicit MovieAdder(SQLite::Database& connection);

  MovieId add(const MovieRecord& record, MovieMatch match, WriterCounts& counts);
  /// Fills in what the record knows of a movie that has one of its identities; nothing where there is none.
  std::optional<MovieId> complete(const MovieRecord& record, WriterCounts& counts);
  /// See LibraryWriter::matchMovie.
  std::optional<MovieId> match(const MovieRecord& record);
  std::optional<MovieId> find(const Identity& identity);
  std::optional<MovieId> findByTitle(std::string_view title, int year);

  /// Writes one field over what is there; not for Poster.
  void replace(MovieId movie, EditedField field, const MovieFields& fields);

  /// dropPart forgets what was learnt since beginPart, once the database has taken it back.
  void beginPart() { m_touchedBefore = m_touched; }
  void dropPart();

  /// Brings the search index up to date with every movie added or changed.
  void finish(core::Progress& progress);

 private:
  std::optional<MovieId> findInAnySource(const std::string& value);
  std::optional<MovieId> findAny(const MovieRecord& record, MovieMatch match);
  bool hasIdentityOf(MovieId movie, const std::string& source);
  MovieId insert(const MovieRecord& record);
  /// Fills what is empty. Whether anything was.
  bool fill(MovieId movie, const MovieRecord& record);
  bool fillRow(MovieId movie, const MovieRecord& record);
  void addOtherTitles(MovieId movie, const MovieRecord& record);
  bool addIdentity(MovieId movie, const Identity& identity);
  bool addCredits(MovieId movie, const std::vector<Credit>& credits);
  bool addDescriptions(MovieId movie, const std::vector<Description>& descriptions);
  GenreSet genresOf(const std::vector<std::string>& names);
  int64_t nameId(const std::string& name);
  void readGenres();

  SQLite::Database& m_connection;
  SQLite::Statement m_findIdentity;
  SQLite::Statement m_hasIdentity;
  SQLite::Statement m_findTitle;
  SQLite::Statement m_findOtherTitle;
  SQLite::Statement m_insertOtherTitle;
  SQLite::Statement m_insertMovie;
  SQLite::Statement m_insertIdentity;
  SQLite::Statement m_insertCredit;
  SQLite::Statement m_hasCredit;
  SQLite::Statement m_insertDescription;
  SQLite::Statement m_describe;
  std::unordered_map<std::string, int> m_genres;
  std::unordered_map<std::string, int64_t> m_names;
  std::vector<std::string> m_sources;  ///< of identities; empty until needed
  std::set<MovieId> m_touched;         ///< whose words changed
  std::set<MovieId> m_touchedBefore;   ///< the part that was begun
};

}  // namespace kinoprism::storage
