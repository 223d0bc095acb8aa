#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/progress.h"

namespace kinoprism::data {

enum class MovieIndex : uint32_t {};
enum class PersonIndex : uint32_t {};

constexpr size_t index(MovieIndex movie) { return static_cast<size_t>(movie); }
constexpr size_t index(PersonIndex person) { return static_cast<size_t>(person); }

/// One movie of a person's history. value: 0.5–5 for ratings, 1 where only "watched" is known; time: seconds since
/// 1970, or any number that grows with time, 0 where unknown.
struct Rated {
  MovieIndex movie{};
  float value = 1;
  int64_t time = 0;
  bool operator==(const Rated&) const = default;
};

struct Interaction {
  PersonIndex person{};
  MovieIndex movie{};
  float value = 1;
  int64_t time = 0;
};

/// Who rated what, people x movies, compressed by person; a person's movies are sorted and distinct. Immutable, so safe
/// to read from any thread.
class Interactions {
 public:
  Interactions() = default;
  /// rows[p]: the history of person p, in any order; a movie named twice keeps its latest (then last) rating.
  /// Throws Error{BadArgument} for a movie >= movieCount and for a value that is not a number.
  Interactions(std::vector<std::vector<Rated>> rows, size_t movieCount);
  /// Movies only; value 1, time 0.
  Interactions(const std::vector<std::vector<uint32_t>>& moviesOfPeople, size_t movieCount);
  /// Any order; duplicates as above. Frees the list as soon as it is placed: 40 bytes an interaction at the peak, 16
  /// after, so that 25 million of them fit a laptop. Throws Error{BadArgument} for a person or movie that is not below
  /// its count and for a value that is not a number.
  static Interactions fromList(std::vector<Interaction> interactions, size_t personCount, size_t movieCount);
  /// Takes over what already lies as it should: person p has [starts[p], starts[p + 1]) of the columns, movies sorted
  /// and distinct. Costs no memory beyond the columns. Throws Error{BadArgument} when they do not fit together.
  static Interactions fromColumns(std::vector<size_t> starts, std::vector<MovieIndex> movies, std::vector<float> values,
                                  std::vector<int64_t> times, size_t movieCount);

  size_t personCount() const { return m_starts.empty() ? 0 : m_starts.size() - 1; }
  size_t movieCount() const { return m_movieCount; }
  size_t size() const { return m_movies.size(); }

  std::span<const MovieIndex> moviesOf(PersonIndex person) const { return part(m_movies, person); }
  std::span<const float> valuesOf(PersonIndex person) const { return part(m_values, person); }
  std::span<const int64_t> timesOf(PersonIndex person) const { return part(m_times, person); }
  std::vector<Rated> historyOf(PersonIndex person) const;
  bool contains(PersonIndex person, MovieIndex movie) const;

  /// How many people rated each movie. movieCount values.
  std::vector<uint32_t> countsOfMovies() const;
  /// Movies x people: the same matrix turned round; "person" p of the result is movie p here.
  Interactions transposed() const;
  /// The same people and movies; interactions for which keep(person, rated) holds.
  template <class Keep>
  Interactions filtered(Keep keep) const;
  /// Those with value >= threshold: what a person liked.
  Interactions atLeast(float threshold) const;

  /// SHA-256 over counts, movies, values and times: names the data that a run was trained on.
  std::string fingerprint() const;

 private:
  template <class T>
  std::span<const T> part(const std::vector<T>& all, PersonIndex person) const {
    const size_t p = index(person);
    return {all.data() + m_starts[p], m_starts[p + 1] - m_starts[p]};
  }

  void sortRows();

  std::vector<size_t> m_starts;
  std::vector<MovieIndex> m_movies;
  std::vector<float> m_values;
  std::vector<int64_t> m_times;
  size_t m_movieCount = 0;
};

template <class Keep>
Interactions Interactions::filtered(Keep keep) const {
  Interactions result;
  result.m_movieCount = m_movieCount;
  result.m_starts.push_back(0);
  for (size_t p = 0; p < personCount(); ++p) {
    for (size_t i = m_starts[p]; i < m_starts[p + 1]; ++i) {
      const Rated rated{m_movies[i], m_values[i], m_times[i]};
      if (!keep(PersonIndex(p), rated)) continue;
      result.m_movies.push_back(rated.movie);
      result.m_values.push_back(rated.value);
      result.m_times.push_back(rated.time);
    }
    result.m_starts.push_back(result.m_movies.size());
  }
  return result;
}

}  // namespace kinoprism::data
