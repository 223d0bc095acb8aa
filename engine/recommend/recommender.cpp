#include "engine/recommend/recommender.h"

#include <fmt/format.h>

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
    throw core::Error(core::ErrorCode::BadArgument,
                      fmt::format("This model knows {} movies, but scores of {} were asked for. "
                                  "Train it again on the movies there are now.",
                                  movieCount(), scoreCount));
  }
  for (const data::Rated& rated : history) {
    if (data::index(rated.movie) >= movieCount()) {
      throw core::Error(core::ErrorCode::BadArgument,
                        fmt::format("This model knows {} movies, and movie number {} of the history is "
                                    "not among them. Train it again on the movies there are now.",
                                    movieCount(), data::index(rated.movie)));
    }
  }
}

void Recommender::checkScoring(std::span<const std::vector<data::Rated>> histories,
                               const core::MatrixView& scores) const {
  if (scores.rows != histories.size()) {
    throw core::Error(core::ErrorCode::BadArgument,
                      fmt::format("{} histories need as many rows of scores, not {}.", histories.size(), scores.rows));
  }
  checkScoring(std::span<const data::Rated>{}, scores.columns);
}

}  // namespace kinoprism::recommend
