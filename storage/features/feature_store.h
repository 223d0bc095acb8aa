#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/features.h"
#include "storage/ids.h"

namespace kinoprism::storage {

class Database;

struct FeatureSet {
  data::Modality modality = data::Modality::Text;
  std::string encoder;
  int dimensions = 0;
  int64_t present = 0;  ///< movies that have a vector made from their own input
  int64_t created = 0;  ///< seconds since 1970
  std::string source;   ///< file it was imported from, or the encoder's settings
  std::string sha256;   ///< of the file in features/
  /// JSON object that storage does not read: encoder's title, pack, settings, device, seconds taken, where it was made.
  std::string details = "{}";
  int64_t filled = 0;  ///< further movies whose vector was imputed
  std::string key;     ///< whatever changes the numbers: version, settings, pack; empty: unknown
  int number = 1;      ///< among the encoder's versions in this library, see FeatureStore
};

/// A set that is kept.
struct FeatureVersion {
  FeatureSet set;
  bool isCurrent = true;
  int64_t bytes = 0;  ///< of its file
};

/// For the current version, whichever number it has.
constexpr int kCurrentVersion = 0;

/// Features, one safetensors file for each version of each modality and encoder: movies that have a row, the hash of
/// what each was made from, the rows, marks of imputed ones, and what parts of a sound or film gave (feature_file.h).
/// Files of older programs, without hashes, marks and parts, are read too. Long jobs write through FeatureDraft.
///
/// A set whose key differs from those that the encoder has is a new version; the others are kept, until they are
/// removed. One version of each encoder is current: the newest that was made, until makeCurrent. Everything that does
/// not take a version reads the current ones. Members may be called from any thread but the one that paints.
class FeatureStore {
 public:
  explicit FeatureStore(Database& database) : m_database(database) {}

  /// The current version of each encoder, by modality and encoder.
  std::vector<FeatureSet> all() const;
  /// The same with the other versions, those of an encoder together: the current one, then the newest.
  std::vector<FeatureVersion> versions() const;
  bool has(data::Modality modality, std::string_view encoder) const;

  /// Rows by `movies`, imputed ones among them; movies without a vector are absent. Holds the rows once. The file's
  /// hash is checked. Throws Error{NotFound} naming the sets there are, Error{BadInput} when the file is damaged.
  data::Features load(data::Modality modality, std::string_view encoder, const MovieIndexes& movies,
                      core::Progress& progress) const;

  /// By `movies`: 1 where the row was imputed, not made from the movie's own input. Errors as load, without the hash.
  std::vector<uint8_t> filled(data::Modality modality, std::string_view encoder, const MovieIndexes& movies) const;
  /// What was encoded for each movie that has a row, by ascending movie: a hash, 0 where it is unknown. Errors as load,
  /// without the hash of the file.
  std::vector<std::pair<MovieId, uint64_t>> inputs(data::Modality modality, std::string_view encoder,
                                                   int version = kCurrentVersion) const;
  /// The parts of one movie; none where it has no row, or no parts. Reads little more than these from the file, so
  /// calls for single movies are cheap. Errors as load, without the hash.
  data::FeatureParts parts(data::Modality modality, std::string_view encoder, MovieId movie) const;
  /// Vectors of some movies, in their order, imputed ones among them; a movie that has none is absent. Reads little
  /// more than these from the file. Errors as load, without the hash.
  data::Features rows(data::Modality modality, std::string_view encoder, std::span<const MovieId> movies) const;
  /// Weights of the network that made the set, where it was trained on this library; else none. Errors as load, without
  /// the hash.
  std::map<std::string, core::Matrix> network(data::Modality modality, std::string_view encoder,
                                              int version = kCurrentVersion) const;

  /// Puts a set of unknown key on record, as the current version. It replaces the encoder's set of unknown key, whose
  /// refusals go: features that are imported again are a correction. features has movies.size() rows. Throws
  /// Error{BadArgument}, Error{Unsupported} when read-only, Error{OutOfSpace}.
  void save(const data::Features& features, const MovieIndexes& movies, std::string_view source,
            core::Progress& progress);
  /// What was current is kept. Throws Error{NotFound}, Error{Unsupported}.
  void makeCurrent(data::Modality modality, std::string_view encoder, int version);
  /// Removes a version and its refusals. Throws Error{NotFound}, Error{Unsupported}; Error{Conflict} for the current
  /// one while there are others.
  void remove(data::Modality modality, std::string_view encoder, int version);

 private:
  Database& m_database;
};

}  // namespace kinoprism::storage
