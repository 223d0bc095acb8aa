#pragma once

#include <functional>
#include <span>
#include <string>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/data/interactions.h"

namespace kinoprism::data {

/// Judges a model while it is being trained, on what was held out for that: when to stop, and which epoch to keep.
class Judge {
 public:
  virtual ~Judge() = default;

  /// Fills people.size() x movieCount scores. Called from one thread at a time.
  using Score = std::function<void(std::span<const PersonIndex> people, core::MatrixView scores)>;

  /// Higher is better. Throws Cancelled, and what score throws.
  virtual double operator()(const Score& score, core::Progress& progress) const = 0;
  /// What is measured: "NDCG@10".
  virtual std::string label() const = 0;
};

}  // namespace kinoprism::data
