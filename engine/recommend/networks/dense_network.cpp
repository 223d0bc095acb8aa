#include "engine/recommend/networks/dense_network.h"

#include <ATen/ATen.h>

#include "engine/recommend/factors/factor_network.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/networks/content_tower.h"

namespace kinoprism::recommend {
namespace {

/// All features of a movie next to each other, each kind as loud as the others; empty where there are none.
core::Matrix fused(const data::Dataset& dataset) {
  bool isEmpty = true;
  for (const data::Features& features : dataset.features) isEmpty = isEmpty && features.presentCount() == 0;
  if (isEmpty) return {};
  std::vector<at::Tensor> parts;
  for (const at::Tensor& features : ContentTable::of(dataset, at::kCPU).features)
    parts.push_back(features / std::sqrt(static_cast<double>(features.size(1))));
  const at::Tensor all = at::cat(parts, 1).contiguous();
  core::Matrix result(static_cast<size_t>(all.size(0)), static_cast<size_t>(all.size(1)));
  std::copy_n(all.data_ptr<float>(), all.numel(), result.values().begin());
  return result;
}

}  // namespace

DenseNetwork::Options::Options() {
  product = 0;
  embedding = 64;
  hidden = 64;
  layers = 2;
  epochs = 40;
  batch = 256;
  rate = 5e-3;
}

std::span<const core::Parameter<DenseNetwork::Options>> DenseNetwork::parameters() {
  static constexpr auto kParameters = pairParameters<Options>();
  return kParameters;
}

void DenseNetwork::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  PairNetwork network(dataset.interactions, m_options, fused(dataset));
  learn(network, m_options, dataset, progress);
}

std::unique_ptr<DenseNetwork> DenseNetwork::load(Options options, const Trainer& trainer,
                                                 const core::TensorFile& file) {
  requireKind(file, kName);
  auto model = std::make_unique<DenseNetwork>(options, trainer);
  model->adopt(loadPairScorer(file, options));
  return model;
}

}  // namespace kinoprism::recommend
