#include "engine/recommend/linear/ease.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <array>

#include "engine/core/message_ids.h"
#include "engine/recommend/linear/item_regression.h"

namespace kinoprism::recommend {

std::span<const core::Parameter<Ease::Options>> Ease::parameters() {
  static constexpr std::array<core::Parameter<Options>, 3> kParameters{
      parameter<&Options::lambda>("lambda", 1, 1e5, core::Scale::Logarithmic, core::MessageId::HelpLinearLambda),
      parameter<&Options::dropout>("dropout", 0, 0.9, core::Scale::Linear, core::MessageId::HelpEaseDropout),
      parameter<&Options::flattening>("person-normalisation", 0, 1, core::Scale::Linear,
                                      core::MessageId::HelpPersonNormalisation),
  };
  return kParameters;
}

at::Tensor Ease::system(const Options& options, const data::Interactions& interactions, core::Progress& progress) {
  at::Tensor system = interactionGram(interactions, options.flattening, progress);
  const double keep = options.dropout / (1 - options.dropout);
  system.diagonal().mul_(1 + keep).add_(options.lambda);
  return system;
}

void Ease::fit(const data::Dataset& dataset, core::Progress& progress) {
  checkLearnable(dataset.interactions, "EASE");
  at::NoGradGuard noGrad;
  at::Tensor regularised = system(m_options, dataset.interactions, progress);
  adopt(regressionWeights(regularised, progress));
}

std::unique_ptr<Ease> Ease::load(Options options, const core::TensorFile& file) {
  auto model = std::make_unique<Ease>(options);
  model->loadWeights(file);
  return model;
}

}  // namespace kinoprism::recommend
