#include "engine/recommend/baselines/random_order.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

std::span<const core::Parameter<RandomOrder::Options>> RandomOrder::parameters() {
  static constexpr std::array<core::Parameter<Options>, 1> kParameters{
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpRandomSeed),
  };
  return kParameters;
}

void RandomOrder::fit(const data::Dataset& dataset, core::Progress& progress) {
  const size_t n = dataset.interactions.movieCount();
  if (n == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoMoviesToOrder);
  progress.throwIfCancelled();
  std::vector<uint32_t> ranks(n);
  std::iota(ranks.begin(), ranks.end(), 0u);
  core::Rng rng(static_cast<uint64_t>(m_options.seed));
  rng.shuffle(ranks);
  std::vector<float> scores(n);
  for (size_t m = 0; m < n; ++m) scores[m] = 1 - static_cast<float>(ranks[m]) / static_cast<float>(n);
  m_scores = std::move(scores);
}

void RandomOrder::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  std::copy(m_scores.begin(), m_scores.end(), scores.begin());
}

void RandomOrder::save(core::TensorWriter& writer) const {
  writeKind(writer, kName);
  writer.add("scores", std::span<const float>(m_scores), {static_cast<int64_t>(m_scores.size())});
}

std::unique_ptr<RandomOrder> RandomOrder::load(Options options, const core::TensorFile& file) {
  requireKind(file, kName);
  requireShape(file, "scores", {-1});
  const auto scores = file.floats("scores");
  requireFinite(file, "scores", scores);
  auto model = std::make_unique<RandomOrder>(options);
  model->m_scores.assign(scores.begin(), scores.end());
  return model;
}

}  // namespace kinoprism::recommend
