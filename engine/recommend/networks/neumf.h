#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/networks/pair_network.h"

namespace kinoprism::recommend {

/// Neural matrix factorisation: He et al., WWW 2017, eq. 12, a product of factors and a network of layers beside it,
///   s(u, j) = w·(p_u ⊙ q_j) + v·layers([e_u ; x_j]) + b_j,
/// with the binary cross-entropy of liked and drawn movies (eq. 7). Unlike there, p_u and e_u are no weights of their
/// own but the means of embeddings of u's history (the asymmetric form: Paterek, KDD Cup 2007), so that new people are
/// scored like all others; and there is a bias b_j of the movie. See PairNetwork.
///
/// Time of an epoch: interactions·held·(1 + negatives)·(product + hidden²); of scoring: people·movies·(product +
/// hidden²/2). Memory: 16·(2·product + 2·embedding) bytes a movie while fitting, half of it without the 16 after.
class NeuMf final : public HistoryRecommender {
 public:
  struct Options : PairTraining {
    Options();
  };
  static constexpr std::string_view kName = "neumf";
  static constexpr core::MessageId kTitle = core::MessageId::TitleNeuMf;
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<NeuMf> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  NeuMf(Options options, const Trainer& trainer) : HistoryRecommender(kName, kTitle, trainer), m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
