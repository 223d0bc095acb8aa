#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/factors/factor_network.h"

namespace kinoprism::recommend {

/// VBPR for any number of modalities:
///   s(u, j) = γ_u·γ_j + θ_u·c_j + β_j + β'·c_j', where [c_j, β'·c_j'] = Σ_m a_jm·W_m·f_jm
/// is what the features of the movie say in θ's space, with one number more that says how liked such movies are. a are
/// learnt shares of the modalities that the movie has (see ContentNetwork). The person's bias of the paper does not
/// change an order and is left out. As it stands, of the movies drawn the highest scored counts, as in BPR-MF (see
/// LatentFactors). A movie that nobody rated has γ_j = β_j = 0 and is ranked by its features alone.
///                                                 He & McAuley, AAAI 2016, eq. 4–6
///
/// Time of a step: movies·Σ dimensions·content factors besides the loss. Memory: 16·(2·factors + dimensions) bytes a
/// movie while fitting.
class Vbpr final : public FactorRecommender {
 public:
  static constexpr std::string_view kName = "vbpr";
  struct Options : FactorTraining {
    Options();
    int factors = 128;        ///< γ
    int contentFactors = 32;  ///< θ
  };
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Vbpr> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  Vbpr(Options options, const Trainer& trainer)
      : FactorRecommender(kName, core::MessageId::TitleVbpr, trainer), m_options(options) {}

  /// Needs ratings and features of one modality or more. Throws Error{NoData} that says how to get them.
  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
