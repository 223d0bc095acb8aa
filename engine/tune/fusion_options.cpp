#include "engine/tune/fusion_options.h"

#include <algorithm>

#include "engine/core/message_ids.h"

namespace kinoprism::tune {
namespace {

constexpr std::string_view kPrefix = "fusion.";
constexpr std::array<std::string_view, 2> kAnswers{"no", "yes"};
constexpr std::array<std::string_view, 5> kMissing{"drop", "imputed", "mean", "neighbours", "generate"};

}  // namespace

TuneOptions FusionOptions::tuneOptions(uint64_t seed) const {
  TuneOptions options;
  options.method = tune;
  options.groups = groups == Answer::Yes;
  options.seed = seed;
  if (stack == Answer::Yes) {
    options.stack.emplace();
    options.stack->trees.seed = seed;
  }
  return options;
}

std::span<const core::Parameter<FusionOptions>> fusionParameters() {
  static constexpr std::array<core::Parameter<FusionOptions>, 10> kParameters{
      core::choice<&FusionOptions::tune>("tune", kWeightMethods, core::MessageId::HelpFusionTune),
      core::choice<&FusionOptions::groups>("groups", kAnswers, core::MessageId::HelpFusionGroups),
      core::choice<&FusionOptions::stack>("stack", kAnswers, core::MessageId::HelpFusionStack),
      core::choice<&FusionOptions::missing>("missing", kMissing, core::MessageId::HelpFusionMissing),
      core::choice<&fuse::FeatureFusionOptions::method, FusionOptions>("features", fuse::kFeatureFusions,
                                                                       core::MessageId::HelpFusionFeatures),
      parameter<&fuse::FeatureFusionOptions::dimensions, FusionOptions>(
          "block-dimensions", 1, 2048, core::Scale::Logarithmic, core::MessageId::HelpFusionBlockDimensions),
      parameter<&data::ModalityWeights::text, FusionOptions>("text-share", 0, 100, core::Scale::Linear,
                                                             core::MessageId::HelpFusionTextShare),
      parameter<&data::ModalityWeights::image, FusionOptions>("image-share", 0, 100, core::Scale::Linear,
                                                              core::MessageId::HelpFusionImageShare),
      parameter<&data::ModalityWeights::audio, FusionOptions>("audio-share", 0, 100, core::Scale::Linear,
                                                              core::MessageId::HelpFusionAudioShare),
      parameter<&data::ModalityWeights::video, FusionOptions>("video-share", 0, 100, core::Scale::Linear,
                                                              core::MessageId::HelpFusionVideoShare),
  };
  return kParameters;
}

std::optional<features::MissingPolicy> fillingPolicy(FusionOptions::Missing missing) {
  switch (missing) {
    case FusionOptions::Missing::Mean:
      return features::MissingPolicy::Mean;
    case FusionOptions::Missing::Neighbours:
      return features::MissingPolicy::NearestNeighbours;
    case FusionOptions::Missing::Generate:
      return features::MissingPolicy::Generate;
    case FusionOptions::Missing::Drop:
    case FusionOptions::Missing::Imputed:
      break;
  }
  return std::nullopt;
}

FusionOptions takeFusionOptions(std::vector<std::pair<std::string, std::string>>& settings) {
  const std::vector<core::ParameterInfo> parameters = describe(fusionParameters());
  core::Settings own;
  std::erase_if(settings, [&](const auto& setting) {
    std::string_view name = setting.first;
    const bool isNamed = name.starts_with(kPrefix);
    if (isNamed) name.remove_prefix(kPrefix.size());
    const auto found = std::ranges::find(parameters, name, &core::ParameterInfo::name);
    if (found == parameters.end() && isNamed) core::throwUnknownParameter(name, parameters);
    if (found == parameters.end()) return false;
    own[found->name] = core::parseValue(*found, setting.second);
    return true;
  });
  return core::optionsFrom(fusionParameters(), own);
}

}  // namespace kinoprism::tune
