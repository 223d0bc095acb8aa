#pragma once

#include "app/models/movie_source.h"
#include "app/pages/library/alike_source.h"
#include "app/pages/library/movie_facets.h"
#include "app/pages/library/movie_search.h"
#include "app/pages/page.h"
#include "app/services/services.h"
#include "widgets/wall/poster_wall.h"

class QSplitter;

namespace kinoprism::widgets {
class Banner;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class DetailPane;
class FacetPanel;
class FilterBar;
struct LibraryPageState;
class MovieActions;
class MovieTable;
class MovieViews;

/// The movies of the library as a wall of posters or a table: searched as you type, filtered, ordered, rated; with one
/// movie's details beside it.
class LibraryPage : public Page {
  Q_OBJECT

 public:
  explicit LibraryPage(Services& services, QWidget* parent = nullptr);

  void enter() override;
  void leave() override;
  QString searchHint() const override;
  void search(const QString& text) override;
  QString searchText() const override;
  QString statusText() const override;
  QByteArray saveState() const override;
  void restoreState(const QByteArray& json) override;
  std::vector<TourStop> tour() override;
  bool isSettled() const override;

  /// Chooses a movie and brings it into sight; the filter is cleared when it hides it.
  void showMovie(qint64 movie);
  /// The same, with the movies most like it by a signal.
  void showSimilar(qint64 movie, const QString& by);
  widgets::PosterWall* wall() const;
  DetailPane* detail() const { return m_detail; }
  /// Makes what shows a movie, so that the first one that is chosen shows at once. False where it was made already.
  bool makeDetail();
  MovieSource* source() const { return m_source; }

  /// What the search text is compared with: the words of titles, people and descriptions, or what descriptions mean.
  enum class SearchBy { Words, Meaning };
  void setSearchBy(SearchBy by);
  SearchBy searchBy() const { return m_query.byMeaning ? SearchBy::Meaning : SearchBy::Words; }
  static QString searchHintFor(SearchBy by);
  /// Shows the movies whose posters (Image) or sounds (Audio) are most like the file.
  void findLike(data::Modality modality, const QString& file);
  /// Why nothing can be found by meaning; empty where it can.
  const QString& meaningProblem() const { return m_meaningProblem; }
  widgets::Banner* banner() const { return m_banner; }
  const MovieFilter& filter() const { return m_query.filter; }
  FacetPanel* facets() const { return m_facets; }
  void showFacets(bool shown);
  void setFilter(const MovieFilter& filter);
  MovieTable* table();  ///< made when it is first asked for
  MovieActions* actions() const { return m_actions; }
  /// The table instead of the wall, or back: the same movies, chosen the same, the same ones in sight.
  void showTable(bool shown);
  bool isTable() const;
  /// The selected movies, else the current one.
  QList<qint64> chosenMovies() const;
  /// Shows a view that is kept in the library.
  void showView(const QString& name);
  void askViewName();

 Q_SIGNALS:
  /// What was asked for is in the wall or table, counts included.
  void shown();
  /// The filter's text changed otherwise than by search().
  void searchTextChanged(const QString& text);
  void searchByChanged();
  void importWanted();
  void failed(const QString& message);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void retranslate();
  void catalogueChanged();
  void request();
  void showAlike(const MeaningFound& found);
  void showHowMeaningWasFound(const MeaningFound& found);
  void showMeaningProblem(const QString& problem);
  void forgetFile();
  void act();
  void show(const MovieSelection& selection);
  void playNext(storage::MediaKind kind, int by);
  void openMenu(qint64 movie, const QPoint& place);
  void copyChosen();
  void build();
  void connectViews();
  void connectTable(MovieTable* table);
  void findPerson(const QString& name);
  void openViews(const QPoint& place);
  LibraryPageState state() const;

  Services& m_services;
  AlikeSource* m_source = nullptr;
  MovieSearch* m_search = nullptr;
  MovieQuery m_query;
  bool m_requested = false;
  QByteArray m_columns;  ///< of the table, until it is made
  QString m_meaningProblem;
  widgets::Banner* m_banner = nullptr;
  FilterBar* m_bar = nullptr;
  FacetPanel* m_facets = nullptr;
  MovieViews* m_views = nullptr;
  MovieActions* m_actions = nullptr;
  QSplitter* m_splitter = nullptr;
  DetailPane* m_detail = nullptr;
};

}  // namespace kinoprism::app
