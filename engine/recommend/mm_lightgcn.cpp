#include "engine/recommend/mm_lightgcn.h"

#include <ATen/ATen.h>

#include "engine/recommend/content_network.h"
#include "engine/recommend/graph_propagation.h"
#include "engine/recommend/pair_products.h"

namespace kinoprism {
namespace {

constexpr double kInitialDeviation = 0.1;
constexpr std::array<std::string_view, 2> kFusions{"early", "late"};
constexpr std::array<std::string_view, 3> kCombines{"mean", "concat", "weights"};

using Fusion = MmLightGcn::Fusion;
using Combine = MmLightGcn::Combine;

class MmLightGcnNetwork final : public ContentNetwork {
 public:
  MmLightGcnNetwork(const Dataset& dataset, const MmLightGcn::Options& options)
      : ContentNetwork(dataset, options, options.factors),
        m_settings(options),
        m_graph(PropagationGraph::ofRatings(liked())) {
    Rng random(static_cast<uint64_t>(options.seed));
    m_channels = options.fusion == Fusion::Late ? 1 + static_cast<int64_t>(modalityCount()) : 1;
    // Where channels are added up, people's factors of all of them are.
    const bool isWide = options.combine == Combine::Concat || options.combine == Combine::Weights;
    m_people =
        weight({peopleCount(), isWide ? m_channels * options.factors : options.factors}, kInitialDeviation, random);
    m_movies = weight({static_cast<int64_t>(liked().movieCount()), options.factors}, kInitialDeviation, random);
    m_strengths = weight({m_channels}, 0, random);
  }

  std::vector<at::Tensor> weights() override {
    std::vector<at::Tensor> all =
        contentWeights(m_settings.fusion == Fusion::Early && m_settings.combine == Combine::Weights);
    all.insert(all.end(), {m_people, m_movies});
    if (m_settings.fusion == Fusion::Late && m_settings.combine == Combine::Weights) all.push_back(m_strengths);
    return all;
  }

 protected:
  std::vector<at::Tensor> tables(bool isTraining, Rng& random) override {
    m_first = m_settings.fusion == Fusion::Early ? at::cat({m_people, early()}) : late();
    const at::Tensor all = meanOfLayers(m_graph, m_first, m_settings.layers);
    return {all.narrow(0, 0, peopleCount()), all.narrow(0, peopleCount(), all.size(0) - peopleCount())};
  }

  at::Tensor penalty(const std::vector<at::Tensor>& tables, const at::Tensor& people,
                     const at::Tensor& movies) override {
    if (options().l2 == 0) return at::zeros({}, m_first.options());
    const at::Tensor rows = at::cat({people, movies.flatten() + peopleCount()});
    return squaresOfRows(m_first, rows) * (options().l2 / static_cast<double>(people.size(0)));
  }

 private:
  int64_t peopleCount() const { return static_cast<int64_t>(liked().personCount()); }

  at::Tensor early() const {
    const at::Tensor own = m_movies * rated();
    if (m_settings.combine == Combine::Weights) return own + fused();
    at::Tensor sum = projected(0);
    for (size_t m = 1; m < modalityCount(); ++m) sum = sum + projected(m);
    if (m_settings.combine == Combine::Mean) sum = sum / present().sum(1, true).clamp_min(1);
    return own + sum;
  }

  /// What people and movies start with in all channels together.
  at::Tensor late() const {
    std::vector<at::Tensor> movies{m_movies * rated()};
    for (size_t m = 0; m < modalityCount(); ++m) movies.push_back(projected(m));
    if (m_settings.combine == Combine::Concat) return at::cat({m_people, at::cat(movies, 1)});
    const at::Tensor shares = m_settings.combine == Combine::Weights
                                  ? at::softmax(m_strengths, 0)
                                  : at::full({m_channels}, 1.0 / static_cast<double>(m_channels), m_people.options());
    at::Tensor sum = movies[0] * shares[0];
    for (size_t c = 1; c < movies.size(); ++c) sum = sum + movies[c] * shares[static_cast<int64_t>(c)];
    if (m_settings.combine == Combine::Mean) return at::cat({m_people, sum});
    const at::Tensor people = m_people.view({peopleCount(), m_channels, m_settings.factors});
    return at::cat({(people * shares.view({1, m_channels, 1})).sum(1), sum});
  }

  const MmLightGcn::Options& m_settings;
  PropagationGraph m_graph;
  int64_t m_channels = 1;
  at::Tensor m_people, m_movies, m_strengths;
  at::Tensor m_first;  ///< people and movies before the last propagation
};

}  // namespace

MmLightGcn::Options::Options() {
  loss = RankingLoss::Softmax;
  batch = 32768;
  rate = 0.02;
}

std::span<const Parameter<MmLightGcn::Options>> MmLightGcn::parameters() {
  static constexpr auto kParameters = joined(
      std::array<Parameter<Options>, 4>{
          choice<&Options::fusion>("fusion", kFusions,
                                   "early: features join a movie's factors before they spread. late: each kind of "
                                   "features spreads by itself."),
          choice<&Options::combine>("combine", kCombines,
                                    "How kinds of features are put together; weights: by learnt shares."),
          parameter<&Options::factors>("factors", 1, 512, Scale::Integer,
                                       "Numbers that describe a person and a movie."),
          parameter<&Options::layers>(
              "layers", 0, 6, Scale::Integer,
              "How far tastes spread: 2 reaches movies liked by people with a movie in common."),
      },
      factorParameters<Options>());
  return kParameters;
}

void MmLightGcn::fit(const Dataset& dataset, Progress& progress) {
  requireLiked(dataset.interactions);
  MmLightGcnNetwork network(dataset, m_options);
  learn(network, m_options, dataset, progress);
}

std::unique_ptr<MmLightGcn> MmLightGcn::load(Options options, const Trainer& trainer, const TensorFile& file) {
  auto model = std::make_unique<MmLightGcn>(options, trainer);
  model->loadScorer(file, options);
  return model;
}

}  // namespace kinoprism
