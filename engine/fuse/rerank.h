#pragma once

#include <span>
#include <vector>

#include "engine/fuse/mix.h"
#include "engine/fuse/movie_similarity.h"
#include "engine/fuse/signal_table.h"
#include "engine/linalg/select_top.h"

namespace kinoprism::fuse {

// Decision-level fusion: score(m) = T · Σ_s w_s z_s(m) / Σ_s |w_s|, sums over the signals present for m, T = Σ |w| over
// all signals. With all signals present that is Σ w_s z_s(m); the weight of an absent signal is spread over those
// present in proportion to |w|. A movie for which no weighted signal is present has no score and is not listed.
// With no weight at all every score is 0.

struct RankedMovie {
  data::MovieIndex movie{};
  float score = 0;
};

/// A list and why it is so.
struct RankedList {
  std::vector<std::string> signals;
  std::vector<RankedMovie> movies;  ///< best first
  /// movies x signals: what each signal added; a row adds up to the score. 0 for absent signals.
  std::vector<float> contributions;

  std::span<const float> contributionsOf(size_t row) const {
    return {contributions.data() + row * signals.size(), signals.size()};
  }
};

/// Re-ranks as sliders move. Keeps its memory between calls, so one object for each thread that asks. It works on the
/// caller's thread alone: six signals of a million movies are summed in milliseconds, and to wake other threads of a
/// busy machine may cost more than that.
class Reranker {
 public:
  /// The first topN movies of the table under mix, without table.excluded() and exclude (sorted). With mix.diversity
  /// and a similarity, the best 200 are re-ordered by MMR first; see diversify.h.
  RankedList rerank(const SignalTable& table, const Mix& mix, std::span<const data::MovieIndex> exclude, size_t topN,
                    const MovieSimilarity* similarity = nullptr);

  /// Scores of all movies under the weights of mix (diversity does not enter): kExcluded for those excluded, NaN where
  /// there is no score. Valid until the next call.
  std::span<const float> scores(const SignalTable& table, const Mix& mix, std::span<const data::MovieIndex> exclude);

  /// The rank (1 is best) of movie by score under mix; 0 when it has none.
  size_t rankOf(const SignalTable& table, const Mix& mix, std::span<const data::MovieIndex> exclude,
                data::MovieIndex movie);

  /// The rank of every movie by score; 0 for those without. For the badges that show how far a movie moved from a
  /// baseline: computed once a baseline, not once a drag.
  std::vector<uint32_t> ranksOfAll(const SignalTable& table, const Mix& mix, std::span<const data::MovieIndex> exclude);

 private:
  void computeScores(const SignalTable& table, std::span<const float> weights,
                     std::span<const data::MovieIndex> exclude);

  std::vector<float> m_scores;
  std::vector<float> m_maxima;
  linalg::TopSelector m_selector;
};

/// What each signal adds to the score of movie: one value a signal, 0 for absent ones.
std::vector<float> contributionsOf(const SignalTable& table, std::span<const float> weights, data::MovieIndex movie);

}  // namespace kinoprism::fuse
