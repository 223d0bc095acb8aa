#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/explain/moments.h"
#include "engine/explain/why.h"
#include "engine/serve/run.h"
#include "storage/library.h"

namespace kinoprism::app {

/// The seconds of a movie's sound or film on which a content signal's part in its score rests.
struct SignalMoments {
  data::Modality modality = data::Modality::Audio;
  std::string encoder;  ///< that made the features
  explain::MomentReasons reasons;
};

/// Modalities that have seconds.
inline constexpr data::Modality kModalitiesInTime[] = {data::Modality::Audio, data::Modality::Video};
/// How many moments of a file are named.
inline constexpr size_t kMomentsNamed = 3;

/// Finds such seconds in a library, by the parts that its encoders kept. Keeps the mean of a modality's features until
/// they change. Members may be called from any thread but the one that paints.
class MomentFinder {
 public:
  /// movies: those of the library, as the run numbers them. Nothing where the signal of the modality adds nothing to
  /// the score through movies of the history, where the encoder kept no parts of the movie, or where it is not
  /// known how they make its features.
  /// Throws Error{Conflict} where features are others than those the run was trained on; what reading features throws;
  /// Cancelled.
  std::optional<SignalMoments> find(const engine::Engine& engine, storage::Library& library, const serve::Run& run,
                                    const storage::MovieIndexes& movies, const explain::Why& why,
                                    data::Modality modality, core::Progress& progress);

 private:
  struct KnownMean {
    std::string sha256;
    size_t movies = 0;
    std::vector<double> mean;
  };
  std::vector<double> meanOf(storage::Library& library, const storage::FeatureSet& set,
                             const storage::MovieIndexes& movies, size_t count, core::Progress& progress);

  std::mutex m_mutex;
  std::map<data::Modality, KnownMean> m_means;
};

}  // namespace kinoprism::app
