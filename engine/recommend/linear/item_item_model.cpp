#include "engine/recommend/linear/item_item_model.h"

#include "engine/core/message_ids.h"
#include "engine/recommend/linear/dense_sums.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

void ItemItemModel::checkLearnable(const data::Interactions& interactions, std::string_view name) {
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
  if (interactions.movieCount() > kMaxMovies) {
    throw core::Error(core::ErrorCode::TooLarge,
                      {core::MessageId::PairsTooMany, name, interactions.movieCount(), kMaxMovies});
  }
}

void ItemItemModel::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  sumRows(m_weights, history, scores);
}

void ItemItemModel::scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  sumRows(m_weights, histories, scores);
}

bool ItemItemModel::contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                                  std::span<float> parts) const {
  for (size_t h = 0; h < history.size(); ++h) parts[h] = weight(history[h].movie, movie);
  return true;
}

bool ItemItemModel::similar(data::MovieIndex movie, std::span<float> scores) const {
  const data::Rated only{movie};
  scoreHistory({&only, 1}, scores);
  return true;
}

void ItemItemModel::save(core::TensorWriter& writer) const {
  writeKind(writer, m_kind);
  writer.add("weights", m_weights);
}

void ItemItemModel::loadWeights(const core::TensorFile& file) {
  requireKind(file, m_kind);
  const int64_t n = static_cast<int64_t>(sizeOf(file, "weights", 0));
  requireShape(file, "weights", {n, n});
  requireFinite(file, "weights", file.floats("weights"));
  m_weights = file.matrix("weights");
}

}  // namespace kinoprism::recommend
