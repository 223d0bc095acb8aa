#include "app/services/movie_editor.h"

#include <spdlog/spdlog.h>

#include <QTemporaryDir>

#include "app/models/engine_text.h"

namespace kinoprism {

MovieEditor::MovieEditor(LibraryService& library, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_lanes(lanes) {}

/// change(edits, curator) returns the edits that it made.
template <class Change>
void MovieEditor::change(Change change) {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  auto work = [library, name = m_library.curatorName().toStdString(), change](std::stop_token) {
    MovieEdits edits(*library);
    return change(edits, library->labels().curator(name));
  };
  m_lanes.writer.run(
      this, work,
      [this](const std::vector<MovieEdit>& edits) {
        if (edits.empty()) {
          Q_EMIT edited(edits);
        } else {
          m_library.reload([this, edits] { Q_EMIT edited(edits); });
        }
      },
      [this](const Error& error) {
        spdlog::error("{} {}", error.what(), error.detail());
        Q_EMIT m_library.failed(engineText(error.what()));
      });
}

void MovieEditor::edit(MovieId movie, const MovieFields& fields) {
  change([movie, fields](MovieEdits& edits, CuratorId curator) { return edits.edit(curator, movie, fields); });
}

void MovieEditor::replacePoster(MovieId movie, const QString& file) {
  change([movie, path = std::filesystem::path(file.toStdString())](MovieEdits& edits, CuratorId curator) {
    Progress progress;
    return edits.replacePoster(curator, movie, path, progress);
  });
}

void MovieEditor::replacePoster(MovieId movie, const QImage& picture) {
  change([movie, picture](MovieEdits& edits, CuratorId curator) {
    const QTemporaryDir folder;
    const QString file = folder.filePath("pasted.png");
    if (!picture.save(file)) {
      throw Error(ErrorCode::Io, tr("The pasted picture could not be kept: is the disk full?").toStdString());
    }
    Progress progress;
    return edits.replacePoster(curator, movie, file.toStdString(), progress);
  });
}

void MovieEditor::undo() {
  change([](MovieEdits& edits, CuratorId curator) { return edits.undo(curator); });
}

void MovieEditor::redo() {
  change([](MovieEdits& edits, CuratorId curator) { return edits.redo(curator); });
}

void MovieEditor::history(MovieId movie, QObject* context, std::function<void(std::vector<MovieEdit>)> done,
                          Lane::Failed failed) {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  m_lanes.reader.run(
      context, [library, movie](std::stop_token) { return MovieEdits(*library).history(movie); }, std::move(done),
      std::move(failed));
}

}  // namespace kinoprism
