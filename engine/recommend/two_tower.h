#pragma once

#include "engine/recommend/history_network.h"

namespace kinoprism {

enum class TowerContent { Off, On };
enum class Likeness { Product, Cosine };

/// Two networks, one for people and one for movies, that meet in a product: s(u, j) = f(u)·g(j). Yi et al., RecSys
/// 2019, eq. 1–5: softmax over the movies of a batch, less the logarithm of their chance to be in it.
///   f(u) = e + A tanh(B e + b) + a, e the pooled embeddings of u's history; so new people need no training
///   g(j) = an embedding of j's own and, as multimodal-two-tower, c_j of its features (see ContentTower), whose
///          modalities are dropped at random, as is the embedding (Volkovs, Yu & Poutanen, NIPS 2017), so that a movie
///          that nobody has rated is placed by what is known of it
/// In each step a part of everybody's history is held out and guessed from the rest. Movies with neither ratings nor
/// features have no opinion.
///
/// Time of an epoch: people·movies·factors, and movies·features·factors a step. Memory: 16·(2·factors) bytes a movie
/// while fitting besides the features, 8·factors after.
template <TowerContent Content>
class TwoTower final : public HistoryRecommender {
 public:
  struct Options : TrainingOptions {
    Options();
    int factors = 128;  ///< numbers of an embedding and of both towers' result
    int hidden = 256;   ///< rows of B
    double held = 0.5;  ///< share of a history that is to be guessed
    double pooling = 1;
    double temperature = 0.1;  ///< divides scores
    double correction = 1;     ///< of the logarithm of chances
    double dropout = 0.3;      ///< of the embedded history
    Likeness likeness = Likeness::Cosine;
    double modalityDropout = 0.3;
    double idDropout = 0.1;
  };
  static std::string_view name();
  static std::string_view title();
  static std::span<const Parameter<Options>> parameters();
  static std::unique_ptr<TwoTower> load(Options options, const Trainer& trainer, const TensorFile& file);

  TwoTower(Options options, const Trainer& trainer)
      : HistoryRecommender(name(), title(), trainer), m_options(options) {}

  void fit(const Dataset& dataset, Progress& progress) override;

 private:
  Options m_options;
};

using PlainTwoTower = TwoTower<TowerContent::Off>;
using MultimodalTwoTower = TwoTower<TowerContent::On>;

}  // namespace kinoprism
