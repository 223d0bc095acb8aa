#pragma once

#include <QString>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "storage/features/feature_store.h"

namespace kinoprism::app {

/// "Text", "Poster", "Sound", "Trailer picture": what a modality is called as a kind of data.
QString modalityTitle(data::Modality modality);

/// The short name of an encoder that people know it by: "EfficientNet-Lite0", "MiniLM"; others by their own name.
QString encoderShortName(const std::string& encoder);

/// What features of an encoder are called: "Poster · EfficientNet-Lite0".
QString featuresTitle(data::Modality modality, const std::string& encoder);

/// How much a search that does not look at every movie finds; empty where it looks at all. recall: a share, as
/// measured.
QString recallText(double recall);

/// Whether what an encoder makes is for people to read, so that no signal rests on it: tags of sound.
bool isForPeople(const std::string& encoder);

/// Who made the features behind a signal ("text", "image:colour-gradient"): "EfficientNet-Lite0", or several names.
/// Empty for signals that come from ratings, and where nothing is known.
QString encodersOfSignal(const std::string& signal, const std::vector<storage::FeatureSet>& sets);

}  // namespace kinoprism::app
