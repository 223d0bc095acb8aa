#include "app/jobs/feature_versions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kinoprism::app {

std::optional<storage::FeatureSet> currentVersion(storage::Library& library, data::Modality modality,
                                                  const std::string& encoder) {
  for (storage::FeatureSet& set : library.features().all()) {
    if (set.modality == modality && set.encoder == encoder) return std::move(set);
  }
  return std::nullopt;
}

std::vector<storage::FeatureSet> versionsOf(storage::Library& library, data::Modality modality,
                                            const std::string& encoder) {
  std::vector<storage::FeatureSet> versions;
  for (storage::FeatureVersion& version : library.features().versions()) {
    if (version.set.modality == modality && version.set.encoder == encoder) versions.push_back(std::move(version.set));
  }
  return versions;
}

std::optional<storage::FeatureSet> versionOfKey(storage::Library& library, data::Modality modality,
                                                const std::string& encoder, const std::string& key) {
  for (storage::FeatureSet& version : versionsOf(library, modality, encoder)) {
    if (version.key == key) return std::move(version);
  }
  return std::nullopt;
}

void keepFinished(const storage::FeatureSet& finished, EncodeResult& result) {
  result.present = static_cast<size_t>(finished.present);
  result.version = finished.number;
}

void useComplete(storage::Library& library, const storage::FeatureSet& complete, EncodeResult& result) {
  library.features().makeCurrent(complete.modality, complete.encoder, complete.number);
  keepFinished(complete, result);
  result.skipped = true;
}

core::Settings encoderSettings(const storage::FeatureSet& set) {
  core::Settings settings;
  const auto details = nlohmann::json::parse(set.details, nullptr, false);
  if (!details.is_object() || !details.contains("settings")) return settings;
  for (const auto& [name, value] : details["settings"].items()) {
    if (value.is_number()) settings[name] = value.get<double>();
  }
  return settings;
}

core::Settings knownSettings(const encode::EncoderInfo& encoder, const storage::FeatureSet& set) {
  core::Settings settings = encoderSettings(set);
  std::erase_if(settings, [&](const auto& setting) {
    return std::ranges::find(encoder.parameters, setting.first, &core::ParameterInfo::name) == encoder.parameters.end();
  });
  return settings;
}

core::Settings currentSettings(storage::Library& library, const encode::EncoderInfo& encoder) {
  const auto set = currentVersion(library, encoder.modality, encoder.name);
  return set ? knownSettings(encoder, *set) : core::Settings();
}

}  // namespace kinoprism::app
