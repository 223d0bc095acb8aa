#include "app/jobs/feature_versions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kinoprism {

std::optional<FeatureSet> currentVersion(Library& library, Modality modality, const std::string& encoder) {
  for (FeatureSet& set : library.features().all()) {
    if (set.modality == modality && set.encoder == encoder) return std::move(set);
  }
  return std::nullopt;
}

std::vector<FeatureSet> versionsOf(Library& library, Modality modality, const std::string& encoder) {
  std::vector<FeatureSet> versions;
  for (FeatureVersion& version : library.features().versions()) {
    if (version.set.modality == modality && version.set.encoder == encoder) versions.push_back(std::move(version.set));
  }
  return versions;
}

std::optional<FeatureSet> versionOfKey(Library& library, Modality modality, const std::string& encoder,
                                       const std::string& key) {
  for (FeatureSet& version : versionsOf(library, modality, encoder)) {
    if (version.key == key) return std::move(version);
  }
  return std::nullopt;
}

void keepFinished(const FeatureSet& finished, EncodeResult& result) {
  result.present = static_cast<size_t>(finished.present);
  result.version = finished.number;
}

void useComplete(Library& library, const FeatureSet& complete, EncodeResult& result) {
  library.features().makeCurrent(complete.modality, complete.encoder, complete.number);
  keepFinished(complete, result);
  result.skipped = true;
}

Settings encoderSettings(const FeatureSet& set) {
  Settings settings;
  const auto details = nlohmann::json::parse(set.details, nullptr, false);
  if (!details.is_object() || !details.contains("settings")) return settings;
  for (const auto& [name, value] : details["settings"].items()) {
    if (value.is_number()) settings[name] = value.get<double>();
  }
  return settings;
}

Settings knownSettings(const EncoderInfo& encoder, const FeatureSet& set) {
  Settings settings = encoderSettings(set);
  std::erase_if(settings, [&](const auto& setting) {
    return std::ranges::find(encoder.parameters, setting.first, &ParameterInfo::name) == encoder.parameters.end();
  });
  return settings;
}

Settings currentSettings(Library& library, const EncoderInfo& encoder) {
  const auto set = currentVersion(library, encoder.modality, encoder.name);
  return set ? knownSettings(encoder, *set) : Settings();
}

}  // namespace kinoprism
