#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/factors/factor_network.h"
#include "engine/recommend/modality_shares.h"

namespace kinoprism::recommend {

/// LightGCN (see there) over ratings and the features of every modality.
///   early  one propagation. A movie starts with factors of its own and its projected features c_j:
///          mean     c_j = mean of W_m·f_jm over the modalities that it has
///          concat   c_j = W·[f_j1; f_j2; …], a missing one being zeros
///          weights  c_j = Σ a_jm·W_m·f_jm, a learnt and adding up to 1 over the modalities that it has
///   late   a propagation of ratings alone and one a modality, in which a movie starts with W_m·f_jm and people have
///          factors of their own. The results e_u^(m), e_j^(m) are combined:
///          mean     means of them
///          concat   one after the other: s(u, j) is the sum of the products
///          weights  Σ w_m·e^(m), w = softmax of learnt numbers
/// A propagation is linear, so means and weighted sums are taken before it, which gives the same numbers in one pass.
/// A movie that nobody rated has no factors of its own and is ranked by its features.
///                                          He et al., SIGIR 2020, eq. 3–8; Wei et al., MM 2019 (MMGCN), eq. 7–9
///
/// Time and memory as LightGcn, in late/concat times (1 + modalities).
///
/// Everything is a sum over ratings and modalities before the product of factors, so it can be taken again with other
/// shares: those learnt where there are such, 1/modalities for means (late: counting ratings), 1 for the rest. In
/// late/concat a share weighs a product, elsewhere what is added up before.
class MmLightGcn final : public FactorRecommender, public ModalityShares {
 public:
  static constexpr std::string_view kName = "mm-lightgcn";
  enum class Fusion { Early, Late };
  enum class Combine { Mean, Concat, Weights };
  struct Options : FactorTraining {
    Options();
    Fusion fusion = Fusion::Late;
    Combine combine = Combine::Weights;
    int factors = 64;
    int layers = 3;
  };
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<MmLightGcn> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  MmLightGcn(Options options, const Trainer& trainer)
      : FactorRecommender(kName, core::MessageId::TitleMmLightGcn, trainer),
        m_options(options),
        m_ownTrainer(trainer) {}

  /// Needs ratings and features of one modality or more. Throws Error{NoData} that says how to get them.
  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  void save(core::TensorWriter& writer) const override;
  std::vector<Share> shares() const override { return m_shares; }
  std::unique_ptr<Recommender> withShares(std::span<const double> shares) const override;

 private:
  /// The factors that each share is of, and first those that have none.
  using Summands = std::vector<FactorScorer>;

  Options m_options;
  const Trainer& m_ownTrainer;
  std::vector<Share> m_shares;
  std::shared_ptr<const Summands> m_summands;  ///< shared by what withShares makes
};

}  // namespace kinoprism::recommend
