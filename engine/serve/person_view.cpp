#include "engine/serve/person_view.h"

#include <algorithm>
#include <cmath>

namespace kinoprism {
namespace {

std::vector<MovieIndex> excludedOf(const std::vector<Rated>& history, const std::vector<MovieIndex>& hidden,
                                   bool hidesSeen) {
  if (!hidesSeen) return {};
  std::vector<MovieIndex> movies = hidden;
  for (const Rated& rated : history) movies.push_back(rated.movie);
  std::ranges::sort(movies);
  movies.erase(std::unique(movies.begin(), movies.end()), movies.end());
  return movies;
}

}  // namespace

PersonView::PersonView(std::shared_ptr<const Run> run, std::vector<Rated> history, std::vector<MovieIndex> hidden,
                       bool hidesSeen)
    : m_run(std::move(run)),
      m_history(std::move(history)),
      m_table(m_run->model.signalsOf(m_history, excludedOf(m_history, hidden, hidesSeen))) {}

RankedList PersonView::rerank(const Mix& mix, size_t topN) {
  return m_reranker.rerank(m_table, mix, {}, topN, &m_run->similarity);
}

void PersonView::setBaseline(const Mix& baseline) { m_baselineRanks = m_reranker.ranksOfAll(m_table, baseline, {}); }

std::optional<int> PersonView::rankChange(MovieIndex movie, size_t rank) const {
  if (index(movie) >= m_baselineRanks.size() || m_baselineRanks[index(movie)] == 0) return std::nullopt;
  return static_cast<int>(m_baselineRanks[index(movie)]) - static_cast<int>(rank);
}

Why PersonView::why(MovieIndex movie, const Mix& mix) {
  return explain(m_run->model, m_table, m_history, mix, movie, m_reranker);
}

std::vector<RankedMovie> PersonView::similar(std::string_view signal, MovieIndex movie, size_t topN) const {
  return similarMovies(m_run->model, signal, movie, topN);
}

std::vector<RankedMovie> similarMovies(const FusedModel& model, std::string_view signal, MovieIndex movie,
                                       size_t topN) {
  std::vector<float> scores(model.movieCount());
  if (!model.similar(signal, movie, scores)) return {};
  scores[index(movie)] = kExcluded;
  TopSelector selector;
  std::vector<RankedMovie> result;
  for (const uint32_t m : selector.select(scores, topN)) {
    if (!std::isnan(scores[m])) result.push_back({MovieIndex(m), scores[m]});
  }
  return result;
}

}  // namespace kinoprism
