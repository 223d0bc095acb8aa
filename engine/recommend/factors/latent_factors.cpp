#include "engine/recommend/factors/latent_factors.h"

#include <ATen/ATen.h>

#include <array>

#include "engine/core/message_ids.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.1;

class LatentNetwork final : public FactorNetwork {
 public:
  LatentNetwork(const data::Interactions& liked, const FactorTraining& options, int64_t factors)
      : FactorNetwork(liked, options) {
    core::Rng random(static_cast<uint64_t>(options.seed));
    m_people = weight({static_cast<int64_t>(liked.personCount()), factors}, kInitialDeviation, random);
    m_movies = weight({static_cast<int64_t>(liked.movieCount()), factors}, kInitialDeviation, random);
    m_biases = weight({static_cast<int64_t>(liked.movieCount())}, 0, random);
  }

  std::vector<at::Tensor> weights() override { return {m_people, m_movies, m_biases}; }

 protected:
  std::vector<at::Tensor> tables(bool isTraining, core::Rng& random) override { return {m_people, m_movies, m_biases}; }

 private:
  at::Tensor m_people, m_movies, m_biases;
};

}  // namespace

template <LatentFactorsKind Kind>
LatentFactors<Kind>::Options::Options() {
  sampling = Sampling::Hard;
  negatives = 8;
  l2 = 0.02;
  epochs = 18;
  if (Kind == LatentFactorsKind::Warp) {
    loss = RankingLoss::Warp;
    negatives = 32;
    l2 = 0.2;
    learningRate = 3e-3;
    epochs = 15;
  }
  if (Kind == LatentFactorsKind::Logistic) loss = RankingLoss::Logistic;
}

template <LatentFactorsKind Kind>
std::string_view LatentFactors<Kind>::name() {
  constexpr std::array<std::string_view, 3> kNames{"bpr-mf", "warp", "logistic-mf"};
  return kNames[static_cast<size_t>(Kind)];
}

template <LatentFactorsKind Kind>
core::MessageId LatentFactors<Kind>::title() {
  constexpr std::array<core::MessageId, 3> kTitles{core::MessageId::TitleBprMf, core::MessageId::TitleWarp,
                                                   core::MessageId::TitleLogisticMf};
  return kTitles[static_cast<size_t>(Kind)];
}

template <LatentFactorsKind Kind>
std::span<const core::Parameter<typename LatentFactors<Kind>::Options>> LatentFactors<Kind>::parameters() {
  static constexpr auto kParameters =
      core::joined(std::array<core::Parameter<Options>, 1>{parameter<&Options::factors>(
                       "factors", 1, 512, core::Scale::Integer, core::MessageId::HelpFactors)},
                   factorParameters<Options>());
  return kParameters;
}

template <LatentFactorsKind Kind>
void LatentFactors<Kind>::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  LatentNetwork network(dataset.interactions, m_options, m_options.factors);
  learn(network, m_options, dataset, progress);
}

template <LatentFactorsKind Kind>
std::unique_ptr<LatentFactors<Kind>> LatentFactors<Kind>::load(Options options, const Trainer& trainer,
                                                               const core::TensorFile& file) {
  auto model = std::make_unique<LatentFactors>(options, trainer);
  model->loadScorer(file, options);
  return model;
}

template class LatentFactors<LatentFactorsKind::Bpr>;
template class LatentFactors<LatentFactorsKind::Warp>;
template class LatentFactors<LatentFactorsKind::Logistic>;

}  // namespace kinoprism::recommend
