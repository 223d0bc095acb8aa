#include "engine/recommend/linear/add_ease.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <array>

#include "engine/core/message_ids.h"
#include "engine/recommend/linear/item_regression.h"

namespace kinoprism::recommend {
namespace {

constexpr std::array<std::string_view, 2> kCentres{"no", "yes"};

}  // namespace

std::span<const core::Parameter<AddEase::Options>> AddEase::parameters() {
  static constexpr std::array<core::Parameter<Options>, 10> kParameters{
      parameter<&Options::lambda>("lambda", 1, 1e5, core::Scale::Logarithmic, core::MessageId::HelpAsInEase),
      parameter<&Options::dropout>("dropout", 0, 0.9, core::Scale::Linear, core::MessageId::HelpAsInEase),
      parameter<&Options::flattening>("person-normalisation", 0, 1, core::Scale::Linear, core::MessageId::HelpAsInEase),
      parameter<&Options::contentLambda>("content-lambda", 0.01, 1e3, core::Scale::Logarithmic,
                                         core::MessageId::HelpContentLambda),
      parameter<&Options::text>("text-weight", 0, 10, core::Scale::Linear, core::MessageId::HelpTextModelWeight),
      parameter<&Options::image>("image-weight", 0, 10, core::Scale::Linear, core::MessageId::HelpSameForPosters),
      parameter<&Options::audio>("audio-weight", 0, 10, core::Scale::Linear, core::MessageId::HelpSameForSound),
      parameter<&Options::video>("video-weight", 0, 10, core::Scale::Linear, core::MessageId::HelpSameForTrailers),
      parameter<&Options::gamma>("gamma", 0, 20, core::Scale::Linear, core::MessageId::HelpEaseGamma),
      core::choice<&Options::centre>("centre", kCentres, core::MessageId::HelpCentre),
  };
  return kParameters;
}

void AddEase::fit(const data::Dataset& dataset, core::Progress& progress) {
  checkLearnable(dataset.interactions, "Add-EASE");
  const data::ModalityWeights weights{m_options.text, m_options.image, m_options.audio, m_options.video};
  requireWeightedFeatures(dataset, weights);
  at::NoGradGuard noGrad;
  at::Tensor system =
      Ease::system({m_options.lambda, m_options.dropout, m_options.flattening}, dataset.interactions, progress);
  core::Matrix sum = regressionWeights(system, progress);
  const ContentKernel kernel{m_options.centre == Centre::Yes, m_options.gamma};
  for (const data::Modality modality : kContentModalities) {
    const double weight = weights.of(modality);
    if (weight == 0) continue;
    system.zero_();
    addContentGram(system, *dataset.featuresOf(modality), kernel, 1, progress);
    system.diagonal().add_(m_options.contentLambda);
    addRegressionWeights(system, weight, sum, progress);
  }
  adopt(std::move(sum));
}

std::unique_ptr<AddEase> AddEase::load(Options options, const core::TensorFile& file) {
  auto model = std::make_unique<AddEase>(options);
  model->loadWeights(file);
  return model;
}

}  // namespace kinoprism::recommend
