#pragma once

#include <QAbstractListModel>
#include <unordered_map>
#include <vector>

#include "app/services/services.h"

namespace kinoprism::app {

/// Movies with a person's stars, best rated first: what they rated, or what was held out. Knows where a movie stands in
/// the list that is shown beside it.
class HistoryModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role { MovieRole = Qt::UserRole, StarsRole, RankRole };

  explicit HistoryModel(Services& services, QObject* parent = nullptr);
  ~HistoryModel() override;

  void setRatings(const std::vector<data::Rated>& ratings);
  /// Places in the shown list, from 1, by movie number.
  void setRanks(std::unordered_map<int64_t, int> ranks);
  int rowOf(storage::MovieId movie) const;  ///< -1: it is not among them
  /// A poster for painting, or a null image while it is made; then dataChanged follows.
  QImage poster(const QModelIndex& index, QSize pixels) const;
  /// Rows [first, last] are in sight.
  void setVisibleRange(int first, int last);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Row {
    storage::MovieId movie{};
    float stars = 0;
  };
  const storage::MovieSummary* movieAt(int row) const;

  Services& m_services;
  std::vector<Row> m_rows;
  std::unordered_map<int64_t, int> m_places;  ///< row by movie number
  std::unordered_map<int64_t, int> m_ranks;
};

}  // namespace kinoprism::app
