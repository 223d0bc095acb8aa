#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/jobs/library_encoding.h"
#include "engine/data/splits.h"
#include "engine/engine.h"
#include "engine/serve/run.h"
#include "storage/library.h"

namespace kinoprism::app {

/// Ratings of at least this many stars say that a person liked a movie.
inline constexpr float kLikedFrom = 4;
/// What training keeps back to evaluate on: the same in the window and on the command line, so that runs can be
/// compared.
inline constexpr data::SplitShares kStandardShares{0.9, 0.1, 0};
inline constexpr uint64_t kStandardSplitSeed = 42;

/// Who rated what in a library, divided as training divides it. Follows from the ratings and the seed, so it is made
/// again and not stored.
struct LibraryHistories {
  std::string imports;           ///< importsOf before the ratings were read
  storage::RatingTable ratings;  ///< labels of curators included, as rows behind the people
  data::Split split;             ///< of what was liked

  /// Row of a person or curator; nothing for those who rated nothing.
  std::optional<data::PersonIndex> rowOf(storage::PersonId person) const;
  std::optional<data::PersonIndex> rowOf(storage::CuratorId curator) const;
  /// Every rating but those of held-out movies, liked or not: what recommenders that predict ratings learn from.
  data::Interactions allButHeldOut() const;
  /// Histories as a model takes them: allButHeldOut, or the training part of what was liked.
  data::Interactions historiesFor(const fuse::FusedModel& model) const;
  /// The training part with the features of the library, see modelFeatures.
  data::Dataset trainingData(const engine::Engine& engine, storage::Library& library, core::Progress& progress,
                             ImputedRows imputed = ImputedRows::LeftOut) const;
};

/// A hash of what was imported into a library so far: where it is the same, so are all people's ratings.
std::string importsOf(const storage::Library& library);
/// Throws Error{NoData} when nobody liked anything; Cancelled.
LibraryHistories readHistories(const storage::Library& library, core::Progress& progress);

struct LibraryRunOptions {
  std::vector<std::string> models;  ///< one recommender, several to fuse, or "auto" alone
  std::vector<std::pair<std::string, std::string>> settings;
  std::string name;  ///< empty: the models', with a number where that is taken
  uint64_t seed = 1;
  core::Device device;                                  ///< of models that can be computed on several
  bool isFirst = false;                                 ///< a first list, see serve::TrainOptions
  std::shared_ptr<const serve::Run> earlier = nullptr;  ///< see serve::TrainOptions
};

/// Fits, tunes and measures, and enters the run among the library's; its files lie in runs/<number>/model. A run that
/// fails or is cancelled is entered as such. Throws what training throws, Error{Conflict} when the name is taken.
std::shared_ptr<const serve::Run> trainInLibrary(const engine::Engine& engine, storage::Library& library,
                                                 const LibraryHistories& histories, const LibraryRunOptions& options,
                                                 core::Progress& progress);

/// Removes the runs that were made for a first list only; a tuned one has taken their place.
void removeFirstRuns(storage::Library& library);

/// wanted, or wanted with the first number that makes it new among the library's runs.
std::string freeRunName(storage::Library& library, const std::string& wanted);

/// shares: of joint models, in place of their own. Throws what loadFusedRun throws.
std::shared_ptr<const serve::Run> loadRun(const engine::Engine& engine, storage::Library& library,
                                          const storage::RunRecord& record,
                                          const std::map<std::string, double, std::less<>>& shares = {});
/// The newest finished run that can be read; nullptr when there is none. One that cannot be read is logged and passed
/// over.
std::shared_ptr<const serve::Run> loadNewestRun(const engine::Engine& engine, storage::Library& library,
                                                core::Progress& progress);

/// Throws Error{Conflict} when the run was trained on other ratings than the library has now: what is held out now was
/// partly seen then.
void checkSameData(const storage::RunRecord& record, const LibraryHistories& histories);

}  // namespace kinoprism::app
