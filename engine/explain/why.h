#pragma once

#include <string>
#include <vector>

#include "engine/fuse/fused_model.h"
#include "engine/fuse/mix.h"
#include "engine/fuse/rerank.h"

namespace kinoprism::explain {

/// A movie of the history, and what it added to the score through one signal.
struct HistoryReason {
  data::MovieIndex movie{};
  std::string signal;
  float amount = 0;  ///< in the units of the score
};

/// One signal's share in a movie's score.
struct SignalReason {
  std::string signal;
  float weight = 0;        ///< as the mix has it
  float z = 0;             ///< NaN when the signal is absent for this movie
  float contribution = 0;  ///< to the score; all add up to it
  /// contribution = Σ of what the movies of the history added + rest. rest holds what an average movie gets (so it is
  /// mostly below zero) and all of those models that are no sum over a history.
  float rest = 0;
  size_t rankWithout = 0;  ///< the movie's rank when this signal weighs 0; 0 when it then has none
};

/// Why a movie stands where it does.
struct Why {
  data::MovieIndex movie{};
  float score = 0;
  size_t rank = 0;  ///< by score, before diversity; 0 when it has none
  std::vector<SignalReason> signals;
  std::vector<HistoryReason> history;  ///< largest amount first; every movie and signal with an amount
};

/// Costs one scoring of the person by each part, some milliseconds. table: of the same history and exclusions.
Why explain(const fuse::FusedModel& model, const fuse::SignalTable& table, std::span<const data::Rated> history,
            const fuse::Mix& mix, data::MovieIndex movie, fuse::Reranker& reranker);

}  // namespace kinoprism::explain
