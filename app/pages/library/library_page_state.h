#pragma once

#include <QByteArray>

#include "app/models/movie_filter.h"
#include "app/pages/library/movie_views.h"

namespace kinoprism::app {

/// What the Library page shows and how: kept in the library between starts, and by name as a view.
struct LibraryPageState {
  MovieFilter filter;
  bool byMeaning = false;  ///< the filter's text is what descriptions mean
  bool facetsShown = false;
  bool tableShown = false;
  QByteArray columns;  ///< of the table, as MovieTable::columnState
  MoviePlace place;

  /// As JSON, with the selection where it is not too long.
  QByteArray toJson() const;
  /// What a view keeps: all but the place; its zoom is kept.
  QByteArray toViewJson() const;
  /// Of either; what is not there or not understood is as at first.
  static LibraryPageState fromJson(const QByteArray& json);
};

}  // namespace kinoprism::app
