#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/services/disagreements.h"

namespace kinoprism::app {

/// Movies that curators disagree about: title, a column for each curator, how far they are apart, what was settled.
class DisagreementModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  static constexpr int kTitle = 0;

  DisagreementModel(LibraryService& library, QObject* parent = nullptr);

  /// openOnly: without those that are settled.
  void set(const AgreementReport& report, bool openOnly);
  const storage::Disagreement& at(int row) const { return m_movies[size_t(row)]; }
  int rowOf(storage::MovieId movie) const;  ///< -1: it is not listed
  int spreadColumn() const { return 1 + int(m_curators.size()); }
  int settledColumn() const { return spreadColumn() + 1; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

 private:
  QString titleOf(storage::MovieId movie) const;
  QString nameOf(storage::CuratorId curator) const;
  /// Ratings, spread and settled value; 0: none.
  float valueAt(const storage::Disagreement& movie, int column) const;
  void sortRows();

  LibraryService& m_library;
  std::vector<NamedCurator> m_curators;
  std::vector<storage::Disagreement> m_movies;
  int m_sortColumn = -1;  ///< -1: by spread, as they came
  Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

}  // namespace kinoprism::app
