#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/factors/factor_network.h"

namespace kinoprism::recommend {

/// FREEDOM: movies also take from the movies that their features are like, over a graph that is made once and frozen,
/// while the graph of ratings loses its least telling pairs at random.
///   S_m     each movie's k nearest by cosine of modality m, at 1/k each; S = Σ shares·S_m over the modalities that the
///           movie has, text having text-share and the others the rest alike
///   e_u, e_j = LightGCN (see there) over a graph that keeps (1 − pruned) of the ratings, drawn each round in
///           proportion to 1 / sqrt(ratings of the person · of the movie), and over all of them to score
///   s(u, j) = e_u·(e_j + (S^n·Q)_j), Q being the movies' own factors
///   loss    = ranking(u, j) + content-loss·Σ_m ranking(u, j by e_u·W_m·f_jm)
/// A movie that nobody rated has no factors of its own and takes its neighbours'. Neighbours leave the movie itself
/// out, which the layers above it have already.
///                                     Zhou & Shen, ACM MM 2023, eq. 1–4 and 7–12
///
/// Time: movies²·Σ dimensions once, then as LightGcn. Memory as LightGcn, and 16·k bytes a movie and modality.
class Freedom final : public FactorRecommender {
 public:
  static constexpr std::string_view kName = "freedom";
  struct Options : FactorTraining {
    Options();
    int factors = 64;
    int layers = 2;       ///< of the graph of ratings
    int movieLayers = 1;  ///< n
    int neighbours = 10;  ///< k
    double textShare = 0.7;
    double pruned = 0.2;
    double contentLoss = 1e-3;
  };
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Freedom> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  Freedom(Options options, const Trainer& trainer)
      : FactorRecommender(kName, core::MessageId::TitleFreedom, trainer), m_options(options) {}

  /// Needs ratings and features of one modality or more. Throws Error{NoData} that says how to get them.
  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
