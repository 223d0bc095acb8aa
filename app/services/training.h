#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/services/library_service.h"
#include "engine/data/splits.h"
#include "engine/serve/run.h"

namespace kinoprism {

class Engine;

/// Ratings of at least this many stars say that a person liked a movie.
inline constexpr float kLikedFrom = 4;
/// What the program's own training keeps back to judge by.
inline constexpr SplitShares kDefaultShares{0.9, 0.1, 0};
inline constexpr uint64_t kDefaultSeed = 42;

/// Who rated what, divided as training divides it. Follows from the library's ratings and the seed, so it is made again
/// and not stored. Immutable.
struct TrainingData {
  RatingTable ratings;  ///< labels of curators included, as rows behind the people
  Split split;          ///< of what was liked
  std::string protocol;

  /// Row of a person or curator; nothing for those who rated nothing.
  std::optional<PersonIndex> rowOf(PersonId person) const;
  std::optional<PersonIndex> rowOf(CuratorId curator) const;
};

/// Throws Error{NoData} when nobody liked anything; Cancelled.
std::shared_ptr<const TrainingData> readTrainingData(const Library& library, Progress& progress);

/// Computes and keeps the features that built-in encoders can give and the library lacks: text where movies have words;
/// pictures where `withPictures`. Files that are no pictures are logged.
void computeMissingFeatures(const Engine& engine, Library& library, bool withPictures, Progress& progress);
/// True when posters could still be turned into features.
bool lacksPictureFeatures(Library& library);

/// Trains the program's own fusion and enters it among the library's runs; the files lie in runs/<id>/model. A run that
/// fails or is cancelled is entered as such. Throws what training throws.
std::shared_ptr<const Run> trainDefaultFusion(const Engine& engine, Library& library, const TrainingData& data,
                                              Progress& progress);

/// The newest finished run that can be read; nullptr when there is none. One that cannot be read is logged and passed
/// over.
std::shared_ptr<const Run> loadNewestRun(const Engine& engine, Library& library, Progress& progress);

}  // namespace kinoprism
