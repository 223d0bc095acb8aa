#include "engine/recommend/neighbours/rp3_beta.h"

#include <array>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/recommend/neighbours/walk_graph.h"

namespace kinoprism::recommend {

std::span<const core::Parameter<Rp3Beta::Options>> Rp3Beta::parameters() {
  static constexpr std::array<core::Parameter<Options>, 3> kParameters{
      parameter<&Options::alpha>("alpha", 0, 3, core::Scale::Linear, core::MessageId::HelpWalkAlpha),
      parameter<&Options::beta>("beta", 0, 2, core::Scale::Linear, core::MessageId::HelpPopularityPenalty),
      parameter<&Options::neighbours>("neighbours", 1, 5'000, core::Scale::Integer,
                                      core::MessageId::HelpWalkNeighbours),
  };
  return kParameters;
}

void Rp3Beta::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& interactions = dataset.interactions;
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
  const PeopleOfMovies people(interactions, progress);
  WalkWeights weights;
  weights.people = powersOfPeople(interactions, -m_options.alpha);
  weights.from = powersOfMovies(interactions, -m_options.alpha);
  weights.to = powersOfMovies(interactions, -m_options.beta);
  adopt(walkGraph(interactions, people, weights, static_cast<size_t>(m_options.neighbours), progress));
}

std::unique_ptr<Rp3Beta> Rp3Beta::load(Options options, const core::TensorFile& file) {
  auto model = std::make_unique<Rp3Beta>(options);
  model->loadGraph(file);
  return model;
}

}  // namespace kinoprism::recommend
