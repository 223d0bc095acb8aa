#pragma once

#include "engine/recommend/modality_shares.h"
#include "engine/recommend/networks/history_network.h"

namespace kinoprism::recommend {

enum class TowerContent { Off, On };
enum class Likeness { Product, Cosine };

/// Two networks, one for people and one for movies, that meet in a product: s(u, j) = f(u)·g(j). Yi et al., RecSys
/// 2019, eq. 1–5: softmax over the movies of a batch, less the logarithm of their chance to be in it.
///   f(u) = e + A tanh(B e + b) + a, e the pooled embeddings of u's history; so new people need no training
///   g(j) = an embedding of j's own and, as multimodal-two-tower, c_j of its features (see ContentTower), whose
///          modalities are dropped at random, as is the embedding (Volkovs, Yu & Poutanen, NIPS 2017), so that a movie
///          that nobody has rated is placed by what is known of it
/// In each step a part of everybody's history is held out and predicted from the rest. Movies with neither ratings nor
/// features have no opinion.
///
/// g is a sum of the embedding and of what each modality brings (scaled to length 1 by the cosine), so it can be taken
/// again with other shares: 1 for ratings and for each modality its mean attention is what was learnt.
///
/// Time of an epoch: people·movies·factors, and movies·features·factors a step. Memory: 16·(2·factors) bytes a movie
/// while fitting besides the features, 8·factors after.
template <TowerContent Content>
class TwoTower final : public HistoryRecommender, public ModalityShares {
 public:
  struct Options : TrainingOptions {
    Options();
    int factors = 128;  ///< numbers of an embedding and of both towers' result
    int hidden = 256;   ///< rows of B
    double held = 0.5;  ///< share of a history that is to be predicted
    double pooling = 1;
    double temperature = 0.1;  ///< divides scores
    double correction = 1;     ///< of the logarithm of chances
    double dropout = 0.3;      ///< of the embedded history
    Likeness likeness = Likeness::Cosine;
    double modalityDropout = 0.3;
    double idDropout = 0.1;
  };
  static std::string_view name();
  static core::MessageId title();
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<TwoTower> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  TwoTower(Options options, const Trainer& trainer)
      : HistoryRecommender(name(), title(), trainer), m_options(options), m_ownTrainer(trainer) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  std::vector<Share> shares() const override;
  std::unique_ptr<Recommender> withShares(std::span<const double> shares) const override;

 private:
  Options m_options;
  const Trainer& m_ownTrainer;
};

using PlainTwoTower = TwoTower<TowerContent::Off>;
using MultimodalTwoTower = TwoTower<TowerContent::On>;

}  // namespace kinoprism::recommend
