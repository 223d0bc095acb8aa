#include "engine/serve/person_view.h"

#include <algorithm>
#include <cmath>

namespace kinoprism::serve {
namespace {

std::vector<data::MovieIndex> excludedOf(const std::vector<data::Rated>& history,
                                         const std::vector<data::MovieIndex>& hidden, bool hidesSeen) {
  if (!hidesSeen) return {};
  std::vector<data::MovieIndex> movies = hidden;
  for (const data::Rated& rated : history) movies.push_back(rated.movie);
  std::ranges::sort(movies);
  movies.erase(std::unique(movies.begin(), movies.end()), movies.end());
  return movies;
}

}  // namespace

PersonView::PersonView(std::shared_ptr<const Run> run, std::vector<data::Rated> history,
                       std::vector<data::MovieIndex> hidden, bool hidesSeen)
    : m_run(std::move(run)),
      m_history(std::move(history)),
      m_table(m_run->model.signalsOf(m_history, excludedOf(m_history, hidden, hidesSeen))) {}

fuse::RankedList PersonView::rerank(const fuse::Mix& mix, size_t topN) {
  return m_reranker.rerank(m_table, mix, {}, topN, &m_run->similarity);
}

void PersonView::setBaseline(const fuse::Mix& baseline) {
  m_baselineRanks = m_reranker.ranksOfAll(m_table, baseline, {});
}

std::optional<int> PersonView::rankChange(data::MovieIndex movie, size_t rank) const {
  if (data::index(movie) >= m_baselineRanks.size() || m_baselineRanks[data::index(movie)] == 0) return std::nullopt;
  return static_cast<int>(m_baselineRanks[data::index(movie)]) - static_cast<int>(rank);
}

explain::Why PersonView::why(data::MovieIndex movie, const fuse::Mix& mix) {
  return explain::explain(m_run->model, m_table, m_history, mix, movie, m_reranker);
}

std::vector<fuse::RankedMovie> PersonView::similar(std::string_view signal, data::MovieIndex movie, size_t topN) const {
  return similarMovies(m_run->model, signal, movie, topN);
}

std::vector<fuse::RankedMovie> similarMovies(const fuse::FusedModel& model, std::string_view signal,
                                             data::MovieIndex movie, size_t topN) {
  std::vector<float> scores(model.movieCount());
  if (!model.similar(signal, movie, scores)) return {};
  scores[data::index(movie)] = linalg::kExcluded;
  linalg::TopSelector selector;
  std::vector<fuse::RankedMovie> result;
  for (const uint32_t m : selector.select(scores, topN)) {
    if (!std::isnan(scores[m])) result.push_back({data::MovieIndex(m), scores[m]});
  }
  return result;
}

}  // namespace kinoprism::serve
