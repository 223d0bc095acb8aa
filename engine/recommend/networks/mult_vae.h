#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/networks/history_network.h"

namespace kinoprism::recommend {

/// A variational autoencoder of histories with a multinomial likelihood: Liang, Krishnan, Hoffman & Jebara, WWW 2018,
/// eq. 2–5. A history x_u, as ones over all movies and of length 1, becomes tanh, then mean and deviation of a Gaussian
/// code z; z becomes tanh, then the odds of every movie, and the loss is
///   −Σ_j x_uj·ln softmax(f(z))_j + β·KL(q(z|x_u) ‖ N(0, 1))
/// with β growing from 0 over the first rounds, and movies of the input dropped at random. The odds at the code's mean
/// are the scores, for anybody's history.
///
/// Time of an epoch: people·movies·hidden, on dense matrices; the history itself costs only its own rows. Memory: 32
/// bytes a movie and hidden unit while fitting, 8 after, and batch·movies·20.
class MultVae final : public HistoryRecommender {
 public:
  struct Options : TrainingOptions {
    Options();
    int hidden = 600;      ///< units between movies and code, both ways
    int latent = 200;      ///< numbers of the code
    double dropout = 0.5;  ///< share of the input's movies that is hidden
    double beta = 0.2;     ///< weight of the divergence, in the end
    double anneal = 10;    ///< epochs until then
  };
  static constexpr std::string_view kName = "mult-vae";
  static constexpr core::MessageId kTitle = core::MessageId::TitleMultVae;
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<MultVae> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  MultVae(Options options, const Trainer& trainer) : HistoryRecommender(kName, kTitle, trainer), m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
