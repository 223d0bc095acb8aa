#include "app/jobs/library_pipeline.h"

namespace kinoprism::app {
namespace {

// More posters than this would keep a person waiting for the first list.
constexpr int64_t kPicturesAtOnce = 1000;

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

TrainedRun trainDefault(const engine::Engine& engine, storage::Library& library, const core::Device& device,
                        core::Progress& progress) {
  TrainedRun trained;
  trained.histories = std::make_shared<const LibraryHistories>(readHistories(library, progress));
  const LibraryRunOptions options{
      .models = {"auto"}, .settings = {}, .name = freeRunName(library, "Default fusion"), .device = device};
  trained.run = trainInLibrary(engine, library, *trained.histories, options, progress);
  trained.imputed = ImputationRecord::read(trained.run->folder.parent_path());
  return trained;
}

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

void LibraryPipeline::train(const engine::Engine& engine, const core::Device& device, FirstList firstList,
                            const std::function<void(TrainedRun)>& take, core::Progress& progress) {
  const bool postersLater = firstList == FirstList::Soon && m_library->info().posters > kPicturesAtOnce;
  computeMissingFeatures(engine, *m_library, !postersLater, progress);
  take(trainDefault(engine, *m_library, device, progress));
  if (!postersLater || !lacksPictureFeatures(*m_library)) return;
  computeMissingFeatures(engine, *m_library, true, progress);
  take(trainDefault(engine, *m_library, device, progress));
}

}  // namespace kinoprism::app
