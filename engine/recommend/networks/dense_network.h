#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/networks/pair_network.h"

namespace kinoprism::recommend {

/// The plain baseline: what is known of the person and of the movie, side by side through layers, with the binary
/// cross-entropy (Covington, Adams & Sargin, RecSys 2016, figure 7, without what only their site knows). A person is
/// the mean of embeddings of the history; a movie is an embedding and all its features, standardised, zeros where it
/// has none, fused by standing next to each other. Without features in the dataset, the embedding alone. See
/// PairNetwork.
///
/// Time of an epoch: interactions·held·(1 + negatives)·hidden²; of scoring: people·movies·hidden²/2. Memory:
/// 32·embedding bytes a movie while fitting besides the features, 4·(embedding + hidden) after.
class DenseNetwork final : public HistoryRecommender {
 public:
  struct Options : PairTraining {
    Options();
  };
  static constexpr std::string_view kName = "dense-network";
  static constexpr core::MessageId kTitle = core::MessageId::TitleDenseNetwork;
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<DenseNetwork> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  DenseNetwork(Options options, const Trainer& trainer)
      : HistoryRecommender(kName, kTitle, trainer), m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
