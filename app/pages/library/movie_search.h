#pragma once

#include <QObject>

#include "app/pages/library/movie_facets.h"
#include "app/services/meaning_search.h"

namespace kinoprism::app {

/// What somebody looks for.
struct MovieQuery {
  MovieFilter filter;
  bool byMeaning = false;  ///< the filter's text is what descriptions mean, not words of them
  data::Modality fileModality = data::Modality::Image;
  QString file;  ///< what movies are to be like; empty: nothing

  bool asksMeaning() const { return !file.isEmpty() || (byMeaning && !filter.text.trimmed().isEmpty()); }
};

/// Finds the movies of the open library that answer a query, with counts for its facets; the newest query
/// wins. GUI thread only.
class MovieSearch : public QObject {
  Q_OBJECT

 public:
  MovieSearch(LibraryService& library, MeaningSearch& meaning, Lanes& lanes, QObject* parent = nullptr);

  /// Nothing happens where no library is open.
  void find(const MovieQuery& query);

 Q_SIGNALS:
  void found(const kinoprism::app::MovieSelection& selection);
  /// What a query by meaning is like, before the rest of the filter; found follows.
  void foundAlike(const kinoprism::app::MeaningFound& found);
  /// Nothing can be found by meaning, and why.
  void meaningFailed(const QString& problem);
  void failed(const QString& message);

 private:
  void findAlike(const MovieQuery& query);
  void filterAlike(const MovieQuery& query, std::vector<storage::MovieId> hits);

  LibraryService& m_library;
  MeaningSearch& m_meaning;
  Request m_filtering;
};

}  // namespace kinoprism::app
