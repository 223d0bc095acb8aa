#include "engine/recommend/linear/cease.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <array>

#include "engine/core/message_ids.h"
#include "engine/recommend/linear/item_regression.h"

namespace kinoprism::recommend {
namespace {

constexpr std::array<std::string_view, 2> kCentres{"no", "yes"};

}  // namespace

std::span<const core::Parameter<Cease::Options>> Cease::parameters() {
  static constexpr std::array<core::Parameter<Options>, 9> kParameters{
      parameter<&Options::lambda>("lambda", 1, 1e5, core::Scale::Logarithmic, core::MessageId::HelpAsInEase),
      parameter<&Options::dropout>("dropout", 0, 0.9, core::Scale::Linear, core::MessageId::HelpAsInEase),
      parameter<&Options::flattening>("person-normalisation", 0, 1, core::Scale::Linear, core::MessageId::HelpAsInEase),
      parameter<&Options::text>("text-weight", 0, 1e4, core::Scale::Linear, core::MessageId::HelpTextBesideRatings),
      parameter<&Options::image>("image-weight", 0, 1e4, core::Scale::Linear, core::MessageId::HelpSameForPosters),
      parameter<&Options::audio>("audio-weight", 0, 1e4, core::Scale::Linear, core::MessageId::HelpSameForSound),
      parameter<&Options::video>("video-weight", 0, 1e4, core::Scale::Linear, core::MessageId::HelpSameForTrailers),
      parameter<&Options::gamma>("gamma", 0, 20, core::Scale::Linear, core::MessageId::HelpEaseGamma),
      core::choice<&Options::centre>("centre", kCentres, core::MessageId::HelpCentre),
  };
  return kParameters;
}

void Cease::fit(const data::Dataset& dataset, core::Progress& progress) {
  checkLearnable(dataset.interactions, "CEASE");
  const data::ModalityWeights weights{m_options.text, m_options.image, m_options.audio, m_options.video};
  requireWeightedFeatures(dataset, weights);
  at::NoGradGuard noGrad;
  at::Tensor system =
      Ease::system({m_options.lambda, m_options.dropout, m_options.flattening}, dataset.interactions, progress);
  const ContentKernel kernel{m_options.centre == Centre::Yes, m_options.gamma};
  for (const data::Modality modality : kContentModalities) {
    const double weight = weights.of(modality);
    if (weight == 0) continue;
    addContentGram(system, *dataset.featuresOf(modality), kernel, weight, progress);
  }
  adopt(regressionWeights(system, progress));
}

std::unique_ptr<Cease> Cease::load(Options options, const core::TensorFile& file) {
  auto model = std::make_unique<Cease>(options);
  model->loadWeights(file);
  return model;
}

}  // namespace kinoprism::recommend
