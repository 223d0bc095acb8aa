#include "engine/recommend/factors/pure_svd.h"

#include <array>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/recommend/factors/ials.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

std::span<const core::Parameter<PureSvd::Options>> PureSvd::parameters() {
  static constexpr std::array<core::Parameter<Options>, 2> kParameters{
      parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpPureSvdFactors),
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpInitialSeed),
  };
  return kParameters;
}

void PureSvd::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& interactions = dataset.interactions;
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
  const PeopleOfMovies people(interactions, progress);
  const SpectralPart::Scales same{std::vector<double>(interactions.personCount(), 1),
                                  std::vector<double>(interactions.movieCount(), 1)};
  m_part = SpectralPart(interactions, people, same, static_cast<size_t>(m_options.factors),
                        static_cast<uint64_t>(m_options.seed), progress);
}

void PureSvd::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  m_part.score(history, scores);
}

void PureSvd::scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  if (!histories.empty()) m_part.score(histories, scores);
}

bool PureSvd::contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                            std::span<float> parts) const {
  m_part.contributions(history, movie, parts);
  return true;
}

bool PureSvd::similar(data::MovieIndex movie, std::span<float> scores) const {
  checkScoring(std::span<const data::Rated>{}, scores.size());
  cosines(m_part.vectors(), movie, scores);
  return true;
}

void PureSvd::save(core::TensorWriter& writer) const {
  writeKind(writer, kName);
  m_part.save(writer);
}

std::unique_ptr<PureSvd> PureSvd::load(Options options, const core::TensorFile& file) {
  requireKind(file, kName);
  auto model = std::make_unique<PureSvd>(options);
  model->m_part = SpectralPart::load(file);
  return model;
}

}  // namespace kinoprism::recommend
