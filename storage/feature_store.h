#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/features.h"
#include "storage/ids.h"

namespace kinoprism {

class Database;

struct FeatureSet {
  Modality modality = Modality::Text;
  std::string encoder;
  int dimensions = 0;
  int64_t present = 0;  ///< movies that have a vector
  int64_t created = 0;  ///< seconds since 1970
  std::string source;   ///< file it was imported from, or the encoder's settings
  std::string sha256;   ///< of the file in features/
};

/// Features, one safetensors file for each modality and encoder: "ids" (I64, ascending movie ids) and "values" (F32,
/// ids x dimensions), present rows only. Members may be called from any thread but the one that paints.
class FeatureStore {
 public:
  explicit FeatureStore(Database& database) : m_database(database) {}

  std::vector<FeatureSet> all() const;
  bool has(Modality modality, std::string_view encoder) const;

  /// Rows by `movies`; movies without a vector are absent. The file's hash is checked once per library object.
  /// Throws Error{NotFound} naming the sets there are, Error{BadInput} when the file is damaged.
  Features load(Modality modality, std::string_view encoder, const MovieIndexes& movies, Progress& progress) const;

  /// Replaces the set of that modality and encoder. features has movies.size() rows. Throws Error{BadArgument},
  /// Error{Unsupported} when read-only, Error{OutOfSpace}.
  void save(const Features& features, const MovieIndexes& movies, std::string_view source, Progress& progress);
  void remove(Modality modality, std::string_view encoder);

 private:
  Database& m_database;
};

}  // namespace kinoprism
