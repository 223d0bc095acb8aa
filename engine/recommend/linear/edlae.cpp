#include "engine/recommend/linear/edlae.h"

namespace kinoprism {

std::unique_ptr<Edlae> Edlae::load(Options options, const TensorFile& file) {
  auto model = std::make_unique<Edlae>(options);
  model->loadWeights(file);
  return model;
}

}  // namespace kinoprism
