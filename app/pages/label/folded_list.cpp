#include "app/pages/label/folded_list.h"

namespace kinoprism::app {

FoldedList::FoldedList(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_engine(engine), m_lanes(lanes) {}

void FoldedList::clear() {
  m_folding = false;
  m_ranks.clear();
  m_movies.clear();
}

size_t FoldedList::rankOf(storage::MovieId movie) const {
  const auto rank = m_ranks.find(number(movie));
  return rank == m_ranks.end() ? 0 : rank->second;
}

void FoldedList::fold() {
  if (!m_engine.run() || !m_library.isOpen()) {
    m_movies.clear();
    Q_EMIT changed();
    return;
  }
  if (m_folding) {
    m_again = true;
    return;
  }
  m_folding = true;
  m_again = false;
  m_clock.start();
  auto ended = [this] {
    m_folding = false;
    if (m_again) fold();
  };
  m_engine.openPerson(
      storage::PersonId{}, true, this,
      [this, ended](const PersonSession& session) {
        m_lanes.reader.run(
            this,
            [view = session.view](std::stop_token) {
              return view->rerank(view->run().model.composition().mix, kWatched);
            },
            [this, ended](const fuse::RankedList& list) {
              take(list);
              ended();
            },
            [ended](const core::Error&) { ended(); });
      },
      [ended](const core::Error&) { ended(); });
}

void FoldedList::take(const fuse::RankedList& list) {
  const CataloguePtr& catalogue = m_library.catalogue();
  if (!catalogue) return;
  m_milliseconds = double(m_clock.nsecsElapsed()) / 1e6;
  const bool isFirst = m_ranks.empty();
  std::unordered_map<int64_t, size_t> ranks;
  std::vector<FoldedMovie> shown;
  int moved = 0;
  for (size_t row = 0; row < list.movies.size(); ++row) {
    const storage::MovieId movie = catalogue->indexes.id(list.movies[row].movie);
    ranks[number(movie)] = row + 1;
    if (shown.size() >= kShown) continue;
    std::optional<int> change;
    if (const size_t before = rankOf(movie); before > 0) change = int(before) - int(row + 1);
    if (isFirst) change = 0;
    if (change != 0) ++moved;
    shown.push_back({movie, row + 1, change});
  }
  m_ranks = std::move(ranks);
  m_movies = std::move(shown);
  m_moved = moved;
  Q_EMIT changed();
}

}  // namespace kinoprism::app
