#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/safetensors.h"
#include "engine/fuse/tree_ensemble.h"

namespace kinoprism::fuse {

/// What a stack sees of one person's candidates.
struct StackInput {
  /// parts x candidates, row by row: scores of the parts standardised over all movies that may be listed, NaN where
  /// absent.
  std::span<const float> z;
  std::span<const float> linear;  ///< candidates: the score under the mix
  size_t ratings = 0;             ///< of the history
  float taste = 0;                ///< for what is popular: mean z of popularity over the history
};

/// A second look at the best candidates of the linear fusion: trees over the parts' scores, the candidates' ranks by
/// them, the linear score, how much is known of the person and how popular their movies are, blended with the linear
/// score. Wolpert, Neural Networks 1992, with pointwise trees; what it is worth is measured, it is never the default.
/// Immutable, so safe from any thread.
class Stack {
 public:
  struct Options {
    int candidates = 80;
    double linearShare = 0.5;  ///< of the linear score beside the trees' logarithm of the odds
  };

  Stack() = default;
  Stack(TreeEnsemble trees, size_t parts, Options options);

  size_t parts() const { return m_parts; }
  const Options& options() const { return m_options; }

  /// Of a candidate: of each part its z and rank among the candidates, the linear score and its rank, how much is known
  /// of the person and their taste for what is popular.
  static size_t featureCount(size_t parts) { return 2 * parts + 4; }
  /// candidates x featureCount. What is absent is NaN.
  static core::Matrix features(const StackInput& input, size_t parts);
  /// Scores of the candidates among themselves, higher is better: F + share·linear. With linearShare given, it takes
  /// the place of the option. Throws Error{BadArgument} when the input is of other parts.
  std::vector<float> scores(const StackInput& input) const { return scores(input, m_options.linearShare); }
  std::vector<float> scores(const StackInput& input, double linearShare) const;

  /// The same trees with another share of the linear score.
  Stack withLinearShare(double share) const { return {m_trees, m_parts, {m_options.candidates, share}}; }

  void save(core::TensorWriter& writer) const;
  /// Throws Error{BadInput}.
  static Stack load(const core::TensorFile& file);

 private:
  TreeEnsemble m_trees;
  size_t m_parts = 0;
  Options m_options;
};

/// Numbers of the `count` highest, best first; NaN and kExcluded never, ties to the lower number.
std::vector<uint32_t> highest(std::span<const float> scores, size_t count);

}  // namespace kinoprism::fuse
