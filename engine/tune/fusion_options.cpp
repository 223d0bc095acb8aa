#include "engine/tune/fusion_options.h"

#include <algorithm>

namespace kinoprism {
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

std::span<const Parameter<FusionOptions>> fusionParameters() {
  static constexpr std::array<Parameter<FusionOptions>, 10> kParameters{
      choice<&FusionOptions::tune>("tune", kWeightMethods,
                                   "How weights are found: one after the other (coordinate), by logistic regression "
                                   "(logistic), or where improvement is expected (bayesian)."),
      choice<&FusionOptions::groups>("groups", kAnswers,
                                     "Weights of their own for people with few, some and many ratings, where that "
                                     "holds on people who did not choose them."),
      choice<&FusionOptions::stack>("stack", kAnswers,
                                    "Trees (XGBoost) look again at the best 80 movies of a person; judged on people "
                                    "they were not trained on."),
      choice<&FusionOptions::missing>("missing", kMissing,
                                      "What is done for movies that lack features. drop: nothing is made up, the other "
                                      "signals count more. guessed, in a library: those that encode --fill or the Data "
                                      "page guessed and marked count like real ones. mean, neighbours, generate, in "
                                      "experiments: they are guessed here."),
      choice<&FeatureFusionOptions::method, FusionOptions>(
          "features", kFeatureFusions,
          "Features of several modalities as one block that every model reads in place of them, or each by itself "
          "(separate)."),
      parameter<&FeatureFusionOptions::dimensions, FusionOptions>("block-dimensions", 1, 2048, Scale::Logarithmic,
                                                                  "Numbers that a modality has in the block."),
      parameter<&ModalityWeights::text, FusionOptions>("text-share", 0, 100, Scale::Linear,
                                                       "How much texts count in the block; 0: not."),
      parameter<&ModalityWeights::image, FusionOptions>("image-share", 0, 100, Scale::Linear, "The same for posters."),
      parameter<&ModalityWeights::audio, FusionOptions>("audio-share", 0, 100, Scale::Linear, "The same for sound."),
      parameter<&ModalityWeights::video, FusionOptions>("video-share", 0, 100, Scale::Linear, "The same for trailers."),
  };
  return kParameters;
}

std::optional<MissingPolicy> fillingPolicy(FusionOptions::Missing missing) {
  switch (missing) {
    case FusionOptions::Missing::Mean:
      return MissingPolicy::Mean;
    case FusionOptions::Missing::Neighbours:
      return MissingPolicy::NearestNeighbours;
    case FusionOptions::Missing::Generate:
      return MissingPolicy::Generate;
    case FusionOptions::Missing::Drop:
    case FusionOptions::Missing::Guessed:
      break;
  }
  return std::nullopt;
}

FusionOptions takeFusionOptions(std::vector<std::pair<std::string, std::string>>& settings) {
  const std::vector<ParameterInfo> parameters = describe(fusionParameters());
  Settings own;
  std::erase_if(settings, [&](const auto& setting) {
    std::string_view name = setting.first;
    const bool isNamed = name.starts_with(kPrefix);
    if (isNamed) name.remove_prefix(kPrefix.size());
    const auto found = std::ranges::find(parameters, name, &ParameterInfo::name);
    if (found == parameters.end() && isNamed) throwUnknownParameter(name, parameters);
    if (found == parameters.end()) return false;
    own[found->name] = parseValue(*found, setting.second);
    return true;
  });
  return optionsFrom(fusionParameters(), own);
}

}  // namespace kinoprism
