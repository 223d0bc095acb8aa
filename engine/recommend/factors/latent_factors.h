#pragma once

#include "engine/recommend/factors/factor_network.h"

namespace kinoprism::recommend {

/// How LatentFactors is used where nothing is set.
enum class LatentFactorsKind { Bpr, Warp, Logistic };

/// Matrix factorisation for implicit feedback: s(u, j) = p_u·q_j + b_j, every p, q and b learnt by gradients, as
///   bpr-mf       BPR                    Rendle, Freudenthaler, Gantner & Schmidt-Thieme, UAI 2009, eq. 4–6
///   warp         WARP                   Weston, Bengio & Usunier, IJCAI 2011, algorithm 1
///   logistic-mf  logistic regression    Johnson, NIPS workshop 2014, eq. 3, its zeros sampled
/// or with any other loss and way to draw movies; as they stand, the highest scored of a few drawn counts (Zhang, Chen,
/// Wang & Yu, SIGIR 2013), which is worth more than a change of loss.
///
/// Time of an epoch: interactions·(1 + negatives)·d, and (people + movies)·d a step. Memory: 16·d bytes a person and
/// movie while fitting, 4·d after.
template <LatentFactorsKind Kind>
class LatentFactors final : public FactorRecommender {
 public:
  struct Options : FactorTraining {
    Options();
    int factors = 128;
  };
  static std::string_view name();
  static core::MessageId title();
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<LatentFactors> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  LatentFactors(Options options, const Trainer& trainer)
      : FactorRecommender(name(), title(), trainer), m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

using BprMf = LatentFactors<LatentFactorsKind::Bpr>;
using Warp = LatentFactors<LatentFactorsKind::Warp>;
using LogisticMf = LatentFactors<LatentFactorsKind::Logistic>;

}  // namespace kinoprism::recommend
