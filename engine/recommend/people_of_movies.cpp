#include "engine/recommend/people_of_movies.h"

namespace kinoprism::recommend {

PeopleOfMovies::PeopleOfMovies(const data::Interactions& interactions, core::Progress& progress)
    : m_starts(interactions.movieCount() + 1), m_people(interactions.size()) {
  const std::vector<uint32_t> counts = interactions.countsOfMovies();
  for (size_t m = 0; m < counts.size(); ++m) m_starts[m + 1] = m_starts[m] + counts[m];
  std::vector<size_t> next(m_starts.begin(), m_starts.end() - 1);
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    if (p % 4096 == 0) progress.throwIfCancelled();
    for (const data::MovieIndex movie : interactions.moviesOf(data::PersonIndex(p))) {
      m_people[next[data::index(movie)]++] = data::PersonIndex(p);
    }
  }
}

}  // namespace kinoprism::recommend
