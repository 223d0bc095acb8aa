#include "app/services/similar_movies.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/fuse/signal_table.h"

namespace kinoprism {
namespace {

constexpr double kSmallestWeight = 0.1;

template <class Score>
void keepBest(std::vector<std::pair<Score, MovieId>>& found, size_t limit) {
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : number(a.second) < number(b.second);
  });
  if (found.size() > limit) found.resize(limit);
}

}  // namespace

void SharedCredits::read(const Library& library, Progress& progress) {
  if (m_isRead) return;
  for (const MovieWords& words : library.movies().words(progress)) {
    for (const std::string& person : words.people) m_moviesOf[person].push_back(words.id);
    m_peopleOf[number(words.id)] = words.people;
  }
  m_isRead = true;
}

std::vector<MovieId> SharedCredits::similar(const Library& library, MovieId movie, size_t limit, Progress& progress) {
  std::lock_guard lock(m_mutex);
  read(library, progress);
  std::unordered_map<int64_t, double> shared;
  for (const std::string& person : m_peopleOf[number(movie)]) {
    const auto& movies = m_moviesOf[person];
    for (const MovieId other : movies) {
      if (other != movie) shared[number(other)] += 1.0 / double(movies.size());
    }
  }
  std::vector<std::pair<double, MovieId>> found;
  for (const auto& [other, score] : shared) found.emplace_back(score, MovieId(other));
  keepBest(found, limit);
  std::vector<MovieId> result;
  for (const auto& [score, other] : found) result.push_back(other);
  return result;
}

NeighbourLists neighboursByPeople(const Library& library, const MovieIndexes& movies, size_t count,
                                  Progress& progress) {
  std::unordered_map<std::string, std::vector<MovieIndex>> moviesOf;
  std::vector<std::vector<std::string>> peopleOf(movies.size());
  for (MovieWords& words : library.movies().words(progress)) {
    const auto movie = movies.find(words.id);
    if (!movie) continue;
    for (const std::string& person : words.people) moviesOf[person].push_back(*movie);
    peopleOf[index(*movie)] = std::move(words.people);
  }
  std::vector<double> lengths(movies.size(), 0);
  for (size_t m = 0; m < movies.size(); ++m) {
    for (const std::string& person : peopleOf[m]) lengths[m] += 1.0 / double(moviesOf[person].size());
    lengths[m] = std::sqrt(lengths[m]);
  }
  NeighbourLists lists(movies.size());
  std::unordered_map<uint32_t, double> shared;
  for (size_t m = 0; m < movies.size(); ++m) {
    progress.throwIfCancelled();
    shared.clear();
    for (const std::string& person : peopleOf[m]) {
      const std::vector<MovieIndex>& others = moviesOf[person];
      for (const MovieIndex other : others) shared[uint32_t(index(other))] += 1.0 / double(others.size());
    }
    shared.erase(uint32_t(m));
    for (const auto& [other, sum] : shared)
      lists[m].push_back({MovieIndex(other), float(std::min(1.0, sum / (lengths[m] * lengths[other])))});
    std::ranges::sort(lists[m], [](const NearestMovie& a, const NearestMovie& b) {
      return a.likeness != b.likeness ? a.likeness > b.likeness : a.movie < b.movie;
    });
    if (lists[m].size() > count) lists[m].resize(count);
  }
  return lists;
}

std::vector<MovieIndex> similarByAll(const Run& run, MovieIndex movie, size_t limit) {
  const size_t count = run.model.movieCount();
  std::vector<double> sum(count, 0);
  std::vector<float> scores(count);
  const std::vector<MovieIndex> self{movie};
  bool any = false;
  for (const std::string& signal : run.model.signals()) {
    if (!run.model.similar(signal, movie, scores)) continue;
    any = true;
    standardise(scores, momentsOf(scores, self));
    const double weight = std::max(kSmallestWeight, std::abs(run.model.composition().mix.weightOf(signal)));
    for (size_t i = 0; i < count; ++i) {
      if (!std::isnan(scores[i])) sum[i] += weight * double(scores[i]);
    }
  }
  if (!any) return {};
  std::vector<MovieIndex> order;
  for (size_t i = 0; i < count; ++i) {
    if (MovieIndex(i) != movie) order.push_back(MovieIndex(i));
  }
  const size_t kept = std::min(limit, order.size());
  std::ranges::partial_sort(order, order.begin() + ptrdiff_t(kept), [&](MovieIndex a, MovieIndex b) {
    return sum[index(a)] != sum[index(b)] ? sum[index(a)] > sum[index(b)] : a < b;
  });
  order.resize(kept);
  return order;
}

}  // namespace kinoprism
