#include "engine/recommend/graph/gf_cf.h"

#include <array>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/neighbours/walk_graph.h"

namespace kinoprism::recommend {

std::span<const core::Parameter<GfCf::Options>> GfCf::parameters() {
  static constexpr std::array<core::Parameter<Options>, 6> kParameters{
      parameter<&Options::neighbours>("neighbours", 0, 5'000, core::Scale::Integer,
                                      core::MessageId::HelpGfCfNeighbours),
      parameter<&Options::asymmetry>("asymmetry", 0, 1, core::Scale::Linear, core::MessageId::HelpAsymmetry),
      parameter<&Options::power>("power", 0.1, 3, core::Scale::Linear, core::MessageId::HelpFilterPower),
      parameter<&Options::vectors>("singular-vectors", 1, 512, core::Scale::Integer,
                                   core::MessageId::HelpSingularVectors),
      parameter<&Options::lowPass>("low-pass-weight", 0, 10, core::Scale::Linear, core::MessageId::HelpLowPassWeight),
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpInitialSeed),
  };
  return kParameters;
}

void GfCf::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& interactions = dataset.interactions;
  const size_t n = interactions.movieCount();
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
  if (m_options.neighbours == 0 && n > kMaxMoviesWithAllNeighbours) {
    throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::GraphFilterTooLarge, n});
  }
  const PeopleOfMovies people(interactions, progress);
  WalkWeights linear;
  linear.people = powersOfPeople(interactions, -2 * m_options.asymmetry);
  linear.from = powersOfMovies(interactions, m_options.asymmetry - 1);
  linear.to = linear.from;
  linear.power = m_options.power;
  SparseItemWeights graph =
      walkGraph(interactions, people, linear, static_cast<size_t>(m_options.neighbours), progress);
  const SpectralPart::Scales scales{powersOfPeople(interactions, -0.5), powersOfMovies(interactions, -0.5)};
  m_lowPass = SpectralPart(interactions, people, scales, static_cast<size_t>(m_options.vectors),
                           static_cast<uint64_t>(m_options.seed), progress);
  m_graph = std::move(graph);
}

void GfCf::addLinear(std::span<const data::Rated> history, std::span<float> scores) const {
  std::vector<double> sums(scores.size());
  for (const data::Rated& rated : history) m_graph.addTo(rated.movie, 1, sums);
  for (size_t m = 0; m < scores.size(); ++m) {
    scores[m] = static_cast<float>(m_options.lowPass * scores[m] + sums[m]);
  }
}

void GfCf::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  m_lowPass.score(history, scores);
  addLinear(history, scores);
}

void GfCf::scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  if (histories.empty()) return;
  m_lowPass.score(histories, scores);
  core::parallelFor(histories.size(), 8, [&](size_t begin, size_t end) {
    for (size_t h = begin; h < end; ++h) addLinear(histories[h], scores.row(h));
  });
}

bool GfCf::contributions(std::span<const data::Rated> history, data::MovieIndex movie, std::span<float> parts) const {
  m_lowPass.contributions(history, movie, parts);
  for (size_t h = 0; h < history.size(); ++h) {
    parts[h] = static_cast<float>(m_options.lowPass * parts[h] + m_graph.weight(history[h].movie, movie));
  }
  return true;
}

bool GfCf::similar(data::MovieIndex movie, std::span<float> scores) const {
  const data::Rated only{movie};
  scoreHistory({&only, 1}, scores);
  return true;
}

void GfCf::save(core::TensorWriter& writer) const {
  writeKind(writer, kName);
  m_graph.save(writer);
  m_lowPass.save(writer);
}

std::unique_ptr<GfCf> GfCf::load(Options options, const core::TensorFile& file) {
  requireKind(file, kName);
  auto model = std::make_unique<GfCf>(options);
  model->m_graph = SparseItemWeights::load(file);
  model->m_lowPass = SpectralPart::load(file);
  if (model->m_lowPass.movieCount() != model->m_graph.movieCount()) {
    throwDamaged(file, core::MessageId::GraphFiltersDiffer);
  }
  return model;
}

}  // namespace kinoprism::recommend
