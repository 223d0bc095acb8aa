#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/explain/why.h"
#include "engine/fuse/rerank.h"
#include "engine/serve/run.h"

namespace kinoprism {

/// A person on the screen: their signals in memory, re-mixed as sliders move. Made on the compute lane (it scores the
/// person once by every part of the run); after that one thread at a time may use it.
class PersonView {
 public:
  /// history: sorted by movie, distinct; known to the run or not (fold-in). hidden: movies not to be listed besides
  /// those of the history, sorted. With hidesSeen false nothing is kept from the list, so that one can see where the
  /// movies of the history would stand.
  PersonView(std::shared_ptr<const Run> run, std::vector<Rated> history, std::vector<MovieIndex> hidden = {},
             bool hidesSeen = true);

  const Run& run() const { return *m_run; }
  const SignalTable& signals() const { return m_table; }
  const std::vector<Rated>& history() const { return m_history; }

  /// The first topN under mix. Milliseconds at a million movies.
  RankedList rerank(const Mix& mix, size_t topN);

  /// Ranks under baseline are what rankChange compares with. Costs a sort of all movies.
  void setBaseline(const Mix& baseline);
  /// How many places movie is higher (positive) or lower at `rank` (from 1) than under the baseline; nothing when there
  /// is no baseline or it had no rank there.
  std::optional<int> rankChange(MovieIndex movie, size_t rank) const;

  Why why(MovieIndex movie, const Mix& mix);

  /// Movies most like `movie` by a signal, best first, without itself; empty where the signal has no such notion.
  std::vector<RankedMovie> similar(std::string_view signal, MovieIndex movie, size_t topN) const;

 private:
  std::shared_ptr<const Run> m_run;
  std::vector<Rated> m_history;
  SignalTable m_table;
  Reranker m_reranker;
  std::vector<uint32_t> m_baselineRanks;
};

/// The same without a person, for the detail pane.
std::vector<RankedMovie> similarMovies(const FusedModel& model, std::string_view signal, MovieIndex movie, size_t topN);

}  // namespace kinoprism
