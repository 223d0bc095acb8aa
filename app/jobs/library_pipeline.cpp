#include "app/jobs/library_pipeline.h"

#include <algorithm>

#include "app/jobs/run_names.h"

namespace kinoprism::app {
namespace {

/// Removes a folder that was not there before, unless told that all went well.
class NewFolder {
 public:
  explicit NewFolder(std::filesystem::path folder)
      : m_folder(std::move(folder)), m_isNew(!std::filesystem::exists(m_folder)) {
    std::filesystem::create_directories(m_folder.parent_path());
  }
  ~NewFolder() {
    std::error_code ignored;
    if (m_isNew) std::filesystem::remove_all(m_folder, ignored);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  void keep() { m_isNew = false; }

 private:
  std::filesystem::path m_folder;
  bool m_isNew;
};

/// The program's own fusion, trained on a library as it is.
class DefaultTraining {
 public:
  DefaultTraining(const engine::Engine& engine, storage::Library& library, const core::Device& device,
                  core::Progress& progress)
      : m_engine(engine),
        m_library(library),
        m_device(device),
        m_progress(progress),
        m_histories(std::make_shared<const LibraryHistories>(readHistories(library, progress))) {}

  TrainedRun first() { return train(kFirstListRun, true, nullptr); }
  /// earlier: what it solved on the same data is not solved again.
  TrainedRun tuned(std::shared_ptr<const serve::Run> earlier) {
    return train(kDefaultFusionRun, false, std::move(earlier));
  }

 private:
  TrainedRun train(std::string_view name, bool isFirst, std::shared_ptr<const serve::Run> earlier) {
    const LibraryRunOptions options{.models = {"auto"},
                                    .settings = {},
                                    .name = freeRunName(m_library, std::string(name)),
                                    .device = m_device,
                                    .isFirst = isFirst,
                                    .earlier = std::move(earlier)};
    TrainedRun trained;
    trained.histories = m_histories;
    trained.run = trainInLibrary(m_engine, m_library, *m_histories, options, m_progress);
    trained.imputed = ImputationRecord::read(trained.run->folder.parent_path());
    return trained;
  }

  const engine::Engine& m_engine;
  storage::Library& m_library;
  const core::Device& m_device;
  core::Progress& m_progress;
  std::shared_ptr<const LibraryHistories> m_histories;
};

}  // namespace

std::pair<LibraryPipeline, storage::ImportReport> LibraryPipeline::create(const std::filesystem::path& folder,
                                                                          const storage::ImportPlan& plan,
                                                                          core::Progress& progress) {
  NewFolder made(folder);
  LibraryPipeline pipeline(storage::Library::create(folder));
  storage::ImportReport report = pipeline.import(plan, progress);
  made.keep();
  return {std::move(pipeline), std::move(report)};
}

storage::ImportReport LibraryPipeline::import(const storage::ImportPlan& plan, core::Progress& progress) {
  return storage::runImport(plan, *m_library, progress);
}

void LibraryPipeline::train(const engine::Engine& engine, const core::Device& device,
                            const std::function<void(TrainedRun)>& take, core::Progress& progress) {
  const bool hasList = std::ranges::any_of(
      m_library->runs().all(), [](const storage::RunRecord& run) { return run.state == storage::RunState::Done; });
  computeMissingFeatures(engine, *m_library, hasList, progress);
  DefaultTraining training(engine, *m_library, device, progress);
  std::shared_ptr<const serve::Run> first;
  if (!hasList) {
    TrainedRun made = training.first();
    first = made.run;
    take(std::move(made));
    computeMissingFeatures(engine, *m_library, true, progress);
  }
  take(training.tuned(std::move(first)));
  removeFirstRuns(*m_library);
}

}  // namespace kinoprism::app
