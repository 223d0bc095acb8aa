#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/neighbours/neighbour_graph.h"

namespace kinoprism::neighbours {

struct MapOptions {
  size_t neighbours = 15;    ///< of each movie, that the map tries to keep near it
  double minDistance = 0.1;  ///< below it, places that are near do not attract each other any more
  double spread = 1;         ///< the distance over which they do
  int epochs = 0;            ///< 0: 500 up to 10,000 movies, 200 above
  int repelled = 5;          ///< movies drawn for each attraction, to be pushed away
  uint64_t seed = 1;

  /// All of them in one line, other for others.
  std::string text() const;
};

struct MapPlace {
  float x = 0;
  float y = 0;
  bool operator==(const MapPlace&) const = default;
};

/// Places by movie. Nothing: the movie has no place, since nothing connects it with another one.
using MapPlaces = std::vector<std::optional<MapPlace>>;

/// A map on which movies lie near those that they are like: UMAP (McInnes, Healy & Melville, arXiv 1802.03426v3,
/// algorithms 1 and 5). Its one departure: within an epoch a movie moves by its own pairs, one after the other, while
/// the others stand where the epoch found them. So an epoch is shared among all compute threads, and the map is the
/// same for any number of them. Turned about its middle, which is (0, 0), so that it is longest along x. Throws what
/// fuzzyGraph throws, Error{BadArgument} for options out of range, Cancelled.
MapPlaces projectNeighbours(const NeighbourLists& lists, const MapOptions& options, core::Progress& progress);

/// The same of the movies nearest by cosine.
MapPlaces projectFeatures(const data::Features& features, const MapOptions& options, core::Progress& progress);

/// How near two places are as a share of 1: 1 / (1 + a·distance^(2b)).
struct NearnessCurve {
  double a = 1;
  double b = 1;
};

/// The curve nearest, in least squares over [0, 3·spread], to 1 below minDistance and exp(−(distance − minDistance) /
/// spread) above (section 3.2 of the paper). Throws Error{BadArgument} unless 0 <= minDistance < 3·spread.
NearnessCurve nearnessCurve(double minDistance, double spread);

}  // namespace kinoprism::neighbours
