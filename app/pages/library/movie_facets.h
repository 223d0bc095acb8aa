#pragma once

#include <QList>
#include <QString>
#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/models/movie_filter.h"

namespace kinoprism::app {

/// What the library can be brushed by.
enum class Facet { Year, Rating, Count, Genre, Language, Part };

struct FacetBin {
  QString label;    ///< the first value: "1990", "3.25", "8"; of a genre or language its name as it is stored
  QString end;      ///< the last one: "1994", "3.5", "15"; of those nothing
  double low = 0;   ///< value ≥ low; of those nothing
  double high = 0;  ///< and < high
  int whole = 0;    ///< movies of the library
  int part = 0;     ///< of those, what passes the filter but for this facet's own condition
};

/// How the movies lie along one facet. A movie without a year (rating, genre) is in no bin, one of several genres in
/// several.
struct FacetCounts {
  std::vector<FacetBin> bins;
  int whole = 0;  ///< movies that are in some bin
  int part = 0;
};
using MovieFacets = std::array<FacetCounts, 6>;

/// What a filter shows: the movies in order, and the facets where they were asked for.
struct MovieSelection {
  std::vector<storage::MovieId> movies;
  std::optional<MovieFacets> facets;
};

/// applyFilter and, where wanted, facetsOf.
MovieSelection selectMovies(const Catalogue& catalogue, const MovieFilter& filter, const MovieHits& hits,
                            const std::unordered_map<int64_t, float>& labelled, bool wantsFacets);

/// Counts for every facet, each with the conditions of the others: cross-filtering (C. Weaver, Cross-Filtered Views for
/// Multidimensional Visual Analysis, 2010), in one pass. Bins of Facet::Part are those of MoviePart. hits and labelled
/// as for applyFilter. For a worker thread; milliseconds for 100,000 movies.
MovieFacets facetsOf(const Catalogue& catalogue, const MovieFilter& filter, const MovieHits& hits,
                     const std::unordered_map<int64_t, float>& labelled);

/// The filter with bins first … last of a facet as its condition; first < 0: without one.
MovieFilter brushed(MovieFilter filter, Facet facet, const FacetCounts& counts, int first, int last);
/// The bins that the filter's condition covers, {-1, -1} where it has none. Not for genres, languages and parts.
std::pair<int, int> brushOf(const MovieFilter& filter, Facet facet, const FacetCounts& counts);

}  // namespace kinoprism::app
