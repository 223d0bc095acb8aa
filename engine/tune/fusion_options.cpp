#include "engine/tune/fusion_options.h"

#include <algorithm>

namespace kinoprism::tune {
namespace {

constexpr std::string_view kPrefix = "fusion.";
constexpr std::array<std::string_view, 2> kAnswers{"no", "yes"};
constexpr std::array<std::string_view, 5> kMissing{"drop", "guessed", "mean", "neighbours", "generate"};

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
      core::choice<&FusionOptions::tune>(
          "tune", kWeightMethods,
          "How weights are found: one after the other (coordinate), by logistic regression "
          "(logistic), or where improvement is expected (bayesian)."),
      core::choice<&FusionOptions::groups>(
          "groups", kAnswers,
          "Weights of their own for people with few, some and many ratings, where that "
          "holds on people who did not choose them."),
      core::choice<&FusionOptions::stack>(
          "stack", kAnswers,
          "Trees (XGBoost) look again at the best 80 movies of a person; judged on people "
          "they were not trained on."),
      core::choice<&FusionOptions::missing>(
          "missing", kMissing,
          "What is done for movies that lack features. drop: nothing is made up, the other "
          "signals count more. guessed, in a library: those that encode --fill or the Data "
          "page guessed and marked count like real ones. mean, neighbours, generate, in "
          "experiments: they are guessed here."),
      core::choice<&fuse::FeatureFusionOptions::method, FusionOptions>(
          "features", fuse::kFeatureFusions,
          "Features of several modalities as one block that every model reads in place of them, or each by itself "
          "(separate)."),
      parameter<&fuse::FeatureFusionOptions::dimensions, FusionOptions>(
          "block-dimensions", 1, 2048, core::Scale::Logarithmic, "Numbers that a modality has in the block."),
      parameter<&data::ModalityWeights::text, FusionOptions>("text-share", 0, 100, core::Scale::Linear,
                                                             "How much texts count in the block; 0: not."),
      parameter<&data::ModalityWeights::image, FusionOptions>("image-share", 0, 100, core::Scale::Linear,
                                                              "The same for posters."),
      parameter<&data::ModalityWeights::audio, FusionOptions>("audio-share", 0, 100, core::Scale::Linear,
                                                              "The same for sound."),
      parameter<&data::ModalityWeights::video, FusionOptions>("video-share", 0, 100, core::Scale::Linear,
                                                              "The same for trailers."),
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
    case FusionOptions::Missing::Guessed:
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
