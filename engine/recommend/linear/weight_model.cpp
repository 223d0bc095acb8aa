#include "engine/recommend/linear/weight_model.h"

#include <fmt/format.h>

#include "engine/recommend/linear/dense_sums.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

void WeightModel::checkLearnable(const data::Interactions& interactions, std::string_view title) {
  if (interactions.size() == 0)
    throw core::Error(core::ErrorCode::NoData,
                      "There are no ratings to learn from. Import some, or lower the rating threshold.");
  if (interactions.movieCount() > kMaxMovies) {
    throw core::Error(
        core::ErrorCode::TooLarge,
        fmt::format("{} needs memory for every pair of movies; {} are too many (the limit is {}). Use iALS, or "
                    "leave out movies with few ratings.",
                    title, interactions.movieCount(), kMaxMovies));
  }
}

void WeightModel::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  sumRows(m_weights, history, scores);
}

void WeightModel::scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  sumRows(m_weights, histories, scores);
}

bool WeightModel::contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                                std::span<float> parts) const {
  for (size_t h = 0; h < history.size(); ++h) parts[h] = weight(history[h].movie, movie);
  return true;
}

bool WeightModel::similar(data::MovieIndex movie, std::span<float> scores) const {
  const data::Rated only{movie};
  scoreHistory({&only, 1}, scores);
  return true;
}

void WeightModel::save(core::TensorWriter& writer) const {
  writeKind(writer, m_kind);
  writer.add("weights", m_weights);
}

void WeightModel::loadWeights(const core::TensorFile& file) {
  requireKind(file, m_kind);
  const int64_t n = static_cast<int64_t>(sizeOf(file, "weights", 0));
  requireShape(file, "weights", {n, n});
  requireFinite(file, "weights", file.floats("weights"));
  m_weights = file.matrix("weights");
}

}  // namespace kinoprism::recommend
