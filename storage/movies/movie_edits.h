#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "storage/ids.h"
#include "storage/movies/movie_fields.h"

namespace kinoprism::storage {

class Database;
class Library;

/// A change of one field of a movie: who, when, from what to what. Nothing is ever changed or deleted: taking it back
/// is an edit too.
struct MovieEdit {
  enum class Turn { Edit = 0, Undo = 1, Redo = 2 };

  int64_t id = 0;
  int64_t step = 0;  ///< the same for what was saved at once
  CuratorId curator{};
  std::string curatorName;
  MovieId movie{};
  EditedField field = EditedField::Title;
  std::string before;  ///< see textOf; of a poster: path below the library, size, width, height, SHA-256, apart by tabs
  std::string after;
  int64_t at = 0;  ///< milliseconds since 1970
  Turn turn = Turn::Edit;
};

/// What curators change of movies, with its history. Each change is on disk when its call returns; search and the wall
/// know of it. Members may be called from any thread but the one that paints. Changes throw Error{Unsupported} when the
/// library is read-only, Error{NotFound} for a movie or curator that is not there, Error{BadArgument} (checkedFields),
/// Error{Conflict}, Error{OutOfSpace}.
class MovieEdits {
 public:
  explicit MovieEdits(Library& library);

  /// Makes the movie's fields these; returns what changed, in one step. Throws Error{Conflict} when a link belongs to
  /// another movie.
  std::vector<MovieEdit> edit(CuratorId curator, MovieId movie, const MovieFields& fields);
  /// Copies the picture into the library as the movie's poster; the one before is kept for undo. Nothing where it is
  /// the same. Throws as LibraryWriter::attach.
  std::vector<MovieEdit> replacePoster(CuratorId curator, MovieId movie, const std::filesystem::path& file,
                                       core::Progress& progress);

  /// Takes back the curator's last step, or brings back what undo took last; returns the edits made for it, none when
  /// there is none. Throws Error{Conflict} when the movie has changed since, Error{NotFound} when a poster is
  /// not there any more.
  std::vector<MovieEdit> undo(CuratorId curator);
  std::vector<MovieEdit> redo(CuratorId curator);
  bool canUndo(CuratorId curator) const;
  bool canRedo(CuratorId curator) const;

  /// Of one movie, by everybody, newest first.
  std::vector<MovieEdit> history(MovieId movie) const;

 private:
  std::vector<MovieEdit> turnBack(CuratorId curator, MovieEdit::Turn turn);
  void forgetThumbnails(const std::vector<MovieEdit>& edits);

  Library& m_library;
  Database& m_database;
};

}  // namespace kinoprism::storage
