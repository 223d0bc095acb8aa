#include "engine/recommend/content/vbpr.h"

#include <ATen/ATen.h>

#include "engine/core/message_ids.h"
#include "engine/recommend/networks/content_network.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.1;

class VbprNetwork final : public ContentNetwork {
 public:
  VbprNetwork(const data::Dataset& dataset, const Vbpr::Options& options)
      : ContentNetwork(dataset, options, options.contentFactors + 1) {
    core::Rng random(static_cast<uint64_t>(options.seed));
    const auto people = static_cast<int64_t>(liked().personCount());
    const auto movies = static_cast<int64_t>(liked().movieCount());
    m_people = weight({people, options.factors + options.contentFactors}, kInitialDeviation, random);
    m_movies = weight({movies, options.factors}, kInitialDeviation, random);
    m_biases = weight({movies}, 0, random);
  }

  std::vector<at::Tensor> weights() override {
    std::vector<at::Tensor> all = contentWeights(true);
    all.insert(all.end(), {m_people, m_movies, m_biases});
    return all;
  }

 protected:
  std::vector<at::Tensor> tables(bool isTraining, core::Rng& random) override {
    const at::Tensor content = fused();
    const int64_t factors = content.size(1) - 1;
    const at::Tensor movies = at::cat({m_movies * rated(), content.narrow(1, 0, factors)}, 1);
    return {m_people, movies, m_biases * rated().squeeze(1) + content.select(1, factors)};
  }

 private:
  at::Tensor m_people;  ///< [γ, θ]
  at::Tensor m_movies, m_biases;
};

}  // namespace

Vbpr::Options::Options() {
  sampling = Sampling::Hard;
  negatives = 8;
  l2 = 0.02;
}

std::span<const core::Parameter<Vbpr::Options>> Vbpr::parameters() {
  static constexpr auto kParameters = core::joined(
      std::array<core::Parameter<Options>, 2>{
          parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpRatingFactors),
          parameter<&Options::contentFactors>("content-factors", 1, 512, core::Scale::Integer,
                                              core::MessageId::HelpContentFactors),
      },
      factorParameters<Options>());
  return kParameters;
}

void Vbpr::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  VbprNetwork network(dataset, m_options);
  learn(network, m_options, dataset, progress);
}

std::unique_ptr<Vbpr> Vbpr::load(Options options, const Trainer& trainer, const core::TensorFile& file) {
  auto model = std::make_unique<Vbpr>(options, trainer);
  model->loadScorer(file, options);
  return model;
}

}  // namespace kinoprism::recommend
