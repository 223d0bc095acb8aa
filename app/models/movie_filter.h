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
  double belowRating = 0;  ///< mean below it; 0: any
  int leastCount = 0;      ///< ratings
  int mostCount = -1;      ///< below 0: any
  bool withPoster = false;
  bool withDescription = false;
  bool withSound = false;    ///< sound file or audio features
  bool withTrailer = false;  ///< trailer file or video features
  bool unlabelled = false;   ///< by the curator
  MovieSort sort = MovieSort::MostRated;

  /// Anything but the order.
  bool isActive() const;
  bool hasYears() const { return firstYear > 0 || lastYear > 0; }
  bool hasRatings() const { return leastRating > 0 || belowRating > 0; }
  bool hasCounts() const { return leastCount > 0 || mostCount >= 0; }

  QByteArray toJson() const;
  /// What is not understood keeps its standard.
  static MovieFilter fromJson(const QByteArray& json);
};

/// Whether a movie passes a filter, but for its text. References must outlive it.
class MovieTest {
 public:
  MovieTest(const Catalogue& catalogue, const MovieFilter& filter, const std::unordered_map<int64_t, float>& labelled);
  bool operator()(const MovieSummary& movie) const;

 private:
  MovieFilter m_filter;
  GenreSet m_genres;
  const std::unordered_map<int64_t, float>& m_labelled;
};

/// What the library finds for the filter's text, best first; nothing without a text. For a worker thread. Throws
/// Cancelled.
std::vector<MovieId> findHits(Library& library, const MovieFilter& filter, Progress& progress);

/// The movies of the catalogue that pass, in order. hits: what a search for filter.text found, best first; not looked
/// at when the text is empty. labelled: movies the curator rated. Ties go to the lower movie number. Milliseconds for
/// 100,000 movies; for a worker thread.
std::vector<MovieId> applyFilter(const Catalogue& catalogue, const MovieFilter& filter,
                                 const std::vector<MovieId>& hits, const std::unordered_map<int64_t, float>& labelled);

}  // namespace kinoprism
