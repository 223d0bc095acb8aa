#pragma once

#include "engine/recommend/linear/ease.h"

namespace kinoprism::recommend {

/// EDLAE, the denoising form of EASE: the dropout that a linear autoencoder would be trained with, in closed form, and
/// people weighed so that the busiest do not decide. It is Ease with other standards; see there for the equations.
///                                                                 Steck, NeurIPS 2020 (emphasis b = 0)
class Edlae final : public Ease {
 public:
  static constexpr std::string_view kName = "edlae";
  /// Chosen on the validation part of MovieLens-1M.
  static core::Settings standards() { return {{"lambda", 300}, {"dropout", 0.5}, {"flattening", 0.4}}; }
  static std::unique_ptr<Edlae> load(Options options, const core::TensorFile& file);

  explicit Edlae(Options options) : Ease(options, kName) {}
};

}  // namespace kinoprism::recommend
