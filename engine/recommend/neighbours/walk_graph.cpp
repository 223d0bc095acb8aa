#include "engine/recommend/neighbours/walk_graph.h"

#include <algorithm>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism::recommend {
namespace {

/// The neighbours of one movie after another. One to a thread: it keeps 8 bytes a movie.
class Walk {
 public:
  Walk(const data::Interactions& interactions, const PeopleOfMovies& people, const WalkWeights& weights)
      : m_interactions(interactions), m_people(people), m_weights(weights), m_sums(people.movieCount()) {}

  /// Every movie that w_ij of `to` is positive for.
  void neighboursOf(data::MovieIndex to, std::vector<Neighbour>& neighbours) {
    for (const data::PersonIndex person : m_people.of(to)) {
      const double weight = m_weights.people[data::index(person)];
      for (const data::MovieIndex other : m_interactions.moviesOf(person)) {
        if (m_sums[data::index(other)] == 0) m_seen.push_back(other);
        m_sums[data::index(other)] += weight;
      }
    }
    neighbours.clear();
    for (const data::MovieIndex from : m_seen) {
      const double sum = m_sums[data::index(from)] * m_weights.from[data::index(from)] * m_weights.to[data::index(to)];
      const double weight = m_weights.power == 1 ? sum : std::pow(sum, m_weights.power);
      if (weight > 0 && from != to) neighbours.push_back({from, weight});
      m_sums[data::index(from)] = 0;
    }
    m_seen.clear();
  }

 private:
  const data::Interactions& m_interactions;
  const PeopleOfMovies& m_people;
  const WalkWeights& m_weights;
  std::vector<double> m_sums;
  std::vector<data::MovieIndex> m_seen;
};

double power(size_t count, double exponent) { return count > 0 ? std::pow(static_cast<double>(count), exponent) : 0; }

}  // namespace

SparseItemWeights walkGraph(const data::Interactions& interactions, const PeopleOfMovies& people,
                            const WalkWeights& weights, size_t neighbours, core::Progress& progress) {
  const size_t n = interactions.movieCount();
  std::vector<std::vector<Neighbour>> neighboursOf(n);
  // Few ranges, as each needs sums of its own; a sixteenth of a thread's share keeps the threads evenly busy.
  const size_t grain = std::clamp<size_t>(n / (static_cast<size_t>(core::threadCount()) * 16), 1, 256);
  trackedParallelFor(n, grain, core::MessageId::ComputingRandomWalks, progress, [&](size_t begin, size_t end) {
    Walk walk(interactions, people, weights);
    std::vector<Neighbour> found;
    for (size_t m = begin; m < end; ++m) {
      progress.throwIfCancelled();
      walk.neighboursOf(data::MovieIndex(m), found);
      keepHeaviest(found, neighbours);
      neighboursOf[m] = found;
    }
  });
  return SparseItemWeights(neighboursOf);
}

std::vector<double> powersOfPeople(const data::Interactions& interactions, double exponent) {
  std::vector<double> powers;
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    powers.push_back(power(interactions.moviesOf(data::PersonIndex(p)).size(), exponent));
  }
  return powers;
}

std::vector<double> powersOfMovies(const data::Interactions& interactions, double exponent) {
  std::vector<double> powers;
  for (const uint32_t count : interactions.countsOfMovies()) powers.push_back(power(count, exponent));
  return powers;
}

}  // namespace kinoprism::recommend
