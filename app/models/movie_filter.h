#pragma once

#include <QByteArray>
#include <QString>
#include <unordered_map>
#include <vector>

#include "app/services/library_service.h"

namespace kinoprism {

enum class MovieSort { MostRated, BestRated, Title, Newest, Oldest, BestMatch };

/// Which movies the wall shows, and in which order.
struct MovieFilter {
  QString text = {};
  std::vector<std::string> genres = {};  ///< any of them; empty: all
  int firstYear = 0;                     ///< 0: no bound
  int lastYear = 0;
  double leastRating = 0;  ///< mean; 0: any
  bool withPoster = false;
  bool withDescription = false;
  bool withSound = false;    ///< sound file or audio features
  bool withTrailer = false;  ///< trailer file or video features
  bool unlabelled = false;   ///< by the curator
  MovieSort sort = MovieSort::MostRated;

  /// Anything but the order.
  bool isActive() const;
  bool hasYears() const { return firstYear > 0 || lastYear > 0; }

  QByteArray toJson() const;
  /// What is not understood keeps its standard.
  static MovieFilter fromJson(const QByteArray& json);
};

/// What the filter's search finds in the library, then applyFilter. For a worker thread. Throws Cancelled.
std::vector<MovieId> findMovies(Library& library, const Catalogue& catalogue, const MovieFilter& filter,
                                const std::unordered_map<int64_t, float>& labelled, Progress& progress);

/// The movies of the catalogue that pass, in order. hits: what a search for filter.text found, best first; not looked
/// at when the text is empty. labelled: movies the curator rated. Ties go to the lower movie number. Milliseconds for
/// 100,000 movies; for a worker thread.
std::vector<MovieId> applyFilter(const Catalogue& catalogue, const MovieFilter& filter,
                                 const std::vector<MovieId>& hits, const std::unordered_map<int64_t, float>& labelled);

}  // namespace kinoprism
