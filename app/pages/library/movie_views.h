#pragma once

#include <QStackedWidget>
#include <optional>

#include "app/models/movie_source.h"
#include "widgets/wall/poster_wall.h"

namespace kinoprism::widgets {
class EmptyState;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class MovieTable;

/// Where somebody is among movies, and which are chosen.
struct MoviePlace {
  widgets::WallPosition top;
  qint64 current = -1;  ///< -1: none
  QList<qint64> selected;
};

/// Movies as a wall of posters or as a table: the same movies, chosen the same, the same ones in sight. Where there are
/// none, a word why. GUI thread only.
class MovieViews : public QStackedWidget {
  Q_OBJECT

 public:
  /// source: the movies; their order is set here.
  MovieViews(Services& services, MovieSource& source, QWidget* parent = nullptr);
  ~MovieViews() override;

  widgets::PosterWall* wall() const { return m_wall; }
  /// Made when it is first asked for.
  MovieTable* table();
  /// Null until it is made.
  MovieTable* madeTable() const { return m_table; }
  widgets::EmptyState* empty() const { return m_empty; }

  void setMovies(std::vector<storage::MovieId> movies);
  /// The table instead of the wall, or back.
  void showTable(bool shown);
  bool isTable() const { return m_isTable; }

  /// The selected movies, else the current one.
  QList<qint64> chosen() const;
  /// Chooses a movie that is there and brings it into sight.
  void setCurrent(qint64 movie);
  MoviePlace place() const;
  /// Goes there, or chooses the movie, when the next movies are set.
  void awaitPlace(const MoviePlace& place);
  void awaitCurrent(qint64 movie) { m_awaited = movie; }

 Q_SIGNALS:
  void tableMade(kinoprism::app::MovieTable* table);
  void currentChanged(qint64 movie);  ///< -1: none
  void selectionChanged();
  void menuRequested(qint64 movie, const QPoint& globalPosition);

 private:
  void connectViews();
  widgets::WallPosition top() const;

  Services& m_services;
  MovieSource& m_source;
  widgets::PosterWall* m_wall = nullptr;
  MovieTable* m_table = nullptr;
  widgets::EmptyState* m_empty = nullptr;
  bool m_isTable = false;
  std::optional<widgets::WallPosition> m_awaitedTop;
  QList<qint64> m_awaitedSelection;
  qint64 m_awaited = -1;
};

}  // namespace kinoprism::app
