#pragma once

#include <QString>

#include "engine/engine.h"
#include "storage/features/feature_store.h"

namespace kinoprism {

/// How a set was made, in a few words: "standard settings", "Borders: cut", "brought in from made.npy". engine: nullptr
/// until it is open.
QString featureSetOrigin(const FeatureSet& set, const Engine* engine);

/// When it was made: date and time in the short form of the language.
QString featureSetDate(const FeatureSet& set);

/// Everything that is known of how a set was made, a line each.
QString featureSetDetails(const FeatureSet& set, const Engine* engine);

}  // namespace kinoprism
