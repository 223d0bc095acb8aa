#include "engine/recommend/neighbours/rp3_beta.h"

#include <array>

#include "engine/core/error.h"
#include "engine/recommend/neighbours/walk_graph.h"

namespace kinoprism::recommend {

std::span<const core::Parameter<Rp3Beta::Options>> Rp3Beta::parameters() {
  static constexpr std::array<core::Parameter<Options>, 3> kParameters{
      parameter<&Options::alpha>("alpha", 0, 3, core::Scale::Linear,
                                 "Above 1, people and movies with few ratings decide more of the walk."),
      parameter<&Options::beta>("beta", 0, 2, core::Scale::Linear,
                                "How much popular movies are held back; 0: not at all."),
      parameter<&Options::neighbours>("neighbours", 1, 5'000, core::Scale::Integer,
                                      "Movies that may speak for each movie: those with the likeliest walks."),
  };
  return kParameters;
}

void Rp3Beta::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& interactions = dataset.interactions;
  if (interactions.size() == 0)
    throw core::Error(core::ErrorCode::NoData,
                      "There are no ratings to learn from. Import some, or lower the rating threshold.");
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
