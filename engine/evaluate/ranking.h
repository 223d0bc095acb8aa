#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/data/interactions.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::evaluate {

/// The whole ranking of one person, as far as metrics need it.
struct RankingFacts {
  float auc = 0;               ///< (relevant above others + ½ ties) / pairs
  float aucTiesCountZero = 0;  ///< the same with ties 0 (Cornac)
  float averagePrecision = 0;  ///< over all ranks, not cut at K (Cornac)
  float reciprocalRank = 0;    ///< 1 / rank of the first relevant movie, wherever it is (Cornac)
};

/// Ranked movies of people, best first.
struct Lists {
  size_t topN = 0;
  std::vector<data::PersonIndex> people;
  std::vector<data::MovieIndex> movies;  ///< people x topN; only the first lengths[p] of a row count
  std::vector<float> scores;             ///< people x topN; NaN where the model has no opinion
  std::vector<uint32_t> lengths;         ///< of each list: topN, or fewer where there are not that many candidates
  std::vector<RankingFacts> facts;       ///< one a person where RankRequest::relevant was given, else empty

  std::span<const data::MovieIndex> moviesOf(size_t row) const { return {movies.data() + row * topN, lengths[row]}; }
  std::span<const float> scoresOf(size_t row) const { return {scores.data() + row * topN, lengths[row]}; }
};

/// Fills people.size() x movieCount scores; NaN means no opinion. Called from one thread at a time.
using ScorePeople = std::function<void(std::span<const data::PersonIndex> people, core::MatrixView scores)>;

struct RankRequest {
  std::vector<data::PersonIndex> people;
  size_t movieCount = 0;
  std::vector<const data::Interactions*> mask;  ///< a person's movies in any of these are left out of the list
  std::vector<data::MovieIndex> candidates;     ///< ranked are only these; empty: all
  size_t topN = 20;
  const data::Interactions* relevant = nullptr;  ///< given: Lists::facts are computed as well
};

/// Ranks the candidates of every person: higher score first, ties to the lower movie number, movies on which the model
/// has no opinion last. Works in tiles of people, on all compute threads; memory does not grow with people x movies.
/// Throws Cancelled, and what score throws.
Lists rankAll(const ScorePeople& score, const RankRequest& request, core::Progress& progress);

/// Scores by folding in the histories that people have in `histories`; both must outlive the result.
ScorePeople scorerOf(const recommend::Recommender& recommender, const data::Interactions& histories);

/// Everybody: 0 … personCount − 1.
std::vector<data::PersonIndex> everybody(const data::Interactions& interactions);

}  // namespace kinoprism::evaluate
