#include "engine/recommend/graph/lightgcn.h"

#include <ATen/ATen.h>

#include "engine/core/message_ids.h"
#include "engine/linalg/tensor/pair_products.h"
#include "engine/recommend/graph/graph_propagation.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.1;

class LightGcnNetwork final : public FactorNetwork {
 public:
  LightGcnNetwork(const data::Interactions& liked, const LightGcn::Options& options)
      : FactorNetwork(liked, options), m_graph(PropagationGraph::ofRatings(liked)), m_layers(options.layers) {
    core::Rng random(static_cast<uint64_t>(options.seed));
    m_first = weight({static_cast<int64_t>(m_graph.nodeCount()), options.factors}, kInitialDeviation, random);
  }

  std::vector<at::Tensor> weights() override { return {m_first}; }

 protected:
  std::vector<at::Tensor> tables(bool isTraining, core::Rng& random) override {
    const at::Tensor all = meanOfLayers(m_graph, m_first, m_layers);
    return {all.narrow(0, 0, peopleCount()), all.narrow(0, peopleCount(), all.size(0) - peopleCount())};
  }

  at::Tensor penalty(const std::vector<at::Tensor>& tables, const at::Tensor& people,
                     const at::Tensor& movies) override {
    if (options().l2 == 0) return at::zeros({}, m_first.options());
    const at::Tensor rows = at::cat({people, movies.flatten() + peopleCount()});
    return linalg::squaresOfRows(m_first, rows) * (options().l2 / static_cast<double>(people.size(0)));
  }

 private:
  int64_t peopleCount() const { return static_cast<int64_t>(liked().personCount()); }

  PropagationGraph m_graph;
  int m_layers;
  at::Tensor m_first;  ///< E₀, people and then movies
};

}  // namespace

LightGcn::Options::Options() {
  loss = RankingLoss::Softmax;
  batchSize = 32768;
  learningRate = 0.02;
}

std::span<const core::Parameter<LightGcn::Options>> LightGcn::parameters() {
  static constexpr auto kParameters = core::joined(
      std::array<core::Parameter<Options>, 2>{
          parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpFactors),
          parameter<&Options::layers>("layers", 0, 6, core::Scale::Integer, core::MessageId::HelpGraphLayers),
      },
      factorParameters<Options>());
  return kParameters;
}

void LightGcn::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  LightGcnNetwork network(dataset.interactions, m_options);
  learn(network, m_options, dataset, progress);
}

std::unique_ptr<LightGcn> LightGcn::load(Options options, const Trainer& trainer, const core::TensorFile& file) {
  auto model = std::make_unique<LightGcn>(options, trainer);
  model->loadScorer(file, options);
  return model;
}

}  // namespace kinoprism::recommend
