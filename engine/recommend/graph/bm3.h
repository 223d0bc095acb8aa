#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/factors/factor_network.h"

namespace kinoprism::recommend {

/// BM3: learns without any movies drawn to compare with. A view of a person's or movie's factors through a small
/// predictor h(x) = x·H + b is to point where the other's factors point that are seen through dropout and get no
/// gradients:
///   e_u, e_j = LightGCN (see there), e_j plus the movie's own factors;   c_jm = W_m·f_jm
///   loss = C(h(e_u), e_j~) + C(h(e_j), e_u~) + content-loss·Σ_m [C(h(c_jm), e_j~) + C(h(c_jm), c_jm~)] + l2
///   C(a, b) = 1 − cos(a, b), x~ = dropout(x) without gradients, over liked pairs only; a missing modality adds nothing
///   s(u, j) = h(e_u)·h(e_j), or their cosine
/// A movie that nobody rated has in place of e_j the mean of its c_jm, which the third term has brought near.
///                                     Zhou et al., WWW 2023, eq. 3–13
///
/// Time and memory as LightGcn, and (1 + 2·modalities)·interactions·d multiply-adds an epoch.
class Bm3 final : public FactorRecommender {
 public:
  static constexpr std::string_view kName = "bm3";
  enum class Score { Product, Cosine };
  struct Options : TrainingOptions {
    Options();
    int factors = 64;
    int layers = 1;
    double dropout = 0.3;
    double contentLoss = 0.1;
    Score score = Score::Product;
    double l2 = 1e-4;
    double unobserved = 0.1;  ///< see FoldIn
    double foldLambda = 0.01;
  };
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Bm3> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  Bm3(Options options, const Trainer& trainer)
      : FactorRecommender(kName, core::MessageId::TitleBm3, trainer), m_options(options) {}

  /// Needs ratings and features of one modality or more. Throws Error{NoData} that says how to get them.
  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
