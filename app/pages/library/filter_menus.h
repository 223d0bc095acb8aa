#pragma once

#include <QObject>
#include <functional>

#include "app/pages/library/movie_facets.h"

class QMenu;

namespace kinoprism::app {

class Shelves;

/// What a filter bar shows.
struct ShownMovies {
  CataloguePtr catalogue;
  MovieFilter filter;
  MovieFacets counts;  ///< what menus say of how many movies a choice would show
};

/// The menus of a filter bar: they offer what the library has, with counts, and say how the filter is to be changed.
class FilterMenus : public QObject {
  Q_OBJECT

 public:
  /// shown outlives the menus and is read when one opens.
  FilterMenus(const ShownMovies& shown, Shelves& shelves, QWidget* parent);

  /// The menu of a chip, "genre"; nothing for a chip without one.
  void open(const QString& chip, const QPoint& place);
  void openSort(const QPoint& place);
  static QString orderText(const MovieFilter& filter);

 Q_SIGNALS:
  void changeWanted(const std::function<void(MovieFilter&)>& how);
  void personWanted(const QString& name);

 private:
  void openGenres(const QPoint& place);
  void openYears(const QPoint& place);
  void openRatings(const QPoint& place);
  void openParts(const QPoint& place);
  void openLanguages(const QPoint& place);
  void openLabels(const QPoint& place);
  void openMore(const QPoint& place);
  void addLabelChoices(QMenu* menu, Presence labels);

  const ShownMovies& m_shown;
  Shelves& m_shelves;
  QWidget* m_parent;
};

}  // namespace kinoprism::app
