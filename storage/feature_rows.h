#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <string>

#include "storage/feature_file.h"
#include "storage/feature_store.h"

namespace kinoprism {

/// How a feature set is put on record; for storage only.

/// The set on record and its file below the library.
struct RecordedFeatures {
  FeatureSet set;
  std::string path;
};
std::optional<RecordedFeatures> findFeatures(SQLite::Database& connection, Modality modality, std::string_view encoder);

/// A set about to be recorded: what was written, now.
FeatureSet featureSet(const FeatureShape& shape, const WrittenFeatures& written, std::string_view source);

/// Puts the set on record inside the caller's transaction, and brings movie.flags up to date. Returns the path of the
/// file that it replaces, to be removed after the commit; empty when there was none.
std::string recordFeatures(SQLite::Database& connection, const std::filesystem::path& library, const FeatureSet& set,
                           const std::string& path, Progress& progress);

/// The same in a transaction of its own, together with what `also` does in it. The replaced file is removed after the
/// commit; the new one when there was none.
void commitFeatures(Database& database, const FeatureSet& set, const std::string& path, Progress& progress,
                    const std::function<void(SQLite::Database&)>& also);

/// Brings the bit of one modality in movie.flags up to date from the files on record. Guessed rows do not count.
void refreshFeatureFlags(SQLite::Database& connection, const std::filesystem::path& library, Modality modality);

}  // namespace kinoprism
