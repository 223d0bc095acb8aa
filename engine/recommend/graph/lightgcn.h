#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/factors/factor_network.h"

namespace kinoprism::recommend {

/// LightGCN: a person's factors are made of those of their movies, and the other way round, over several layers of the
/// graph of ratings, without weights or nonlinearities between:
///   E = (E₀ + A·E₀ + … + A^K·E₀) / (K + 1), A the normalised graph (see PropagationGraph); s(u, j) = e_u·e_j
/// Learnt are E₀, people and movies, by any of the losses; l2 pulls at the rows of E₀ that a pair uses.
///                                    He et al., SIGIR 2020, eq. 3–8 and 15
///
/// Time of a step: 4·K·interactions·d multiply-adds besides the loss, so batches should be large. Memory: 24·d bytes a
/// person and movie and 16 bytes an interaction while fitting, 4·d after.
class LightGcn final : public FactorRecommender {
 public:
  static constexpr std::string_view kName = "lightgcn";
  struct Options : FactorTraining {
    Options();
    int factors = 64;
    int layers = 3;
  };
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<LightGcn> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  LightGcn(Options options, const Trainer& trainer)
      : FactorRecommender(kName, core::MessageId::TitleLightGcn, trainer), m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
