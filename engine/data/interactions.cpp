#include "engine/data/interactions.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/core/sha256.h"

namespace kinoprism::data {
namespace {

static_assert(std::endian::native == std::endian::little, "fingerprints are of little-endian numbers");

void check(const Rated& rated, size_t movieCount) {
  if (index(rated.movie) >= movieCount)
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::MovieIndexOutOfRange, std::to_string(index(rated.movie)), movieCount});
  if (!std::isfinite(rated.value))
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::RatingNotANumber, std::to_string(index(rated.movie))});
}

/// Sorted by movie; of a movie named twice the latest, then the last, stays.
void sortDistinct(std::vector<Rated>& row) {
  const auto byMovieThenTime = [](const Rated& a, const Rated& b) {
    return a.movie != b.movie ? a.movie < b.movie : a.time < b.time;
  };
  if (!std::ranges::is_sorted(row, byMovieThenTime)) std::ranges::stable_sort(row, byMovieThenTime);
  size_t kept = 0;
  for (size_t i = 0; i < row.size(); ++i) {
    if (i + 1 < row.size() && row[i + 1].movie == row[i].movie) continue;
    row[kept++] = row[i];
  }
  row.resize(kept);
}

}  // namespace

Interactions::Interactions(std::vector<std::vector<Rated>> rows, size_t movieCount) : m_movieCount(movieCount) {
  size_t count = 0;
  for (const std::vector<Rated>& row : rows) count += row.size();
  m_movies.reserve(count);
  m_values.reserve(count);
  m_times.reserve(count);
  m_starts.reserve(rows.size() + 1);
  m_starts.push_back(0);
  for (std::vector<Rated>& row : rows) {
    for (const Rated& rated : row) check(rated, movieCount);
    sortDistinct(row);
    for (const Rated& rated : row) {
      m_movies.push_back(rated.movie);
      m_values.push_back(rated.value);
      m_times.push_back(rated.time);
    }
    m_starts.push_back(m_movies.size());
    row = {};
  }
}

Interactions::Interactions(const std::vector<std::vector<uint32_t>>& moviesOfPeople, size_t movieCount) {
  std::vector<std::vector<Rated>> rows(moviesOfPeople.size());
  for (size_t p = 0; p < rows.size(); ++p) {
    for (const uint32_t movie : moviesOfPeople[p]) rows[p].push_back({MovieIndex{movie}, 1, 0});
  }
  *this = Interactions(std::move(rows), movieCount);
}

Interactions Interactions::fromList(std::vector<Interaction> interactions, size_t personCount, size_t movieCount) {
  Interactions result;
  result.m_movieCount = movieCount;
  std::vector<size_t> next(personCount + 1, 0);
  for (const Interaction& interaction : interactions) {
    if (index(interaction.person) >= personCount)
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::PersonIndexOutOfRange,
                                                       std::to_string(index(interaction.person)), personCount});
    check({interaction.movie, interaction.value, interaction.time}, movieCount);
    ++next[index(interaction.person) + 1];
  }
  for (size_t p = 0; p < personCount; ++p) next[p + 1] += next[p];
  result.m_starts = next;

  // A counting sort by person keeps the given order within a person and needs no second list of interactions.
  const size_t count = interactions.size();
  result.m_movies.resize(count);
  result.m_values.resize(count);
  result.m_times.resize(count);
  for (const Interaction& interaction : interactions) {
    const size_t place = next[index(interaction.person)]++;
    result.m_movies[place] = interaction.movie;
    result.m_values[place] = interaction.value;
    result.m_times[place] = interaction.time;
  }
  interactions = {};
  result.sortRows();
  return result;
}

Interactions Interactions::fromColumns(std::vector<size_t> starts, std::vector<MovieIndex> movies,
                                       std::vector<float> values, std::vector<int64_t> times, size_t movieCount) {
  const bool fits = !starts.empty() && starts.front() == 0 && starts.back() == movies.size() &&
                    values.size() == movies.size() && times.size() == movies.size() && std::ranges::is_sorted(starts);
  if (!fits) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::RatingColumnsDiffer);
  for (size_t p = 0; p + 1 < starts.size(); ++p) {
    for (size_t i = starts[p]; i < starts[p + 1]; ++i) {
      check({movies[i], values[i], times[i]}, movieCount);
      if (i > starts[p] && movies[i] <= movies[i - 1])
        throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::PersonMoviesNotSorted, std::to_string(p)});
    }
  }
  Interactions result;
  result.m_movieCount = movieCount;
  result.m_starts = std::move(starts);
  result.m_movies = std::move(movies);
  result.m_values = std::move(values);
  result.m_times = std::move(times);
  return result;
}

void Interactions::sortRows() {
  std::vector<Rated> row;
  size_t kept = 0;
  for (size_t p = 0; p < personCount(); ++p) {
    row = historyOf(PersonIndex(p));
    sortDistinct(row);
    m_starts[p] = kept;  // nothing reads this start again: later rows begin after it
    for (const Rated& rated : row) {
      m_movies[kept] = rated.movie;
      m_values[kept] = rated.value;
      m_times[kept] = rated.time;
      ++kept;
    }
  }
  if (kept == m_movies.size()) return;
  m_starts.back() = kept;
  m_movies.resize(kept);
  m_values.resize(kept);
  m_times.resize(kept);
}

std::vector<Rated> Interactions::historyOf(PersonIndex person) const {
  const size_t start = m_starts[index(person)];
  std::vector<Rated> history(m_starts[index(person) + 1] - start);
  for (size_t i = 0; i < history.size(); ++i)
    history[i] = {m_movies[start + i], m_values[start + i], m_times[start + i]};
  return history;
}

bool Interactions::contains(PersonIndex person, MovieIndex movie) const {
  return std::ranges::binary_search(moviesOf(person), movie);
}

std::vector<uint32_t> Interactions::countsOfMovies() const {
  std::vector<uint32_t> counts(m_movieCount, 0);
  for (const MovieIndex movie : m_movies) ++counts[index(movie)];
  return counts;
}

Interactions Interactions::transposed() const {
  Interactions result;
  result.m_movieCount = personCount();
  std::vector<size_t> next(m_movieCount + 1, 0);
  for (const MovieIndex movie : m_movies) ++next[index(movie) + 1];
  for (size_t m = 0; m < m_movieCount; ++m) next[m + 1] += next[m];
  result.m_starts = next;
  result.m_movies.resize(size());
  result.m_values.resize(size());
  result.m_times.resize(size());
  for (size_t p = 0; p < personCount(); ++p) {
    for (size_t i = m_starts[p]; i < m_starts[p + 1]; ++i) {
      const size_t place = next[index(m_movies[i])]++;
      result.m_movies[place] = MovieIndex(p);
      result.m_values[place] = m_values[i];
      result.m_times[place] = m_times[i];
    }
  }
  return result;
}

Interactions Interactions::atLeast(float threshold) const {
  return filtered([threshold](PersonIndex, const Rated& rated) { return rated.value >= threshold; });
}

std::string Interactions::fingerprint() const {
  core::Sha256 hash;
  hash.add("interactions 1");
  const std::array<uint64_t, 2> counts{personCount(), m_movieCount};
  hash.add(std::as_bytes(std::span(counts)));
  hash.add(std::as_bytes(std::span(m_starts)));
  hash.add(std::as_bytes(std::span(m_movies)));
  hash.add(std::as_bytes(std::span(m_values)));
  hash.add(std::as_bytes(std::span(m_times)));
  return hash.finish();
}

}  // namespace kinoprism::data
