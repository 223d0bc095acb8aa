#include "app/pages/library/movie_table_model.h"

#include <algorithm>

#include "app/messages/message_text.h"

namespace kinoprism::app {
namespace {

constexpr size_t kMostMarks = 4000;  // movies

}  // namespace

MovieTableModel::MovieTableModel(Services& services, MovieSource& source, QObject* parent)
    : QAbstractTableModel(parent), m_services(services), m_source(source), m_reading(services.lanes.reader) {
  connect(&source, &widgets::PosterSource::reset, this, [this] {
    beginResetModel();
    endResetModel();
  });
  connect(&source, &widgets::PosterSource::cellsChanged, this, [this](int first, int last) {
    if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, kMovieColumnCount - 1));
  });
  connect(&services.library.labels(), &LabelJournal::labelsChanged, this, &MovieTableModel::forgetMarks);
  connect(&services.shelves, &Shelves::changed, this, &MovieTableModel::forgetMarks);
  connect(&services.library, &LibraryService::catalogueChanged, this, &MovieTableModel::forgetMarks);
}

void MovieTableModel::forgetMarks() {
  m_marks.clear();
  readMarks();
}

void MovieTableModel::setVisibleRange(int first, int last) {
  m_first = std::max(first, 0);
  m_last = last;
  readMarks();
}

void MovieTableModel::setMarksWanted(bool wanted) {
  m_marksWanted = wanted;
  readMarks();
}

void MovieTableModel::readMarks() {
  const LibraryPtr library = m_services.library.library();
  if (!m_marksWanted || !library) return;
  std::vector<storage::MovieId> wanted;
  for (int row = m_first; row <= m_last && row < m_source.count(); ++row) {
    if (!m_marks.contains(m_source.id(row))) wanted.push_back(storage::MovieId(m_source.id(row)));
  }
  if (wanted.empty()) return;
  m_reading.run(
      this, [library, wanted](std::stop_token) { return storage::movieMarks(*library, wanted); },
      [this, wanted](std::vector<storage::MovieMarks> marks) {
        if (m_marks.size() > kMostMarks) m_marks.clear();
        for (const storage::MovieId movie : wanted) m_marks.try_emplace(number(movie));
        for (storage::MovieMarks& of : marks) m_marks[number(of.movie)] = std::move(of);
        if (m_last >= m_first) Q_EMIT dataChanged(index(m_first, 0), index(m_last, kMovieColumnCount - 1));
      },
      [this](const core::Error& error) { Q_EMIT failed(messageText(error)); }, [] {});
}

int MovieTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_source.count(); }

int MovieTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kMovieColumnCount; }

QVariant MovieTableModel::data(const QModelIndex& index, int role) const {
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (isNumber(MovieColumn(index.column())) ? Qt::AlignRight : Qt::AlignLeft));
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const storage::MovieSummary* movie =
      catalogue ? catalogue->find(storage::MovieId(m_source.id(index.row()))) : nullptr;
  if (!movie) return {};
  const auto marks = m_marks.find(number(movie->id));
  return columnText(
      MovieColumn(index.column()),
      {*movie, m_services.library.labels().myRating(movie->id), marks == m_marks.end() ? nullptr : &marks->second},
      *catalogue);
}

QVariant MovieTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::DisplayRole) return columnTitle(MovieColumn(section));
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (isNumber(MovieColumn(section)) ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

void MovieTableModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, kMovieColumnCount - 1); }

}  // namespace kinoprism::app
