#include "engine/recommend/neighbours/user_knn.h"

#include <algorithm>
#include <cmath>

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

std::vector<double> plainScores(const data::Interactions& data, size_t person, size_t neighbours, double power) {
  const auto own = data.moviesOf(data::PersonIndex(person));
  std::vector<std::pair<double, size_t>> peers;
  for (size_t p = 0; p < data.personCount(); ++p) {
    const auto theirs = data.moviesOf(data::PersonIndex(p));
    double common = 0;
    for (const data::MovieIndex movie : own) common += data.contains(data::PersonIndex(p), movie);
    if (std::equal(own.begin(), own.end(), theirs.begin(), theirs.end())) continue;
    peers.push_back({-common / std::sqrt(static_cast<double>(own.size() * theirs.size())), p});
  }
  std::sort(peers.begin(), peers.end());
  peers.resize(std::min(peers.size(), neighbours));
  std::vector<double> scores(data.movieCount());
  for (const auto& [negated, peer] : peers) {
    if (negated == 0) continue;
    for (const data::MovieIndex movie : data.moviesOf(data::PersonIndex(peer)))
      scores[data::index(movie)] += std::pow(-negated, power);
  }
  return scores;
}

TEST(UserKnn, ScoresByItsDefinition) {
  const data::Dataset dataset{randomInteractions(50, 20, 5), {}};
  UserKnn model({.neighbours = 7, .power = 2});
  core::Progress progress;
  model.fit(dataset, progress);
  for (const size_t person : {0u, 23u, 49u}) {
    const auto expected = plainScores(dataset.interactions, person, 7, 2);
    const auto scores = scoresOf(model, dataset.interactions.historyOf(data::PersonIndex(person)));
    for (size_t m = 0; m < scores.size(); ++m) ASSERT_NEAR(scores[m], expected[m], 1e-6);
  }
}

TEST(UserKnn, GivesNoPlaceToThePersonThemselves) {
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}, {0, 1, 2}, {0, 3}}, 4), {}};
  UserKnn model({.neighbours = 1, .power = 1});
  core::Progress progress;
  model.fit(dataset, progress);
  const auto scores = scoresOf(model, dataset.interactions.historyOf(data::PersonIndex{0}));
  EXPECT_GT(scores[2], 0) << "the one neighbour should be the second person, not the first";
  EXPECT_EQ(scores[3], 0);
}

}  // namespace
}  // namespace kinoprism::recommend
