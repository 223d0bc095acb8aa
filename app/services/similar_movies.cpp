#include "app/services/similar_movies.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/fuse/signal_table.h"

namespace kinoprism::app {
namespace {

constexpr double kSmallestWeight = 0.1;

template <class Score>
void keepBest(std::vector<std::pair<Score, storage::MovieId>>& found, size_t limit) {
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : number(a.second) < number(b.second);
  });
  if (found.size() > limit) found.resize(limit);
}

}  // namespace

void SharedCredits::read(const storage::Library& library, core::Progress& progress) {
  if (m_isRead) return;
  for (const storage::MovieWords& words : library.movies().words(progress)) {
    for (const std::string& person : words.people) m_moviesOf[person].push_back(words.id);
    m_peopleOf[number(words.id)] = words.people;
  }
  m_isRead = true;
}

std::vector<storage::MovieId> SharedCredits::similar(const storage::Library& library, storage::MovieId movie,
                                                     size_t limit, core::Progress& progress) {
  std::lock_guard lock(m_mutex);
  read(library, progress);
  std::unordered_map<int64_t, double> shared;
  for (const std::string& person : m_peopleOf[number(movie)]) {
    const auto& movies = m_moviesOf[person];
    for (const storage::MovieId other : movies) {
      if (other != movie) shared[number(other)] += 1.0 / double(movies.size());
    }
  }
  std::vector<std::pair<double, storage::MovieId>> found;
  for (const auto& [other, score] : shared) found.emplace_back(score, storage::MovieId(other));
  keepBest(found, limit);
  std::vector<storage::MovieId> result;
  for (const auto& [score, other] : found) result.push_back(other);
  return result;
}

neighbours::NeighbourLists neighboursByPeople(const storage::Library& library, const storage::MovieIndexes& movies,
                                              size_t count, core::Progress& progress) {
  std::unordered_map<std::string, std::vector<data::MovieIndex>> moviesOf;
  std::vector<std::vector<std::string>> peopleOf(movies.size());
  for (storage::MovieWords& words : library.movies().words(progress)) {
    const auto movie = movies.find(words.id);
    if (!movie) continue;
    for (const std::string& person : words.people) moviesOf[person].push_back(*movie);
    peopleOf[data::index(*movie)] = std::move(words.people);
  }
  std::vector<double> lengths(movies.size(), 0);
  for (size_t m = 0; m < movies.size(); ++m) {
    for (const std::string& person : peopleOf[m]) lengths[m] += 1.0 / double(moviesOf[person].size());
    lengths[m] = std::sqrt(lengths[m]);
  }
  neighbours::NeighbourLists lists(movies.size());
  std::unordered_map<uint32_t, double> shared;
  for (size_t m = 0; m < movies.size(); ++m) {
    progress.throwIfCancelled();
    shared.clear();
    for (const std::string& person : peopleOf[m]) {
      const std::vector<data::MovieIndex>& others = moviesOf[person];
      for (const data::MovieIndex other : others) shared[uint32_t(data::index(other))] += 1.0 / double(others.size());
    }
    shared.erase(uint32_t(m));
    for (const auto& [other, sum] : shared)
      lists[m].push_back({data::MovieIndex(other), float(std::min(1.0, sum / (lengths[m] * lengths[other])))});
    std::ranges::sort(lists[m], [](const neighbours::NearestMovie& a, const neighbours::NearestMovie& b) {
      return a.likeness != b.likeness ? a.likeness > b.likeness : a.movie < b.movie;
    });
    if (lists[m].size() > count) lists[m].resize(count);
  }
  return lists;
}

std::vector<data::MovieIndex> similarByAll(const serve::Run& run, data::MovieIndex movie, size_t limit) {
  const size_t count = run.model.movieCount();
  std::vector<double> sum(count, 0);
  std::vector<float> scores(count);
  const std::vector<data::MovieIndex> self{movie};
  bool any = false;
  for (const std::string& signal : run.model.signals()) {
    if (!run.model.similar(signal, movie, scores)) continue;
    any = true;
    fuse::standardise(scores, fuse::momentsOf(scores, self));
    const double weight = std::max(kSmallestWeight, std::abs(run.model.composition().mix.weightOf(signal)));
    for (size_t i = 0; i < count; ++i) {
      if (!std::isnan(scores[i])) sum[i] += weight * double(scores[i]);
    }
  }
  if (!any) return {};
  std::vector<data::MovieIndex> order;
  for (size_t i = 0; i < count; ++i) {
    if (data::MovieIndex(i) != movie) order.push_back(data::MovieIndex(i));
  }
  const size_t kept = std::min(limit, order.size());
  std::ranges::partial_sort(order, order.begin() + ptrdiff_t(kept), [&](data::MovieIndex a, data::MovieIndex b) {
    return sum[data::index(a)] != sum[data::index(b)] ? sum[data::index(a)] > sum[data::index(b)] : a < b;
  });
  order.resize(kept);
  return order;
}

}  // namespace kinoprism::app
