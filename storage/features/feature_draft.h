#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/features/feature_store.h"

namespace SQLite {
class Database;
}

namespace kinoprism::storage {

class FeatureFile;
class Library;

/// What a draft is of.
struct DraftIdentity {
  data::Modality modality = data::Modality::Text;
  std::string encoder;
  int dimensions = 0;
  std::string key;             ///< whatever changes the numbers: version, settings, pack's hash
  std::string source;          ///< see FeatureSet
  std::string details = "{}";  ///< see FeatureSet
  /// Weights of the network that makes the rows, where it was trained on this library; empty: where old rows are kept,
  /// theirs stay.
  std::map<std::string, core::Matrix> network = {};
};

/// The features of a long encoding, kept as they are made and put on record together at the end. They go to an
/// append-only file features/<modality>-<encoder>.draft, in batches with a checksum each: after a kill or a power cut
/// at any moment what was flushed is there, and the job goes on from it. In memory are 32 bytes a movie and the batch
/// that is being gathered (8 MiB at most, or one movie).
///
///   FeatureDraft draft(library, identity, true, progress);
///   for (each movie and the hash of its file) if (!draft.has(movie, input)) todo.push_back(…);
///   for (each batch of todo) { draft.add(…); draft.refuse(…); draft.flush(); }
///   draft.finish(progress);
///
/// One writer at a time; members are not for several threads at once. A draft that is neither finished nor discarded
/// stays, less what was not flushed.
class FeatureDraft {
 public:
  static constexpr int kMaxDimensions = 1 << 20;
  static constexpr size_t kMaxParts = size_t{1} << 24;
  static constexpr size_t kMaxRowBytes = size_t{256} << 20;  ///< of one movie, parts included

  /// Opens the draft or begins one. A draft of another key or dimensions is thrown away; of a torn one, what comes
  /// after the last sound batch. keepsOld: when a version on record has this key and dimensions and its file is sound,
  /// its rows count as made (has) and are copied on finish, unless they are added or refused again or forgotten; its
  /// refusals likewise. Imputed rows are not kept. Throws Error{BadArgument}, Error{Unsupported} in a read-only
  /// library, Error{Conflict} while there is another draft object for the set, Error{Io, OutOfSpace}, Cancelled.
  FeatureDraft(Library& library, DraftIdentity identity, bool keepsOld, core::Progress& progress);
  ~FeatureDraft();
  FeatureDraft(const FeatureDraft&) = delete;
  FeatureDraft& operator=(const FeatureDraft&) = delete;

  /// Whether the movie's features were made, or its file refused, from this very input: a hash of what is encoded, 0
  /// when that is unknown. What is on record from an unknown input never counts; what is in the draft does when the
  /// input is unknown again. A row that was imputed does not count.
  bool has(MovieId movie, uint64_t input) const;

  /// features: `dimensions` finite values. parts: none, or as many values each as those of other movies. Takes the
  /// place of what was added or refused for the movie before. May flush. Throws Error{BadArgument}, Error{TooLarge},
  /// Error{Io, OutOfSpace}.
  void add(MovieId movie, uint64_t input, std::span<const float> features, const data::FeatureParts& parts,
           bool filled = false);
  /// The movie has no features, since its file cannot be used; see RefusedInput for the texts.
  void refuse(MovieId movie, uint64_t input, std::string_view path, const core::Message& why);
  /// The movie's row or refusal on record is not to be copied: the file it was made from is gone. Not kept in the
  /// draft.
  void forget(MovieId movie);

  /// What was added is on disk when this returns: one write and one sync. Throws Error{OutOfSpace, Io}; nothing is lost
  /// then and it may be called again.
  void flush();

  /// Sorts the rows, streams them into a feature file, puts it on record as the encoder's current version in one
  /// transaction with the refusals, and removes the draft. It replaces the version of its key; versions of other keys
  /// stay. Movies that are not in the library keep their rows, not their refusals. The object is spent
  /// afterwards. When it throws (Error{Io, OutOfSpace}, Cancelled), the set on record is as it was and the draft is
  /// kept.
  FeatureSet finish(core::Progress& progress);
  /// Removes the draft; what is on record stays. The object is spent afterwards.
  void discard();

  /// Movies whose row or refusal was in the draft when it was opened.
  size_t resumed() const { return m_resumed; }

 private:
  enum class Kind : uint32_t { Row, Filled, Refusal };
  /// Where the newest word on a movie lies in the file. 32 bytes, so that a million movies take 32 MB.
  struct Entry {
    MovieId movie{};
    uint64_t input = 0;
    uint64_t offset = 0;  ///< of the record in the file
    uint32_t parts = 0;
    Kind kind = Kind::Row;
  };
  static_assert(sizeof(Entry) == 32);
  class Mapping;
  class Rows;
  struct RecordHead;

  void openFile();
  void keepOld(core::Progress& progress);
  void resume(core::Progress& progress);
  bool readBatch(std::span<const std::byte> records, uint64_t offset, uint64_t count);
  void begin();
  void sortIndex();
  const Entry* find(MovieId movie) const;
  void append(const RecordHead& head, std::initializer_list<std::span<const std::byte>> pieces);
  void write(std::span<const char> bytes, uint64_t offset);
  void recordRefusals(SQLite::Database& connection, const Mapping& mapping) const;
  std::string header() const;
  void close();

  Database& m_database;
  DraftIdentity m_identity;
  std::filesystem::path m_file;
  int m_descriptor = -1;
  uint64_t m_end = 0;          ///< of the sound batches in the file
  std::string m_check;         ///< checksum of the last of them
  std::string m_batch;         ///< records that are not in the file yet
  uint64_t m_count = 0;        ///< of them
  std::vector<Entry> m_index;  ///< by movie
  size_t m_partColumns = 0;    ///< values of a part; 0 while no movie has parts
  size_t m_resumed = 0;
  std::unique_ptr<FeatureFile> m_old;  ///< the version on record, where its rows are kept
  std::vector<std::pair<MovieId, uint64_t>> m_oldRefusals;
  std::set<MovieId> m_forgotten;
};

}  // namespace kinoprism::storage
