#include "engine/explain/why.h"

#include <algorithm>
#include <cmath>

namespace kinoprism::explain {
namespace {

/// T / Σ|w| over the signals present for the movie: see rerank.h.
double spreadOf(const fuse::SignalTable& table, std::span<const float> weights, data::MovieIndex movie) {
  double total = 0;
  double present = 0;
  for (size_t s = 0; s < weights.size(); ++s) {
    total += std::abs(weights[s]);
    if (!std::isnan(table.row(s)[data::index(movie)])) present += std::abs(weights[s]);
  }
  return present > 0 ? total / present : 0;
}

fuse::Mix without(fuse::Mix mix, const std::string& signal) {
  mix.weights[signal] = 0;
  if (signal == fuse::kPopularity) mix.novelty = 0;
  return mix;
}

/// What each movie of the history adds to the score through one signal; empty when no part of it is such a sum.
std::vector<double> amountsOf(const fuse::FusedModel& model, std::string_view signal,
                              std::span<const data::Rated> history, data::MovieIndex movie,
                              std::span<const double> scales, double unit) {
  std::vector<double> amounts;
  std::vector<float> parts(history.size());
  for (const size_t part : model.composition().partsOf(signal)) {
    if (scales[part] == 0 || !model.part(part).contributions(history, movie, parts)) continue;
    amounts.resize(history.size(), 0);
    for (size_t h = 0; h < history.size(); ++h) amounts[h] += unit * scales[part] * static_cast<double>(parts[h]);
  }
  return amounts;
}

}  // namespace

Why explain(const fuse::FusedModel& model, const fuse::SignalTable& table, std::span<const data::Rated> history,
            const fuse::Mix& mix, data::MovieIndex movie, fuse::Reranker& reranker) {
  const std::vector<float> weights = mix.weightsOf(table.signals());
  const std::vector<float> contributions = contributionsOf(table, weights, movie);
  const std::vector<double> scales = model.partScales(history, table.excluded(), movie);
  const double spread = spreadOf(table, weights, movie);
  Why why;
  why.movie = movie;
  why.rank = reranker.rankOf(table, mix, {}, movie);
  double score = 0;
  for (size_t s = 0; s < weights.size(); ++s) {
    const std::string& signal = table.signals()[s];
    SignalReason reason{signal,           weights[s],       table.row(s)[data::index(movie)],
                        contributions[s], contributions[s], why.rank};
    score += contributions[s];
    if (weights[s] != 0) {
      reason.rankWithout = reranker.rankOf(table, without(mix, signal), {}, movie);
      double rest = contributions[s];
      const std::vector<double> amounts = amountsOf(model, signal, history, movie, scales, spread * weights[s]);
      for (size_t h = 0; h < amounts.size(); ++h) {
        rest -= amounts[h];
        if (amounts[h] != 0) why.history.push_back({history[h].movie, signal, static_cast<float>(amounts[h])});
      }
      reason.rest = static_cast<float>(rest);
    }
    why.signals.push_back(reason);
  }
  why.score = static_cast<float>(score);
  std::ranges::stable_sort(why.history, std::ranges::greater(), &HistoryReason::amount);
  return why;
}

}  // namespace kinoprism::explain
