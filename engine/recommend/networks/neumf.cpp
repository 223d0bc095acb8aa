#include "engine/recommend/networks/neumf.h"

#include <array>

#include "engine/core/message_ids.h"
#include "engine/recommend/factors/factor_network.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

NeuMf::Options::Options() {
  epochs = 40;
  batchSize = 256;
  learningRate = 5e-3;
}

std::span<const core::Parameter<NeuMf::Options>> NeuMf::parameters() {
  static constexpr auto kParameters =
      core::joined(std::array<core::Parameter<Options>, 1>{parameter<&PairTraining::product, Options>(
                       "gmf-factors", 1, 512, core::Scale::Integer, core::MessageId::HelpGmfFactors)},
                   pairParameters<Options>());
  return kParameters;
}

void NeuMf::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  PairNetwork network(dataset.interactions, m_options, {});
  learn(network, m_options, dataset, progress);
}

std::unique_ptr<NeuMf> NeuMf::load(Options options, const Trainer& trainer, const core::TensorFile& file) {
  requireKind(file, kName);
  auto model = std::make_unique<NeuMf>(options, trainer);
  model->adopt(loadPairScorer(file, options));
  return model;
}

}  // namespace kinoprism::recommend
