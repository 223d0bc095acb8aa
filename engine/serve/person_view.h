#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/explain/why.h"
#include "engine/fuse/rerank.h"
#include "engine/serve/run.h"

namespace kinoprism::serve {

/// A person on the screen: their signals in memory, re-mixed as sliders move. To make it scores the person
/// once by every part of the run, which takes a moment; one thread at a time may use it.
class PersonView {
 public:
  /// history: sorted by movie, distinct; known to the run or not (fold-in). hidden: movies not to be listed besides
  /// those of the history, sorted. With hidesSeen false nothing is kept from the list, so that one can see where the
  /// movies of the history would stand.
  PersonView(std::shared_ptr<const Run> run, std::vector<data::Rated> history,
             std::vector<data::MovieIndex> hidden = {}, bool hidesSeen = true);

  const Run& run() const { return *m_run; }
  const fuse::SignalTable& signals() const { return m_table; }
  const std::vector<data::Rated>& history() const { return m_history; }

  /// The first topN under mix. Milliseconds at a million movies.
  fuse::RankedList rerank(const fuse::Mix& mix, size_t topN);

  /// Ranks under baseline are what rankChange compares with. Costs a sort of all movies.
  void setBaseline(const fuse::Mix& baseline);
  /// How many places movie is higher (positive) or lower at `rank` (from 1) than under the baseline; nothing when there
  /// is no baseline or it had no rank there.
  std::optional<int> rankChange(data::MovieIndex movie, size_t rank) const;

  explain::Why why(data::MovieIndex movie, const fuse::Mix& mix);

  /// Movies most like `movie` by a signal, best first, without itself; empty where the signal has no such notion.
  std::vector<fuse::RankedMovie> similar(std::string_view signal, data::MovieIndex movie, size_t topN) const;

 private:
  std::shared_ptr<const Run> m_run;
  std::vector<data::Rated> m_history;
  fuse::SignalTable m_table;
  fuse::Reranker m_reranker;
  std::vector<uint32_t> m_baselineRanks;
};

/// The same without a person, for the detail pane.
std::vector<fuse::RankedMovie> similarMovies(const fuse::FusedModel& model, std::string_view signal,
                                             data::MovieIndex movie, size_t topN);

}  // namespace kinoprism::serve
