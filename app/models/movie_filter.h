#pragma once

#include <QByteArray>
#include <QString>
#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/models/movie_columns.h"

namespace kinoprism::app {

enum class MovieSort { MostRated, BestRated, Title, Newest, Oldest, BestMatch, Column };

/// What a movie may have or lack.
enum class MoviePart {
  Poster,
  Description,
  Sound,   ///< file or features
  Trailer  ///< likewise
};
inline constexpr MoviePart kMovieParts[] = {MoviePart::Poster, MoviePart::Description, MoviePart::Sound,
                                            MoviePart::Trailer};
bool hasPart(const storage::MovieSummary& movie, MoviePart part);
enum class Presence { Any, Present, Missing };

/// Which movies the wall shows, and in which order.
struct MovieFilter {
  QString text = {};
  std::vector<std::string> genres = {};  ///< any of them; empty: all
  int firstYear = 0;                     ///< 0: no bound
  int lastYear = 0;
  double leastRating = 0;                   ///< mean; 0: any
  double belowRating = 0;                   ///< mean below it; 0: any
  int leastCount = 0;                       ///< ratings
  int mostCount = -1;                       ///< below 0: any
  std::vector<std::string> languages = {};  ///< tags of descriptions, any of them; empty: all
  std::array<Presence, 4> parts = {};       ///< by MoviePart
  bool unlabelled = false;                  ///< not rated by the curator
  Presence labels = Presence::Any;          ///< rating, tag, verdict or note
  QString labelsBy = {};                    ///< curator whose labels are meant; empty: anybody's
  qint64 person = 0;                        ///< rated by this person; 0: by anybody or nobody
  QString personName = {};                  ///< to show
  QString collection = {};                  ///< in it; empty: in any or none
  QString tag = {};                         ///< tagged so by anybody; empty: anyhow
  MovieSort sort = MovieSort::MostRated;
  MovieColumn column = MovieColumn::Title;  ///< for MovieSort::Column
  bool descending = false;                  ///< likewise

  /// Anything but the order.
  bool isActive() const;
  bool hasYears() const { return firstYear > 0 || lastYear > 0; }
  bool hasRatings() const { return leastRating > 0 || belowRating > 0; }
  bool hasCounts() const { return leastCount > 0 || mostCount >= 0; }
  bool hasParts() const { return parts != std::array<Presence, 4>{}; }

  /// A filter that shows everything, in the same order.
  MovieFilter cleared() const;
  QByteArray toJson() const;
  /// What is not understood keeps its standard.
  static MovieFilter fromJson(const QByteArray& json);
};

/// What only the library on disk knows of a filter's conditions.
struct MovieHits {
  std::vector<storage::MovieId> words;                       ///< found for the text, best first
  std::optional<std::vector<storage::MovieId>> within = {};  ///< ascending; other movies do not pass
  std::vector<storage::MovieId> without = {};                ///< ascending; these do not pass
  std::vector<storage::MovieMarks> marks = {};               ///< of all movies, where the order goes by them
};

/// Whether a movie passes a filter, but for its text. References must outlive it.
class MovieTest {
 public:
  /// A bit for each condition that can be brushed, and one for all others.
  enum Condition : uint32_t { Years = 1, Ratings = 2, Counts = 4, Genres = 8, Languages = 16, Parts = 32, Others = 64 };

  MovieTest(const Catalogue& catalogue, const MovieFilter& filter, const MovieHits& hits,
            const std::unordered_map<int64_t, float>& labelled);
  /// Conditions that the movie at a place of the catalogue does not meet; 0: it passes.
  uint32_t failures(size_t place) const;
  bool operator()(size_t place) const { return failures(place) == 0; }

 private:
  bool failsParts(const storage::MovieSummary& movie) const;
  bool failsLanguages(const storage::MovieSummary& movie) const;
  bool failsOthers(size_t place) const;

  const Catalogue& m_catalogue;
  MovieFilter m_filter;
  storage::GenreSet m_genres;
  std::vector<uint8_t> m_excluded;  ///< by place; empty: nobody
  const std::unordered_map<int64_t, float>& m_labelled;
};

/// What the library knows of the filter's text, people, labels and collections. For a worker thread. Throws Cancelled,
/// and Error{NotFound} when the person is not there.
MovieHits findHits(storage::Library& library, const MovieFilter& filter, core::Progress& progress);

/// The movies of the catalogue that pass, in order. hits.words are not looked at when the filter's text is empty.
/// labelled: movies the curator rated. Ties go to the lower movie number. Milliseconds for 100,000 movies; for a worker
/// thread.
std::vector<storage::MovieId> applyFilter(const Catalogue& catalogue, const MovieFilter& filter, const MovieHits& hits,
                                          const std::unordered_map<int64_t, float>& labelled);

}  // namespace kinoprism::app
