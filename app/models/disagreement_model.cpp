#include "app/models/disagreement_model.h"

#include <QLocale>
#include <algorithm>

#include "app/models/movie_text.h"
#include "widgets/forms/curator_badge.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {

DisagreementModel::DisagreementModel(LibraryService& library, QObject* parent)
    : QAbstractTableModel(parent), m_library(library) {}

void DisagreementModel::set(const AgreementReport& report, bool openOnly) {
  beginResetModel();
  m_curators = report.curators;
  m_movies = report.movies;
  if (openOnly) std::erase_if(m_movies, [](const storage::Disagreement& movie) { return movie.settled > 0; });
  sortRows();
  endResetModel();
}

int DisagreementModel::rowOf(storage::MovieId movie) const {
  const auto found = std::ranges::find(m_movies, movie, &storage::Disagreement::movie);
  return found == m_movies.end() ? -1 : int(found - m_movies.begin());
}

int DisagreementModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_movies.size()); }

int DisagreementModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : settledColumn() + 1;
}

QString DisagreementModel::titleOf(storage::MovieId movie) const {
  const CataloguePtr& catalogue = m_library.catalogue();
  const storage::MovieSummary* summary = catalogue ? catalogue->find(movie) : nullptr;
  return summary ? titleWithYear(*summary) : QString::number(number(movie));
}

QString DisagreementModel::nameOf(storage::CuratorId curator) const {
  const auto found = std::ranges::find(m_curators, curator, &NamedCurator::id);
  return found == m_curators.end() ? QString() : found->name;
}

float DisagreementModel::valueAt(const storage::Disagreement& movie, int column) const {
  if (column == spreadColumn()) return movie.spread();
  if (column == settledColumn()) return movie.settled;
  const auto rating =
      std::ranges::find(movie.ratings, m_curators[size_t(column - 1)].id, &storage::CuratorRating::curator);
  return rating == movie.ratings.end() ? 0 : rating->value;
}

QVariant DisagreementModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const storage::Disagreement& movie = at(index.row());
  if (index.column() == kTitle) {
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(titleOf(movie.movie)) : QVariant();
  }
  const float value = valueAt(movie, index.column());
  const bool isSettled = index.column() == settledColumn();
  switch (role) {
    case Qt::DisplayRole: {
      if (value == 0 && index.column() != spreadColumn()) return QStringLiteral("–");
      const QString number = QLocale().toString(double(value));
      return index.column() == spreadColumn() ? number : QStringLiteral("★ %1").arg(number);
    }
    case Qt::TextAlignmentRole:
      return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
      return isSettled ? QVariant(widgets::themeFont(widgets::TextRole::Strong)) : QVariant();
    case Qt::ForegroundRole:
      return value == 0 ? QVariant(widgets::theme().quietText) : QVariant();
    case Qt::ToolTipRole:
      if (!isSettled) return {};
      return value == 0 ? tr("not settled yet") : tr("settled by %1").arg(nameOf(movie.settledBy));
    default:
      return {};
  }
}

QVariant DisagreementModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const bool isCurator = section > kTitle && section < spreadColumn();
  // The badge of a curator is painted at the left, and belongs to the name.
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role == Qt::DecorationRole && isCurator) {
    const NamedCurator& curator = m_curators[size_t(section - 1)];
    return widgets::curatorBadge(curator.name, number(curator.id));
  }
  if (role != Qt::DisplayRole) return {};
  if (section == kTitle) return tr("movie");
  if (isCurator) return m_curators[size_t(section - 1)].name;
  return section == spreadColumn() ? tr("apart") : tr("settled");
}

void DisagreementModel::sort(int column, Qt::SortOrder order) {
  beginResetModel();
  m_sortColumn = column;
  m_sortOrder = order;
  sortRows();
  endResetModel();
}

void DisagreementModel::sortRows() {
  if (m_sortColumn < 0 || m_sortColumn >= columnCount()) return;
  const bool up = m_sortOrder == Qt::AscendingOrder;
  std::ranges::stable_sort(m_movies, [&](const storage::Disagreement& a, const storage::Disagreement& b) {
    if (m_sortColumn == kTitle) {
      const int order = titleOf(a.movie).localeAwareCompare(titleOf(b.movie));
      return up ? order < 0 : order > 0;
    }
    const float left = valueAt(a, m_sortColumn), right = valueAt(b, m_sortColumn);
    return up ? left < right : left > right;
  });
}

}  // namespace kinoprism::app
