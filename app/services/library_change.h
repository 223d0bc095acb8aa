#pragma once

#include <utility>

#include "app/messages/message_text.h"
#include "app/services/lanes.h"
#include "app/services/library_service.h"

namespace kinoprism::app {

/// Calls work(library) on the writer lane with the open library, then, on the GUI thread, take(what it returned),
/// unless another library is open by then, or failed(message). Neither where owner is gone. Nothing where no library is
/// open.
template <class Work, class Take, class Failed>
void changeLibrary(QObject* owner, const LibraryService& service, Lanes& lanes, Work work, Take take, Failed failed) {
  const LibraryPtr library = service.library();
  if (!library) return;
  lanes.writer.run(
      owner, [library, work = std::move(work)](std::stop_token) { return work(*library); },
      [&service, library, take = std::move(take)](auto result) {
        if (library == service.library()) take(std::move(result));
      },
      [failed = std::move(failed)](const core::Error& error) { failed(messageText(error)); });
}

}  // namespace kinoprism::app
