#include "engine/recommend/recommender.h"

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"

namespace kinoprism::recommend {

void Recommender::scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  checkScoring(histories, scores);
  core::parallelFor(histories.size(), 8, [&](size_t begin, size_t end) {
    for (size_t h = begin; h < end; ++h) scoreHistory(histories[h], scores.row(h));
  });
}

void Recommender::checkScoring(std::span<const data::Rated> history, size_t scoreCount) const {
  if (scoreCount != movieCount()) {
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::ScoresSizeMismatch, movieCount(), scoreCount});
  }
  for (const data::Rated& rated : history) {
    if (data::index(rated.movie) >= movieCount()) {
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::HistoryMovieOutOfRange, movieCount(),
                                                       std::to_string(data::index(rated.movie))});
    }
  }
}

void Recommender::checkScoring(std::span<const std::vector<data::Rated>> histories,
                               const core::MatrixView& scores) const {
  if (scores.rows != histories.size()) {
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::HistoriesSizeMismatch, histories.size(), scores.rows});
  }
  checkScoring(std::span<const data::Rated>{}, scores.columns);
}

}  // namespace kinoprism::recommend
