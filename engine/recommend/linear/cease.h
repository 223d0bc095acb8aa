#pragma once

#include "engine/core/options.h"
#include "engine/recommend/linear/content_gram.h"
#include "engine/recommend/linear/ease.h"
#include "engine/recommend/linear/weight_model.h"

namespace kinoprism::recommend {

/// CEASE, collective EASE: one set of weights between movies that explains both who watched what and what movies are
/// made of. scores = X·B, where B solves the regression of Ease for
///
///   G = Xᵀ·D·X + Σ_m α_m·S_m,  S_m = F_m·F_mᵀ                 Jeunen, Van Balen & Goethals, RecSys 2020
///
/// with F_m the features of modality m, each movie's scaled to length 1: a modality is as many further people as it has
/// dimensions, who "watched" each movie as its features say. S_m are cosines; gamma > 0 puts the Gaussian kernel of
/// ContentKernel in their place, as if there were endlessly many such people. A movie without features of a modality
/// adds nothing there; one without ratings is scored by its features. Λ is that of Ease, of ratings alone.
///
/// For n movies with d features: time n³ + Σ n_u² + n²·d, memory 12·n² bytes while fitting and 4·n² after.
class Cease final : public WeightModel {
 public:
  enum class Centre { No, Yes };
  /// Standard: what was best on the validation part of MovieLens-1M.
  struct Options {
    double lambda = 300;
    double dropout = 0.6;
    double flattening = 0.5;
    double text = 100;  ///< α_m, in interactions; 0 leaves the modality out
    double image = 0;
    double audio = 0;
    double video = 0;
    double gamma = 1.5;          ///< γ ≥ 0; 0: cosines
    Centre centre = Centre::No;  ///< the mean features are taken away first
  };
  static constexpr std::string_view kName = "cease";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Cease> load(Options options, const core::TensorFile& file);

  explicit Cease(Options options) : WeightModel(kName), m_options(options) {}

  /// Throws Error{NoData} also where a modality that has a weight has no features.
  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
