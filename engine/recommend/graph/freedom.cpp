#include "engine/recommend/graph/freedom.h"

#include <ATen/ATen.h>

#include "engine/core/message_ids.h"
#include "engine/linalg/tensor/pair_products.h"
#include "engine/recommend/graph/movie_graph.h"
#include "engine/recommend/networks/content_network.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.1;

class FreedomNetwork final : public ContentNetwork {
 public:
  FreedomNetwork(const data::Dataset& dataset, const Freedom::Options& options)
      : ContentNetwork(dataset, options, options.factors),
        m_settings(options),
        m_ratings(PropagationGraph::ofRatings(liked())),
        m_pruned(PropagationGraph::ofRatings(liked())),
        m_neighbours(neighbourGraph()) {
    core::Rng random(static_cast<uint64_t>(options.seed));
    m_people = weight({peopleCount(), options.factors}, kInitialDeviation, random);
    m_movies = weight({static_cast<int64_t>(liked().movieCount()), options.factors}, kInitialDeviation, random);
  }

  std::vector<at::Tensor> weights() override {
    std::vector<at::Tensor> all{m_people, m_movies};
    if (m_settings.contentLoss == 0) return all;
    for (const at::Tensor& projection : contentWeights(false)) all.push_back(projection);
    return all;
  }

  void beginEpoch(int epoch, core::Rng& random) override {
    if (m_settings.pruned == 0) return;
    m_pruned = PropagationGraph::ofRatings(prunedRatings(liked(), m_settings.pruned, random()));
  }

 protected:
  std::vector<at::Tensor> tables(bool isTraining, core::Rng& random) override {
    const at::Tensor own = m_movies * rated();
    const at::Tensor all = meanOfLayers(isTraining ? m_pruned : m_ratings, at::cat({m_people, own}), m_settings.layers);
    at::Tensor like = own;
    for (int layer = 0; layer < m_settings.movieLayers; ++layer) like = propagated(m_neighbours, like);
    return {all.narrow(0, 0, peopleCount()), all.narrow(0, peopleCount(), own.size(0)) + like};
  }

  at::Tensor penalty(const std::vector<at::Tensor>& tables, const at::Tensor& people,
                     const at::Tensor& movies) override {
    const at::Tensor squares = linalg::squaresOfRows(m_people, people) + linalg::squaresOfRows(m_movies, movies);
    at::Tensor sum = squares * (options().l2 / static_cast<double>(people.size(0)));
    if (m_settings.contentLoss == 0) return sum;
    for (size_t m = 0; m < modalityCount(); ++m) {
      sum = sum + rankingLoss({tables[0], projected(m)}, people, movies) * m_settings.contentLoss;
    }
    return sum;
  }

 private:
  int64_t peopleCount() const { return static_cast<int64_t>(liked().personCount()); }

  PropagationGraph neighbourGraph() const {
    std::vector<std::vector<std::vector<uint32_t>>> neighbours;
    std::vector<double> shares;
    for (size_t m = 0; m < modalityCount(); ++m) {
      neighbours.push_back(nearestRows(values(m).to(at::kCPU), m_settings.neighbours));
      shares.push_back(modality(m) == data::Modality::Text ? m_settings.textShare : 1 - m_settings.textShare);
    }
    return sharedNeighbours(neighbours, shares);
  }

  const Freedom::Options& m_settings;
  PropagationGraph m_ratings, m_pruned, m_neighbours;
  at::Tensor m_people, m_movies;
};

}  // namespace

Freedom::Options::Options() {
  loss = RankingLoss::Softmax;
  batchSize = 32768;
  learningRate = 0.02;
}

std::span<const core::Parameter<Freedom::Options>> Freedom::parameters() {
  static constexpr auto kParameters = core::joined(
      std::array<core::Parameter<Options>, 7>{
          parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpFactors),
          parameter<&Options::layers>("layers", 0, 6, core::Scale::Integer, core::MessageId::HelpGraphLayers),
          parameter<&Options::movieLayers>("movie-layers", 0, 6, core::Scale::Integer,
                                           core::MessageId::HelpMovieLayers),
          parameter<&Options::neighbours>("neighbours", 1, 200, core::Scale::Integer,
                                          core::MessageId::HelpFreedomNeighbours),
          parameter<&Options::textShare>("text-share", 0.01, 0.99, core::Scale::Linear, core::MessageId::HelpTextShare),
          parameter<&Options::pruned>("edge-pruning", 0, 0.95, core::Scale::Linear, core::MessageId::HelpEdgePruning),
          parameter<&Options::contentLoss>("content-loss-weight", 0, 10, core::Scale::Linear,
                                           core::MessageId::HelpContentLossWeight),
      },
      factorParameters<Options>());
  return kParameters;
}

void Freedom::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  FreedomNetwork network(dataset, m_options);
  learn(network, m_options, dataset, progress);
}

std::unique_ptr<Freedom> Freedom::load(Options options, const Trainer& trainer, const core::TensorFile& file) {
  auto model = std::make_unique<Freedom>(options, trainer);
  model->loadScorer(file, options);
  return model;
}

}  // namespace kinoprism::recommend
