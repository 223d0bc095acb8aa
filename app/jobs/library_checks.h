#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/features/feature_checks.h"
#include "storage/library.h"

namespace kinoprism::app {

struct DataCheckReport {
  size_t findings = 0;               ///< about movies, now on record
  std::vector<core::Message> notes;  ///< about an encoder as a whole
};

/// The name under which findings of a check are on record: "duplicate-image", "outlier-audio", "empty-text",
/// "boilerplate", "poster-mismatch". modality: nothing for the last two.
std::string findingName(features::FindingKind kind, std::optional<data::Modality> modality = {});

/// The library's note on the last check: a JSON object with "at", seconds since 1970, and "notes", see DataCheckReport,
/// as texts for core::Message::parse.
inline constexpr const char* kDataCheckNote = "data-check";

/// Looks over the features of each modality (of the set with most movies, imputed rows left out) and over the
/// descriptions, and puts possible problems on record in place of what an earlier check found. Throws what reading
/// features throws, Error{Unsupported} in a read-only library, Cancelled; the record of a check that was not finished
/// is as it was.
DataCheckReport checkLibraryData(storage::Library& library, core::Progress& progress);

}  // namespace kinoprism::app
