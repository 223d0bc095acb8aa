#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/jobs/library_encoding.h"

namespace kinoprism::app {

/// The versions of an encoder's features (FeatureStore), for whatever encodes. All throw what reading a library throws.

std::optional<storage::FeatureSet> currentVersion(storage::Library& library, data::Modality modality,
                                                  const std::string& encoder);
/// The current one first, then the newest.
std::vector<storage::FeatureSet> versionsOf(storage::Library& library, data::Modality modality,
                                            const std::string& encoder);
std::optional<storage::FeatureSet> versionOfKey(storage::Library& library, data::Modality modality,
                                                const std::string& encoder, const std::string& key);

/// What an encoding that put a set on record says of it.
void keepFinished(const storage::FeatureSet& finished, EncodeResult& result);
/// What an encoding does that finds nothing to encode, since a version has everything: that becomes the current one.
void useComplete(storage::Library& library, const storage::FeatureSet& complete, EncodeResult& result);

}  // namespace kinoprism::app
