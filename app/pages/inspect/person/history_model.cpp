#include "app/pages/inspect/person/history_model.h"

#include <algorithm>

#include "app/models/movie_text.h"

namespace kinoprism::app {

HistoryModel::HistoryModel(Services& services, QObject* parent) : QAbstractListModel(parent), m_services(services) {
  connect(&services.posters, &PosterService::ready, this, [this](qint64 movie) {
    const auto found = m_places.find(movie);
    if (found != m_places.end()) Q_EMIT dataChanged(index(found->second), index(found->second));
  });
}

HistoryModel::~HistoryModel() { m_services.posters.setVisible(this, {}); }

void HistoryModel::setRatings(const std::vector<data::Rated>& ratings) {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  std::vector<data::Rated> sorted = ratings;
  std::ranges::stable_sort(sorted, [](const data::Rated& a, const data::Rated& b) {
    return std::pair(a.value, a.time) > std::pair(b.value, b.time);
  });
  beginResetModel();
  m_rows.clear();
  m_places.clear();
  for (const data::Rated& rated : sorted) {
    if (!catalogue || kinoprism::data::index(rated.movie) >= catalogue->indexes.size()) continue;
    const storage::MovieId movie = catalogue->indexes.id(rated.movie);
    m_places[number(movie)] = int(m_rows.size());
    m_rows.push_back({movie, rated.value});
  }
  endResetModel();
}

int HistoryModel::rowOf(storage::MovieId movie) const {
  const auto found = m_places.find(number(movie));
  return found == m_places.end() ? -1 : found->second;
}

void HistoryModel::setRanks(std::unordered_map<int64_t, int> ranks) {
  m_ranks = std::move(ranks);
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {RankRole});
}

const storage::MovieSummary* HistoryModel::movieAt(int row) const {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  return catalogue ? catalogue->find(m_rows[size_t(row)].movie) : nullptr;
}

QImage HistoryModel::poster(const QModelIndex& index, QSize pixels) const {
  const storage::MovieSummary* movie = movieAt(index.row());
  if (!movie || m_services.posters.stateOf(*movie) != widgets::PictureState::Expected) return {};
  return m_services.posters.thumbnail(movie->id, pixels, this);
}

void HistoryModel::setVisibleRange(int first, int last) {
  std::vector<storage::MovieId> movies;
  for (int row = std::max(first, 0); row <= last && row < rowCount(); ++row)
    movies.push_back(m_rows[size_t(row)].movie);
  m_services.posters.setVisible(this, movies);
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[size_t(index.row())];
  const storage::MovieSummary* movie = movieAt(index.row());
  if (!movie) return {};
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return titleWithYear(*movie);
    case Qt::AccessibleTextRole:
      return tr("%1, %2 of 5 stars").arg(QString::fromStdString(movie->title), QLocale().toString(double(row.stars)));
    case MovieRole:
      return qlonglong(number(row.movie));
    case StarsRole:
      return double(row.stars);
    case RankRole: {
      const auto found = m_ranks.find(number(row.movie));
      return found == m_ranks.end() ? 0 : found->second;
    }
    default:
      return {};
  }
}

}  // namespace kinoprism::app
