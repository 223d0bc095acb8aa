#pragma once

#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// A recommender whose fit begins by solving what another one on the same data may have solved already.
class SharedSolution {
 public:
  virtual ~SharedSolution() = default;

  /// The next fit, which must be on the dataset that `fitted` was fitted on, does not solve again what both need just
  /// the same. A recommender that has nothing of that is passed over.
  virtual void takeOver(const Recommender& fitted) = 0;
};

}  // namespace kinoprism::recommend
