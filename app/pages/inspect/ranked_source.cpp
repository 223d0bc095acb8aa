#include "app/pages/inspect/ranked_source.h"

#include <algorithm>

namespace kinoprism::app {

RankedSource::RankedSource(Services& services, const InspectSession& session, QObject* parent)
    : MovieSource(services, parent), m_session(session) {}

void RankedSource::update() {
  const fuse::RankedList& list = m_session.list().list;
  const CataloguePtr& catalogue = services().library.catalogue();
  m_tones.clear();
  for (const std::string& signal : list.signals) m_tones.push_back(widgets::toneOf(QString::fromStdString(signal)));
  std::vector<storage::MovieId> movies;
  movies.reserve(list.movies.size());
  m_hits = 0;
  for (const fuse::RankedMovie& ranked : list.movies) {
    if (!catalogue || data::index(ranked.movie) >= catalogue->indexes.size()) break;
    movies.push_back(catalogue->indexes.id(ranked.movie));
    m_hits += m_session.isHeldOut(ranked.movie);
  }
  setMovies(std::move(movies));
}

widgets::PosterMark RankedSource::markOf(data::MovieIndex movie, widgets::PosterMark labelled) const {
  if (m_session.isHeldOut(movie)) return widgets::PosterMark::HeldOut;
  const bool seen = std::ranges::binary_search(m_session.rated(), movie, {}, &data::Rated::movie);
  return seen ? widgets::PosterMark::Seen : labelled;
}

std::vector<const ImputationRecord::Set*> RankedSource::imputed(int row, storage::MovieId movie) const {
  if (!services().engine.hasImputed()) return {};  // asked for every cell that is painted
  const fuse::RankedList& list = m_session.list().list;
  const auto contributions = list.contributionsOf(size_t(row));
  std::vector<std::string> counting;
  for (size_t signal = 0; signal < contributions.size(); ++signal) {
    if (contributions[signal] != 0) counting.push_back(list.signals[signal]);
  }
  return services().engine.imputed(counting, movie);
}

void RankedSource::decorate(int row, const storage::MovieSummary& movie, widgets::PosterCell& cell) const {
  const ShownList& shown = m_session.list();
  if (size_t(row) >= shown.list.movies.size()) return;
  cell.rank = row + 1;
  const auto change = shown.changes[size_t(row)];
  cell.rankChange = change.value_or(0);
  cell.isNewToList = !change;
  if (cell.rankChange != 0) {
    cell.toolTip += '\n' + tr("#%1, was #%2 with %3").arg(row + 1).arg(row + 1 + *change).arg(m_session.baselineName());
  }
  const auto contributions = shown.list.contributionsOf(size_t(row));
  for (size_t signal = 0; signal < contributions.size(); ++signal) {
    if (contributions[signal] != 0) cell.shares.append({m_tones[signal], contributions[signal]});
  }
  markImputed(imputed(row, movie.id), cell);
  cell.mark = markOf(shown.list.movies[size_t(row)].movie, cell.mark);
  if (cell.mark == widgets::PosterMark::HeldOut) cell.toolTip += '\n' + tr("Hit: a held-out movie this person liked");
}

}  // namespace kinoprism::app
