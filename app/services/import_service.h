#pragma once

#include <QPointer>
#include <functional>
#include <vector>

#include "app/services/engine_service.h"
#include "storage/import/importer.h"
#include "storage/import/media_preview.h"

namespace kinoprism::app {

/// The way of files into the open library or a new one, for the GUI thread: looked at, previewed, imported, and then
/// trained on. Jobs and lanes do the work.
class ImportService : public QObject {
  Q_OBJECT

 public:
  using Failed = Lane::Failed;

  ImportService(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs, QObject* parent = nullptr);

  /// What can be imported from the paths, of which there is one at least; a job. plan.parts is never empty.
  Job* recognise(const QStringList& paths, std::function<void(storage::ImportPlan)> done);
  /// What a part of posters, sounds or trailers would do to the open library; see previewMedia. Withdraws what was
  /// asked before, which is not answered any more.
  void preview(const storage::ImportPart& part, QObject* context,
               std::function<void(std::vector<storage::MediaOutcome>)> done, Failed failed);
  void withdrawPreview();
  /// Counts the rows of a table again after a person changed how it is read, and with readsColumns its columns and
  /// sample. Withdraws what was asked before, which is not answered any more.
  void survey(const storage::ImportPart& part, bool readsColumns, QObject* context,
              std::function<void(storage::ImportPart)> done, Failed failed);
  /// See storage::resolveSources; into the open library, or a new one.
  void resolve(const storage::ImportPlan& plan, bool intoNew, QObject* context,
               std::function<void(storage::ImportPlan)> done);
  /// Imports into the open library, or, where newLibrary names a folder, into one that is made there and opened; a
  /// library that was open stays so when that fails or is cancelled. A job, and ends in imported; what was imported is
  /// trained on.
  Job* run(const storage::ImportPlan& plan, const QString& newLibrary);
  /// Makes the demo library at folder (unless it is there already) and opens it; a job.
  Job* openDemo(const QString& folder);

 Q_SIGNALS:
  /// The library shows what came in.
  void imported(const kinoprism::storage::ImportReport& report);

 private:
  LibraryService& m_library;
  EngineService& m_engine;
  Lanes& m_lanes;
  Jobs& m_jobs;
  Request m_preview;
  Request m_survey;
  Request m_resolve;
};

}  // namespace kinoprism::app
