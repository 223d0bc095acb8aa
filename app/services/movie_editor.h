#pragma once

#include <QImage>
#include <QObject>
#include <functional>
#include <vector>

#include "app/services/library_service.h"
#include "storage/movies/movie_edits.h"

namespace kinoprism::app {

/// Changes what is known of movies, for the GUI thread: each change is written on the writer lane under the curator's
/// name, then the catalogue is read anew and edited() tells. What does not work is told by LibraryService::failed.
class MovieEditor : public QObject {
  Q_OBJECT

 public:
  MovieEditor(LibraryService& library, Lanes& lanes, QObject* parent = nullptr);

  /// Makes what is known of a movie this; the history keeps what was there before.
  void edit(storage::MovieId movie, const storage::MovieFields& fields);
  /// Makes a picture the movie's poster, likewise.
  void replacePoster(storage::MovieId movie, const QString& file);
  void replacePoster(storage::MovieId movie, const QImage& picture);
  void undo();
  void redo();
  /// Edits of a movie by everybody, newest first.
  void history(storage::MovieId movie, QObject* context, std::function<void(std::vector<storage::MovieEdit>)> done,
               Lane::Failed failed);

 Q_SIGNALS:
  /// These are on disk and shown now; none where there was nothing to undo or redo.
  void edited(const std::vector<kinoprism::storage::MovieEdit>& edits);

 private:
  template <class Change>
  void change(Change change);

  LibraryService& m_library;
  Lanes& m_lanes;
};

}  // namespace kinoprism::app
