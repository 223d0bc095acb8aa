#include "app/pages/label/folded_list.h"

#include <spdlog/spdlog.h>

namespace kinoprism::app {

FoldedList::FoldedList(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_engine(engine), m_request(lanes.reader, Request::Running::Finished) {}

void FoldedList::clear() {
  m_request.withdraw();
  m_ranks.clear();
  m_movies.clear();
}

size_t FoldedList::rankOf(storage::MovieId movie) const {
  const auto rank = m_ranks.find(number(movie));
  return rank == m_ranks.end() ? 0 : rank->second;
}

void FoldedList::fold() {
  if (!m_engine.run() || !m_library.isOpen()) {
    m_request.withdraw();
    m_movies.clear();
    Q_EMIT changed();
    return;
  }
  m_clock.start();
  auto work = [open = m_engine.personWork(storage::PersonId{}, true)](const std::stop_token& stop) {
    const PersonSession session = open(stop);
    return session.view->rerank(session.view->run().model.composition().mix, kWatched);
  };
  m_request.run(
      this, std::move(work), [this](const fuse::RankedList& list) { take(list); },
      [](const core::Error& error) { spdlog::error("{} {}", error.what(), error.detail()); },
      [] {});  // the list of newer labels comes, or none is wanted
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
