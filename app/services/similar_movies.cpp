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
