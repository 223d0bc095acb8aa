#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// A recommender that was trained end to end on ratings and features, and can score with other shares of them than it
/// learnt: fusion at the joint level, with a weight a modality that a person may override.
class ModalityShares {
 public:
  struct Share {
    std::string name;  ///< "ratings", or a modality's
    double value = 0;  ///< >= 0; what it is to be compared with are the others
  };

  virtual ~ModalityShares() = default;

  /// As learnt or as given; empty after load of a file that keeps none.
  virtual std::vector<Share> shares() const = 0;
  /// The same model with other shares, one for each of shares(). Nothing is trained: some products of the movies'
  /// factors, milliseconds. Throws Error{BadArgument} when they are not as many, not finite, below zero, or all zero.
  virtual std::unique_ptr<Recommender> withShares(std::span<const double> shares) const = 0;
};

}  // namespace kinoprism::recommend
