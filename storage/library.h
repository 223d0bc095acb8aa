#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "storage/features/feature_store.h"
#include "storage/findings.h"
#include "storage/ids.h"
#include "storage/media/thumbnails.h"
#include "storage/movies/collections.h"
#include "storage/movies/movies.h"
#include "storage/ratings/labels.h"
#include "storage/ratings/people.h"
#include "storage/refusals.h"
#include "storage/runs.h"

namespace kinoprism::storage {

class Database;
class LibraryLock;

enum class Access { ReadWrite, ReadOnly };

struct LibraryInfo {
  std::string name;
  int schemaVersion = 0;
  int64_t created = 0;  ///< seconds since 1970
  int64_t movies = 0;
  int64_t people = 0;
  int64_t ratings = 0;  ///< current ones
  int64_t posters = 0;
  int64_t sounds = 0;
  int64_t trailers = 0;
  int64_t described = 0;                                   ///< movies with a description
  std::vector<std::pair<std::string, int64_t>> languages;  ///< of descriptions, of which a movie may have several
  int64_t labels = 0;                                      ///< events by curators
  int64_t runs = 0;
  std::vector<FeatureSet> features;
  int64_t bytes = 0;  ///< of all files in the folder
};

/// A past import, as it is kept in the library.
struct ImportRecord {
  int64_t id = 0;
  int64_t at = 0;  ///< seconds since 1970
  std::string source;
  std::string report;  ///< JSON, see ImportReport::json
};

struct CheckProblem {
  core::Message where;  ///< file below the library, or table and row
  core::Message what;   ///< what is wrong and what to do
};

struct CheckReport {
  int64_t filesChecked = 0;
  int64_t ratingsChecked = 0;
  std::vector<CheckProblem> problems;  ///< empty: all is well
};

/// One library: the folder Name.kinoprism and everything in it.
///
///   library.sqlite     movies, people, ratings, labels, runs (WAL)
///   thumbnails.sqlite  can be deleted at any time
///   posters/ sounds/ trailers/ features/ runs/ backups/ logs/
///
/// Paths in the database are relative to the folder, so a copied folder is a whole library. One process may have it
/// open for writing; others may read. All members may be called from any thread; what writes is serialised.
class Library {
 public:
  /// Makes an empty library; the folder must not exist, or be empty. ".kinoprism" is not added.
  /// Throws Error{Conflict, Io, OutOfSpace}.
  static std::unique_ptr<Library> create(const std::filesystem::path& folder);

  /// Throws Error{NotFound} when there is no library, Error{Conflict} when another process has it open for writing and
  /// access is ReadWrite, Error{BadInput} when it is damaged, Error{Unsupported} when it was made by a version so new
  /// that even reading it would mislead. An older one is backed up to backups/ and migrated. A newer one, and one on a
  /// disk that cannot be written, opens read-only and readOnlyReason() says why. What a killed import left is removed,
  /// and of an encoding that was killed while it finished all but its draft.
  static std::unique_ptr<Library> open(const std::filesystem::path& folder, Access access, core::Progress& progress);

  /// Whether the folder looks like a library, without opening it.
  static bool isLibrary(const std::filesystem::path& folder);

  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  const std::filesystem::path& folder() const;
  std::string name() const;  ///< of the folder, less ".kinoprism"
  bool readOnly() const;
  const core::Message& readOnlyReason() const;  ///< empty when it can be written

  Movies& movies() { return m_movies; }
  People& people() { return m_people; }
  Labels& labels() { return m_labels; }
  Collections& collections() { return m_collections; }
  Runs& runs() { return m_runs; }
  FeatureStore& features() { return m_features; }
  Refusals& refusals() { return m_refusals; }
  Findings& findings() { return m_findings; }
  Thumbnails& thumbnails() { return *m_thumbnails; }
  const Movies& movies() const { return m_movies; }
  const People& people() const { return m_people; }
  const Refusals& refusals() const { return m_refusals; }
  const Findings& findings() const { return m_findings; }

  LibraryInfo info() const;
  std::vector<ImportRecord> imports() const;

  /// Reads everything: SQLite's own integrity check, every rating, derived numbers recomputed, every file's hash.
  /// Throws Cancelled; what is wrong is in the report.
  CheckReport check(core::Progress& progress) const;

  /// Writes the whole library, less what can be remade, into one zip file. The copy is checked before it takes the
  /// place of an older file of that name. Throws Error{Io, OutOfSpace}, Cancelled.
  void backup(const std::filesystem::path& file, core::Progress& progress) const;
  /// Makes a library from a backup; folder must not exist, or be empty. Throws Error{BadInput} when the file is not a
  /// sound backup, Error{Conflict}; leaves nothing behind then.
  static void restore(const std::filesystem::path& file, const std::filesystem::path& folder, core::Progress& progress);

  /// For the other classes of storage.
  Database& database() const { return *m_database; }

 private:
  Library(std::unique_ptr<Database> database, std::unique_ptr<LibraryLock> lock);

  std::unique_ptr<LibraryLock> m_lock;  ///< given up last
  std::unique_ptr<Database> m_database;
  Movies m_movies;
  People m_people;
  Labels m_labels;
  Collections m_collections;
  Runs m_runs;
  FeatureStore m_features;
  Refusals m_refusals;
  Findings m_findings;
  std::unique_ptr<Thumbnails> m_thumbnails;
};

}  // namespace kinoprism::storage
