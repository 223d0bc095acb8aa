#pragma once

#include <QAbstractTableModel>

#include "app/models/movie_columns.h"
#include "app/models/movie_source.h"

namespace kinoprism::app {

/// The movies of a source as rows, a column for each MovieColumn. What is not in the catalogue is read elsewhere for
/// the rows in sight only.
class MovieTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  MovieTableModel(Services& services, MovieSource& source, QObject* parent = nullptr);

  /// Rows [first, last] are in sight.
  void setVisibleRange(int first, int last);
  /// Whether any column is shown that needs marks.
  void setMarksWanted(bool wanted);
  /// Nothing that belongs into the rows in sight is still being read.
  bool isSettled() const { return !m_reading.isPending(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void retranslate();

 Q_SIGNALS:
  void failed(const QString& message);

 private:
  void forgetMarks();
  void readMarks();

  Services& m_services;
  MovieSource& m_source;
  std::unordered_map<int64_t, storage::MovieMarks>
      m_marks;  ///< of rows that were in sight; an entry without a mark: none
  int m_first = 0;
  int m_last = -1;
  bool m_marksWanted = false;
  Request m_reading;
};

}  // namespace kinoprism::app
