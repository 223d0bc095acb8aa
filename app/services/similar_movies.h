#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/services/library_service.h"
#include "engine/neighbours/neighbour_graph.h"
#include "engine/serve/run.h"

namespace kinoprism::app {

/// Who made which movie, for "similar by people". Read from the library at the first question; then safe to use from
/// any thread.
class SharedCredits {
 public:
  /// Movies that share people with movie, by the sum of 1 / (movies of that person) over those they share: a rare
  /// collaborator says more than an actor of everything. Best first, at most limit.
  std::vector<storage::MovieId> similar(const storage::Library& library, storage::MovieId movie, size_t limit,
                                        core::Progress& progress);

 private:
  void read(const storage::Library& library, core::Progress& progress);

  std::mutex m_mutex;
  bool m_isRead = false;
  std::unordered_map<std::string, std::vector<storage::MovieId>> m_moviesOf;
  std::unordered_map<int64_t, std::vector<std::string>> m_peopleOf;
};

/// For each of `movies` those that share people with it, by the cosine of the two sets of people, of whom each counts
/// by 1 / (movies of that person); of each at most count, best first. Throws Cancelled.
neighbours::NeighbourLists neighboursByPeople(const storage::Library& library, const storage::MovieIndexes& movies,
                                              size_t count, core::Progress& progress);

/// Movies most like `movie` by all signals of the run together: their similarities, standardised over the catalogue and
/// weighted as the run's own mix weighs the signals (each at least a little, so that content speaks too).
std::vector<data::MovieIndex> similarByAll(const serve::Run& run, data::MovieIndex movie, size_t limit);

}  // namespace kinoprism::app
