#pragma once

#include <unordered_map>
#include <vector>

#include "app/services/services.h"
#include "widgets/wall/poster_source.h"

namespace kinoprism::app {

/// Movies of the open library in a given order, for a wall or strip. Subclasses add ranks, shares and marks to the
/// cells.
class MovieSource : public widgets::PosterSource {
  Q_OBJECT

 public:
  explicit MovieSource(Services& services, QObject* parent = nullptr);
  ~MovieSource() override;

  /// Distinct movies; those that are not in the catalogue are left out.
  void setMovies(std::vector<storage::MovieId> movies);
  const std::vector<storage::MovieId>& movies() const { return m_movies; }
  /// Rows [first, last] are in sight: posters of others need not be made any more.
  void setVisibleRange(int first, int last);

  int count() const override { return int(m_movies.size()); }
  qint64 id(int row) const override;
  int rowOf(qint64 id) const override;
  widgets::PosterCell cell(int row) const override;
  QImage thumbnail(int row, QSize size) override;

 protected:
  virtual void decorate(int row, const storage::MovieSummary& movie, widgets::PosterCell& cell) const {}
  /// Says of a cell that it stands where it does by those imputed features; nothing where there are none.
  static void markImputed(const std::vector<const ImputationRecord::Set*>& sets, widgets::PosterCell& cell);
  const storage::MovieSummary* movieAt(int row) const;
  Services& services() const { return m_services; }

 private:
  Services& m_services;
  std::vector<storage::MovieId> m_movies;
  std::unordered_map<int64_t, int> m_rows;
};

/// "Action · 1998": the first genre and the year, whichever are known.
QString subtitleOf(const storage::MovieSummary& movie, const Catalogue& catalogue);
/// All genres of a movie in the language of the program.
QStringList genresOf(const storage::MovieSummary& movie, const Catalogue& catalogue);
/// A genre in the language of the program, where it is one of the usual English names; else as it is.
QString genreText(const QString& name);

}  // namespace kinoprism::app
