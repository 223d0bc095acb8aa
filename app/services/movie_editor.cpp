#include "app/services/movie_editor.h"

#include <spdlog/spdlog.h>

#include <QTemporaryDir>

#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"

namespace kinoprism::app {

MovieEditor::MovieEditor(LibraryService& library, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_lanes(lanes) {}

/// change(edits, curator) returns the edits that it made.
template <class Change>
void MovieEditor::change(Change change) {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  auto work = [library, name = m_library.labels().curatorName().toStdString(), change](std::stop_token) {
    storage::MovieEdits edits(*library);
    return change(edits, library->labels().curator(name));
  };
  m_lanes.writer.run(
      this, work,
      [this](const std::vector<storage::MovieEdit>& edits) {
        if (edits.empty()) {
          Q_EMIT edited(edits);
        } else {
          m_library.reload([this, edits] { Q_EMIT edited(edits); });
        }
      },
      [this](const core::Error& error) {
        spdlog::error("{} {}", error.what(), error.detail());
        Q_EMIT m_library.failed(messageText(error));
      });
}

void MovieEditor::edit(storage::MovieId movie, const storage::MovieFields& fields) {
  change([movie, fields](storage::MovieEdits& edits, storage::CuratorId curator) {
    return edits.edit(curator, movie, fields);
  });
}

void MovieEditor::replacePoster(storage::MovieId movie, const QString& file) {
  change([movie, path = std::filesystem::path(file.toStdString())](storage::MovieEdits& edits,
                                                                   storage::CuratorId curator) {
    core::Progress progress;
    return edits.replacePoster(curator, movie, path, progress);
  });
}

void MovieEditor::replacePoster(storage::MovieId movie, const QImage& picture) {
  change([movie, picture](storage::MovieEdits& edits, storage::CuratorId curator) {
    const QTemporaryDir folder;
    const QString file = folder.filePath("pasted.png");
    if (!picture.save(file)) {
      throw core::Error(core::ErrorCode::Io, core::MessageId::PastedPictureNotSaved);
    }
    core::Progress progress;
    return edits.replacePoster(curator, movie, file.toStdString(), progress);
  });
}

void MovieEditor::undo() {
  change([](storage::MovieEdits& edits, storage::CuratorId curator) { return edits.undo(curator); });
}

void MovieEditor::redo() {
  change([](storage::MovieEdits& edits, storage::CuratorId curator) { return edits.redo(curator); });
}

void MovieEditor::history(storage::MovieId movie, QObject* context,
                          std::function<void(std::vector<storage::MovieEdit>)> done, Lane::Failed failed) {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  m_lanes.reader.run(
      context, [library, movie](std::stop_token) { return storage::MovieEdits(*library).history(movie); },
      std::move(done), std::move(failed));
}

}  // namespace kinoprism::app
