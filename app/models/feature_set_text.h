#pragma once

#include <QString>

#include "engine/engine.h"
#include "storage/features/feature_store.h"

namespace kinoprism::app {

/// How a set was made, in a few words: "standard settings", "Borders: cut", "brought in from made.npy". engine: nullptr
/// until it is open.
QString featureSetOrigin(const storage::FeatureSet& set, const engine::Engine* engine);

/// When it was made: date and time in the short form of the language.
QString featureSetDate(const storage::FeatureSet& set);

/// Everything that is known of how a set was made, a line each.
QString featureSetDetails(const storage::FeatureSet& set, const engine::Engine* engine);

}  // namespace kinoprism::app
