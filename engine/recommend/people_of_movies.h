#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"

namespace kinoprism::recommend {

/// Who watched each movie: the interactions turned round, without values and times (4 bytes an interaction). People of
/// a movie are in rising order.
class PeopleOfMovies {
 public:
  PeopleOfMovies() = default;
  /// Throws Cancelled.
  PeopleOfMovies(const data::Interactions& interactions, core::Progress& progress);

  size_t movieCount() const { return m_starts.empty() ? 0 : m_starts.size() - 1; }
  std::span<const data::PersonIndex> of(data::MovieIndex movie) const {
    const size_t m = data::index(movie);
    return {m_people.data() + m_starts[m], m_starts[m + 1] - m_starts[m]};
  }

 private:
  std::vector<size_t> m_starts;
  std::vector<data::PersonIndex> m_people;
};

}  // namespace kinoprism::recommend
