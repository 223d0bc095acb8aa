#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "storage/features/feature_file.h"
#include "storage/features/feature_store.h"

namespace kinoprism::storage {

/// How feature sets are put on record; for storage only. Everything but commitFeatures belongs inside the caller's
/// transaction.

/// A set on record and its file below the library.
struct RecordedFeatures {
  FeatureSet set;
  std::string path;
  bool isCurrent = true;
};

/// The encoder's current set.
std::optional<RecordedFeatures> findFeatures(SQLite::Database& connection, data::Modality modality,
                                             std::string_view encoder);
/// One of its versions by number.
std::optional<RecordedFeatures> findVersion(SQLite::Database& connection, data::Modality modality,
                                            std::string_view encoder, int number);
/// The version of that key.
std::optional<RecordedFeatures> findKey(SQLite::Database& connection, data::Modality modality, std::string_view encoder,
                                        const std::string& key);
/// All versions of all encoders by modality and encoder, the current one first, then the newest.
std::vector<RecordedFeatures> allVersions(SQLite::Database& connection);
/// Whether a file below the library belongs to a version.
bool isOnRecord(SQLite::Database& connection, const std::string& path);

/// A set about to be recorded: what was written, now.
FeatureSet featureSet(const FeatureShape& shape, const WrittenFeatures& written, std::string_view source);

/// Puts the set on record as the encoder's current one, and brings movie.flags up to date. It replaces the version of
/// its key; where there is none, it is a new version, and a current one stays as an earlier one with its refusals. The
/// encoder's refusals are those of the replaced version or of the one that stays: the caller makes them the new set's.
/// set.number is set. Returns the path of the file that nothing refers to any more,
/// to be removed after the commit; empty where there is none.
std::string recordFeatures(SQLite::Database& connection, const std::filesystem::path& library, FeatureSet& set,
                           const std::string& path, core::Progress& progress);

/// The same in a transaction of its own, together with what `also` does in it. The replaced file is removed after the
/// commit; the new one when there was none.
void commitFeatures(Database& database, FeatureSet& set, const std::string& path, core::Progress& progress,
                    const std::function<void(SQLite::Database&)>& also);

/// Makes an earlier version the current one, with its refusals; what was current becomes an earlier version.
void makeCurrent(SQLite::Database& connection, const RecordedFeatures& earlier);

/// Takes an earlier version off the record.
void removeEarlier(SQLite::Database& connection, const FeatureSet& earlier);
/// Takes the encoder's current set and its refusals off the record. Throws Error{Conflict} while there are earlier
/// versions: which of them is current then is for a person to say.
void removeCurrent(SQLite::Database& connection, const std::filesystem::path& library, const FeatureSet& current);

/// Of a version, by movie: what was refused.
std::vector<std::pair<MovieId, uint64_t>> refusedInputs(SQLite::Database& connection, const RecordedFeatures& version);

/// Brings the bit of one modality in movie.flags up to date from the current sets. Guessed rows do not count.
void refreshFeatureFlags(SQLite::Database& connection, const std::filesystem::path& library, data::Modality modality);

}  // namespace kinoprism::storage
