#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <span>
#include <string>

#include "storage/feature_store.h"

namespace kinoprism {

/// How a feature set is written; for storage only.

/// Writes the present rows of features to a file of a new name in features/ of the library, and returns its path below
/// the library. Nothing refers to it yet.
std::string writeFeatureFile(const std::filesystem::path& library, const Features& features,
                             std::span<const MovieId> movies, std::string& sha256, Progress& progress);

/// Puts the set on record inside the caller's transaction, and brings movie.flags up to date. Returns the path of the
/// file that it replaces, to be removed after the commit; empty when there was none.
std::string recordFeatures(SQLite::Database& connection, const std::filesystem::path& library, const FeatureSet& set,
                           const std::string& path, Progress& progress);

/// Brings the bit of one modality in movie.flags up to date from the files on record.
void refreshFeatureFlags(SQLite::Database& connection, const std::filesystem::path& library, Modality modality);

}  // namespace kinoprism
