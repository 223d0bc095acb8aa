#include "engine/data/k_core.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace kinoprism::data {
namespace {

/// One side of the people-movie graph while it is peeled.
struct Side {
  std::vector<size_t> degrees;
  std::vector<bool> removed;
  std::vector<uint32_t> waiting;  ///< removed, but their neighbours do not know yet
  size_t least = 0;

  Side(std::vector<size_t> counts, size_t minimum)
      : degrees(std::move(counts)), removed(degrees.size(), false), least(std::max<size_t>(minimum, 1)) {
    for (size_t i = 0; i < degrees.size(); ++i) removeIfPoor(i);
  }

  void removeIfPoor(size_t i) {
    if (removed[i] || degrees[i] >= least) return;
    removed[i] = true;
    waiting.push_back(static_cast<uint32_t>(i));
  }

  void loseNeighbour(size_t i) {
    --degrees[i];
    removeIfPoor(i);
  }

  /// New numbers of those kept; the largest number for the others.
  template <class Index>
  std::vector<uint32_t> renumber(std::vector<Index>& kept) const {
    std::vector<uint32_t> numbers(removed.size(), std::numeric_limits<uint32_t>::max());
    for (size_t i = 0; i < removed.size(); ++i) {
      if (removed[i]) continue;
      numbers[i] = static_cast<uint32_t>(kept.size());
      kept.push_back(Index{static_cast<uint32_t>(i)});
    }
    return numbers;
  }
};

std::vector<size_t> degreesOf(const Interactions& rows) {
  std::vector<size_t> degrees(rows.personCount());
  for (size_t p = 0; p < degrees.size(); ++p) degrees[p] = rows.moviesOf(PersonIndex(p)).size();
  return degrees;
}

/// Tells the neighbours of everyone of `side` who was removed; rows: the interactions with that side as "people".
void spread(Side& side, const Interactions& rows, Side& other, core::Progress& progress) {
  for (size_t done = 0; !side.waiting.empty(); ++done) {
    if (done % 1024 == 0) progress.throwIfCancelled();
    const PersonIndex row{side.waiting.back()};
    side.waiting.pop_back();
    for (const MovieIndex neighbour : rows.moviesOf(row)) other.loseNeighbour(index(neighbour));
  }
}

}  // namespace

KCore kCore(const Interactions& interactions, size_t perPerson, size_t perMovie, core::Progress& progress) {
  progress.report("leaving out people and movies with few ratings", 0, 0);
  Interactions turned = interactions.transposed();
  Side people(degreesOf(interactions), perPerson);
  Side movies(degreesOf(turned), perMovie);
  while (!people.waiting.empty() || !movies.waiting.empty()) {
    spread(people, interactions, movies, progress);
    spread(movies, turned, people, progress);
  }
  turned = {};  // as large as the interactions themselves

  KCore core;
  people.renumber(core.people);
  const std::vector<uint32_t> movieNumbers = movies.renumber(core.movies);
  std::vector<std::vector<Rated>> rows(core.people.size());
  for (size_t p = 0; p < rows.size(); ++p) {
    if (p % 1024 == 0) progress.throwIfCancelled();
    rows[p].reserve(people.degrees[index(core.people[p])]);
    for (Rated rated : interactions.historyOf(core.people[p])) {
      if (movies.removed[index(rated.movie)]) continue;
      rated.movie = MovieIndex{movieNumbers[index(rated.movie)]};
      rows[p].push_back(rated);
    }
  }
  core.interactions = Interactions(std::move(rows), core.movies.size());
  return core;
}

}  // namespace kinoprism::data
