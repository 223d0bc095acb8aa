#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/services/library_service.h"
#include "engine/neighbours/neighbour_graph.h"
#include "engine/serve/run.h"

namespace kinoprism {

/// Who made which movie, for "similar by people". Read from the library at the first question; then safe to use from
/// any thread.
class SharedCredits {
 public:
  /// Movies that share people with movie, by the sum of 1 / (movies of that person) over those they share: a rare
  /// collaborator says more than an actor of everything. Best first, at most limit.
  std::vector<MovieId> similar(const Library& library, MovieId movie, size_t limit, Progress& progress);

 private:
  void read(const Library& library, Progress& progress);

  std::mutex m_mutex;
  bool m_isRead = false;
  std::unordered_map<std::string, std::vector<MovieId>> m_moviesOf;
  std::unordered_map<int64_t, std::vector<std::string>> m_peopleOf;
};

/// For each of `movies` those that share people with it, by the cosine of the two sets of people, of whom each counts
/// by 1 / (movies of that person); of each at most count, best first. Throws Cancelled.
NeighbourLists neighboursByPeople(const Library& library, const MovieIndexes& movies, size_t count, Progress& progress);

/// Movies most like `movie` by all signals of the run together: their similarities, standardised over the catalogue and
/// weighted as the run's own mix weighs the signals (each at least a little, so that content speaks too).
std::vector<MovieIndex> similarByAll(const Run& run, MovieIndex movie, size_t limit);

}  // namespace kinoprism
