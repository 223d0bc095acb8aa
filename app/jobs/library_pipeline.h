#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <utility>

#include "app/jobs/imputation_record.h"
#include "app/jobs/library_training.h"
#include "storage/import/importer.h"

namespace kinoprism::app {

/// A run, and what goes with it on the screen. One with run->isFirst is followed by a tuned one.
struct TrainedRun {
  std::shared_ptr<const serve::Run> run;
  std::shared_ptr<const LibraryHistories> histories;
  ImputationRecord imputed;
};

/// From files to a list: import, encode, train. What that means is decided here, for the window and the command line
/// alike; each of them asks for the steps in its own time. One thread at a time.
class LibraryPipeline {
 public:
  explicit LibraryPipeline(std::shared_ptr<storage::Library> library) : m_library(std::move(library)) {}
  /// Makes a library at a folder that is not there yet, or empty, and imports into it. A folder that was made is
  /// removed again when that fails or is cancelled. Throws what Library::create and import throw.
  static std::pair<LibraryPipeline, storage::ImportReport> create(const std::filesystem::path& folder,
                                                                  const storage::ImportPlan& plan,
                                                                  core::Progress& progress);

  const std::shared_ptr<storage::Library>& library() const { return m_library; }

  /// As storage::runImport.
  storage::ImportReport import(const storage::ImportPlan& plan, core::Progress& progress);

  /// Computes the features that are missing and can be had without asking, and trains the program's own fusion. Where
  /// the library has no finished run, so that somebody waits for a list, one of what is solved within seconds is made
  /// before that, with rough weights and without posters. take receives each run when it is done, on the calling
  /// thread. The last one is tuned; runs that were made for a first list are then removed from the library. Throws what
  /// encoding and training throw, Cancelled; a first run that was taken before that stays.
  void train(const engine::Engine& engine, const core::Device& device, const std::function<void(TrainedRun)>& take,
             core::Progress& progress);

 private:
  std::shared_ptr<storage::Library> m_library;
};

}  // namespace kinoprism::app
