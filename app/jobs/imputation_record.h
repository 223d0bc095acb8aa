#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "engine/fuse/composition.h"
#include "storage/library.h"

namespace kinoprism::engine {
class Engine;
}  // namespace kinoprism::engine

namespace kinoprism::app {

/// Whose features were imputed, not made from the movie's own text or file, when a run was trained on them
/// (missing=imputed). Kept with the run, since imputed features of the library come and go. Immutable once read.
class ImputationRecord {
 public:
  struct Set {
    data::Modality modality = data::Modality::Text;
    std::string encoder;
    core::Message how;                     ///< in what way
    std::vector<storage::MovieId> movies;  ///< ascending
  };

  /// Of the features that models read of the library. Throws what reading them throws.
  static ImputationRecord ofLibrary(const engine::Engine& engine, storage::Library& library);
  /// Of the run in that folder of the library; none where it was trained on real features alone. Throws
  /// Error{BadInput} naming the file.
  static ImputationRecord read(const std::filesystem::path& runFolder);
  /// Writes nothing where there are none. Throws Error{Io, OutOfSpace}.
  void save(const std::filesystem::path& runFolder) const;

  bool empty() const { return m_sets.empty(); }
  /// The sets in which the movie's features were imputed and from which a recommender of the signals learns, alone or
  /// beside ratings. They live as long as this.
  std::vector<const Set*> learntFrom(const fuse::Composition& composition, std::span<const std::string> signals,
                                     storage::MovieId movie, const engine::Engine& engine) const;

 private:
  std::vector<Set> m_sets;
};

}  // namespace kinoprism::app
