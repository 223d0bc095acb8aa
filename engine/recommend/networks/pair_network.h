#pragma once

#include <optional>
#include <vector>

#include "engine/core/message_ids.h"
#include "engine/data/negative_sampler.h"
#include "engine/recommend/networks/history_network.h"

namespace kinoprism::recommend {

/// Settings of every network that is given a person and a movie and says how likely the one likes the other.
struct PairTraining : TrainingOptions {
  int product = 64;    ///< numbers of each side that are multiplied one by one; 0: no such part
  int embedding = 32;  ///< numbers of a person and of a movie that go through the layers
  int hidden = 32;     ///< units of the first layer
  int layers = 3;      ///< each half as wide as the one before
  int negatives = 4;   ///< movies drawn for each that was held out
  double held = 0.5;   ///< share of a history that is to be predicted
  double dropout = 0;  ///< of the first layer's units
};

/// s(u, j) = w·(p_u ⊙ q_j) + v·layers(relu(A e_u + B x_j + a)) + b_j with p_u and e_u the means of embeddings of u's
/// history, which has no part in what is predicted, and x_j an embedding of j and, if given, its features. Learns by
/// the binary cross-entropy of held-out movies and of movies drawn evenly among those not watched.
class PairNetwork final : public HistoryNetwork {
 public:
  /// features: movies x n, or empty; copied. liked and options must outlive this.
  PairNetwork(const data::Interactions& liked, const PairTraining& options, const core::Matrix& features);
  ~PairNetwork() override;

  std::vector<at::Tensor> weights() override;
  std::unique_ptr<HistoryScorer> scorer(const c10::Device& device) const override;

 protected:
  at::Tensor lossOf(std::span<const data::PersonIndex> people, core::Rng& random) override;

 private:
  struct Pairs;
  struct Weights;
  Pairs pairsOf(const HeldOut& batch, std::span<const data::PersonIndex> people, core::Rng& random) const;
  at::Tensor movieInputs() const;

  const PairTraining& m_options;
  data::NegativeSampler m_sampler;
  std::unique_ptr<Weights> m_weights;
};

/// Throws Error{BadInput}.
std::unique_ptr<HistoryScorer> loadPairScorer(const core::TensorFile& file, const PairTraining& options);

/// The rows for PairTraining, TrainingOptions included, that every such network has.
template <class Options>
constexpr auto pairParameters() {
  return core::joined(
      std::array<core::Parameter<Options>, 6>{
          parameter<&PairTraining::embedding, Options>("embedding-dim", 1, 512, core::Scale::Integer,
                                                       core::MessageId::HelpEmbeddingDim),
          parameter<&PairTraining::hidden, Options>("hidden-dim", 1, 1024, core::Scale::Integer,
                                                    core::MessageId::HelpFirstHiddenDim),
          parameter<&PairTraining::layers, Options>("layers", 1, 6, core::Scale::Integer,
                                                    core::MessageId::HelpHiddenLayers),
          parameter<&PairTraining::negatives, Options>("negatives", 1, 256, core::Scale::Logarithmic,
                                                       core::MessageId::HelpNegatives),
          parameter<&PairTraining::held, Options>("holdout-ratio", 0.01, 0.99, core::Scale::Linear,
                                                  core::MessageId::HelpHoldoutRatio),
          parameter<&PairTraining::dropout, Options>("dropout", 0, 0.9, core::Scale::Linear,
                                                     core::MessageId::HelpFirstLayerDropout),
      },
      trainingParameters<Options>());
}

}  // namespace kinoprism::recommend
