#include "engine/recommend/linear/edlae.h"

namespace kinoprism::recommend {

std::unique_ptr<Edlae> Edlae::load(Options options, const core::TensorFile& file) {
  auto model = std::make_unique<Edlae>(options);
  model->loadWeights(file);
  return model;
}

}  // namespace kinoprism::recommend
