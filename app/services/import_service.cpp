#include "app/services/import_service.h"

#include <filesystem>

#include "app/jobs/demo_making.h"
#include "app/jobs/library_pipeline.h"

namespace kinoprism::app {
namespace {

constexpr uint64_t kDemoSeed = 7;

std::filesystem::path pathOf(const QString& text) { return std::filesystem::path(text.toStdString()); }

}  // namespace

ImportService::ImportService(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs, QObject* parent)
    : QObject(parent),
      m_library(library),
      m_engine(engine),
      m_lanes(lanes),
      m_jobs(jobs),
      m_preview(lanes.reader),
      m_survey(lanes.reader),
      m_resolve(lanes.reader) {}

Job* ImportService::recognise(const QStringList& paths, std::function<void(storage::ImportPlan)> done) {
  std::vector<std::filesystem::path> files;
  for (const QString& path : paths) files.push_back(pathOf(path));
  return m_jobs.start(
      m_lanes.reader, tr("Reading %1").arg(paths.first().section('/', -1)),
      [files](core::Progress& progress) { return storage::recognise(files, {}, progress); }, std::move(done));
}

void ImportService::preview(const storage::ImportPart& part, QObject* context,
                            std::function<void(std::vector<storage::MediaOutcome>)> done, Failed failed) {
  if (!m_library.isOpen()) return;
  m_preview.run(
      context,
      [library = m_library.library(), part](std::stop_token stop) {
        core::Progress progress(stop);
        return storage::previewMedia(part, *library, progress);
      },
      std::move(done), std::move(failed), [] {});
}

void ImportService::withdrawPreview() { m_preview.withdraw(); }

void ImportService::survey(const storage::ImportPart& part, bool readsColumns, QObject* context,
                           std::function<void(storage::ImportPart)> done, Failed failed) {
  m_survey.run(
      context,
      [part = part, readsColumns](std::stop_token stop) mutable {
        core::Progress progress(stop);
        if (readsColumns) storage::readColumns(part);
        storage::survey(part, progress);
        return part;
      },
      std::move(done), std::move(failed), [] {});
}

void ImportService::resolve(const storage::ImportPlan& plan, bool intoNew, QObject* context,
                            std::function<void(storage::ImportPlan)> done) {
  const auto library = intoNew ? nullptr : m_library.library();
  m_resolve.run(
      context,
      [plan = plan, library](std::stop_token) mutable {
        storage::resolveSources(plan, library.get());
        return plan;
      },
      std::move(done), [](const core::Error&) {}, [] {});
}

Job* ImportService::run(const storage::ImportPlan& plan, const QString& newLibrary) {
  using Result = std::pair<storage::ImportReport, LibraryService::ReadingPtr>;
  const QString title = newLibrary.isEmpty()
                            ? tr("Importing into %1").arg(m_library.title())
                            : tr("Importing %1").arg(QString::fromStdString(plan.source.filename().string()));
  return m_jobs.start(
      m_lanes.writer, title,
      [plan, library = m_library.library(), folder = pathOf(newLibrary),
       name = m_library.labels().curatorName()](core::Progress& progress) {
        Result result;
        LibraryPipeline pipeline(library);
        if (folder.empty()) {
          result.first = pipeline.import(plan, progress);
        } else {
          std::tie(pipeline, result.first) = LibraryPipeline::create(folder, plan, progress);
        }
        // What is in the library now stays in it: reading it back is not to be cancelled.
        core::Progress reading;
        result.second = LibraryService::read(pipeline.library(), name, reading);
        return result;
      },
      [this, folder = pathOf(newLibrary), into = m_library.library()](const Result& result) {
        // Unless the library that it went into was closed meanwhile.
        if (!folder.empty() || into == m_library.library()) m_library.show(result.second);
        Q_EMIT imported(result.first);
        m_engine.train();
      });
}

Job* ImportService::openDemo(const QString& folder) {
  return m_jobs.start(
      m_lanes.writer, tr("Creating the demo library"),
      [folder = pathOf(folder)](core::Progress& progress) {
        if (storage::Library::isLibrary(folder)) return;
        std::filesystem::create_directories(folder.parent_path());
        createDemoLibrary(folder, kDemoSeed, progress);
      },
      [this, folder] { m_library.open(folder); });
}

}  // namespace kinoprism::app
