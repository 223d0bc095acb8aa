#pragma once

#include "engine/core/options.h"
#include "engine/recommend/linear/content_gram.h"
#include "engine/recommend/linear/ease.h"
#include "engine/recommend/linear/weight_model.h"

namespace kinoprism::recommend {

/// Add-EASE: weights between movies learnt from ratings, and from each modality on its own, added up. scores = X·B,
///
///   B = B_X + Σ_m γ_m·B_m                                     Jeunen, Van Balen & Goethals, RecSys 2020
///
/// where B_X is that of Ease and B_m solves the same regression for G = S_m, the cosines or kernel of the features of
/// modality m (see Cease), and Λ = λ_m·I. A modality says how a movie's features are made of those of others, so
/// similar movies share what is said. A movie without features of a modality adds nothing there. (The paper scales B_X
/// by 1 − Σ γ_m; the ranking is the same for other γ_m.)
///
/// For n movies with d features: time (1 + modalities)·n³ + Σ n_u² + n²·d, memory 12·n² bytes while fitting and 4·n²
/// after.
class AddEase final : public WeightModel {
 public:
  enum class Centre { No, Yes };
  /// Standard: what was best on the validation part of MovieLens-1M.
  struct Options {
    double lambda = 300;
    double dropout = 0.6;
    double flattening = 0.5;
    double contentLambda = 1;  ///< λ_m > 0, in movies
    double text = 0.2;         ///< γ_m; 0 leaves the modality out
    double image = 0;
    double audio = 0;
    double video = 0;
    double gamma = 1.5;          ///< γ ≥ 0; 0: cosines
    Centre centre = Centre::No;  ///< the mean features are taken away first
  };
  static constexpr std::string_view kName = "add-ease";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<AddEase> load(Options options, const core::TensorFile& file);

  explicit AddEase(Options options) : WeightModel(kName), m_options(options) {}

  /// Throws Error{NoData} also where a modality that has a weight has no features.
  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
