#pragma once

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/data/interactions.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::evaluate {

/// Mean NDCG over everybody with a held-out movie, by sorting all movies that they do not know.
inline double slowNdcg(const recommend::Recommender& model, const data::Interactions& train,
                       const data::Interactions& heldOut, size_t cutoff) {
  double sum = 0;
  size_t people = 0;
  std::vector<float> scores(model.movieCount());
  for (size_t p = 0; p < heldOut.personCount(); ++p) {
    const auto person = data::PersonIndex(p);
    const size_t relevant = heldOut.moviesOf(person).size();
    if (relevant == 0) continue;
    model.scoreHistory(train.historyOf(person), scores);
    std::vector<std::pair<float, size_t>> ranked;
    for (size_t m = 0; m < scores.size(); ++m) {
      if (!std::isnan(scores[m]) && !train.contains(person, data::MovieIndex(m))) ranked.emplace_back(-scores[m], m);
    }
    std::ranges::sort(ranked);
    double gain = 0, ideal = 0;
    for (size_t r = 0; r < std::min(cutoff, ranked.size()); ++r) {
      if (heldOut.contains(person, data::MovieIndex(ranked[r].second))) gain += 1 / std::log2(double(r) + 2);
    }
    for (size_t r = 0; r < std::min(cutoff, relevant); ++r) ideal += 1 / std::log2(double(r) + 2);
    sum += gain / ideal;
    ++people;
  }
  return people > 0 ? sum / double(people) : 0;
}

}  // namespace kinoprism::evaluate
