#include "engine/fuse/fused_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/fuse/rerank.h"
#include "engine/fuse/weighted_sum.h"

namespace kinoprism {
namespace {

WeightedRows weightedRows(const Composition& composition, std::span<const size_t> parts,
                          std::span<const std::span<float>> rows) {
  WeightedRows result;
  for (const size_t part : parts) {
    result.add(rows[part].data(), static_cast<float>(composition.parts[part].weight), !hasGaps(rows[part]));
  }
  return result;
}

std::vector<std::span<float>> rowsOf(std::vector<Matrix>& scores, size_t row) {
  std::vector<std::span<float>> rows;
  for (Matrix& part : scores) rows.push_back(part.row(row));
  return rows;
}

}  // namespace

FusedModel FusedModel::fit(Composition composition, const Dataset& dataset, std::span<const RecommenderInfo> catalogue,
                           Progress& progress) {
  FusedModel model;
  model.m_movieCount = dataset.interactions.movieCount();
  model.m_usesAllRatings = kinoprism::usesAllRatings(composition, catalogue);
  for (FusedPart& part : composition.parts) {
    progress.throwIfCancelled();
    const auto start = std::chrono::steady_clock::now();
    model.m_parts.push_back(recommenderNamed(catalogue, part.recommender).make(part.settings));
    try {
      model.m_parts.back()->fit(dataset, progress);
    } catch (const Error& error) {
      throw Error(error.code(), fmt::format("{}: {}", part.recommender, error.what()), error.detail());
    }
    const TrainingRecord* const training = model.m_parts.back()->training();
    if (dataset.judge && training) part.settings["epochs"] = training->best;
    model.m_fitSeconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  for (const uint32_t count : dataset.interactions.countsOfMovies()) model.m_isNew.push_back(count == 0);
  model.setComposition(std::move(composition));
  return model;
}

void FusedModel::setComposition(Composition composition) {
  m_composition = std::move(composition);
  m_signals = m_composition.signals();
  m_partsOfSignals.clear();
  for (const std::string& signal : m_signals) m_partsOfSignals.push_back(m_composition.partsOf(signal));
}

void FusedModel::setWeights(std::span<const double> partWeights, Mix mix) {
  if (partWeights.size() != m_parts.size()) {
    throw Error(ErrorCode::BadArgument,
                fmt::format("{} weights were given for {} recommenders.", partWeights.size(), m_parts.size()));
  }
  for (size_t p = 0; p < partWeights.size(); ++p) m_composition.parts[p].weight = partWeights[p];
  m_composition.mix = std::move(mix);
}

std::vector<Matrix> FusedModel::partScores(std::span<const std::vector<Rated>> histories) const {
  std::vector<Matrix> scores;
  for (const auto& part : m_parts) {
    scores.emplace_back(histories.size(), m_movieCount);
    part->scoreHistories(histories, scores.back().view());
  }
  return scores;
}

bool FusedModel::speaksOnlyAgainstPopularity(std::span<const size_t> parts,
                                             std::span<const std::span<float>> partRows) const {
  bool isNegative = false;
  for (const size_t part : parts) {
    const FusedPart& own = m_composition.parts[part];
    if (own.recommender == kPopularity) {
      isNegative = own.weight < 0;
    } else if (std::ranges::any_of(partRows[part], [](float z) { return z != 0 && !std::isnan(z); })) {
      return false;
    }
  }
  return isNegative;
}

void FusedModel::combineSignal(size_t signal, std::span<const std::span<float>> partRows,
                               std::span<const MovieIndex> excluded, std::span<float> out) const {
  const auto& parts = m_partsOfSignals[signal];
  if (parts.size() == 1) {
    const float sign = m_composition.parts[parts[0]].weight < 0 ? -1.0f : 1.0f;
    std::ranges::transform(partRows[parts[0]], out.begin(), [&](float z) { return sign * z; });
  } else {
    weightedRows(m_composition, parts, partRows).sumAll(out.size(), out.data());
    standardise(out, momentsOf(out, excluded));
    if (speaksOnlyAgainstPopularity(parts, partRows)) std::ranges::transform(out, out.begin(), std::negate<float>());
  }
  if (m_signals[signal] != kNewMovies) return;
  for (size_t m = 0; m < out.size(); ++m) {
    if (!m_isNew[m]) out[m] = 0;
  }
}

SignalTable FusedModel::combine(std::span<const std::span<float>> partRows, std::vector<MovieIndex> excluded) const {
  for (const std::span<float> row : partRows) standardise(row, momentsOf(row, excluded));
  Matrix z(m_signals.size(), m_movieCount);
  for (size_t s = 0; s < m_signals.size(); ++s) combineSignal(s, partRows, excluded, z.row(s));
  return {m_signals, std::move(z), std::move(excluded)};
}

SignalTable FusedModel::signalsOf(std::span<const Rated> history, std::vector<MovieIndex> excluded) const {
  const std::vector<Rated> one(history.begin(), history.end());
  std::vector<Matrix> scores = partScores({&one, 1});
  return combine(rowsOf(scores, 0), std::move(excluded));
}

std::vector<SignalTable> FusedModel::signalsOf(std::span<const std::vector<Rated>> histories,
                                               std::vector<std::vector<MovieIndex>> excluded) const {
  std::vector<Matrix> scores = partScores(histories);
  std::vector<SignalTable> tables(histories.size());
  parallelFor(histories.size(), 4, [&](size_t begin, size_t end) {
    for (size_t h = begin; h < end; ++h) tables[h] = combine(rowsOf(scores, h), std::move(excluded[h]));
  });
  return tables;
}

void FusedModel::score(std::span<const std::vector<Rated>> histories,
                       const std::vector<std::vector<MovieIndex>>& excluded, const Mix& mix, MatrixView scores) const {
  std::vector<Matrix> parts = partScores(histories);
  parallelFor(histories.size(), 4, [&](size_t begin, size_t end) {
    Reranker reranker;
    for (size_t h = begin; h < end; ++h) {
      const SignalTable table = combine(rowsOf(parts, h), excluded[h]);
      std::ranges::copy(reranker.scores(table, mix, {}), scores.row(h).begin());
    }
  });
}

std::vector<double> FusedModel::partScales(std::span<const Rated> history, std::span<const MovieIndex> excluded,
                                           MovieIndex movie) const {
  const std::vector<Rated> one(history.begin(), history.end());
  std::vector<Matrix> scores = partScores({&one, 1});
  const std::vector<std::span<float>> rows = rowsOf(scores, 0);
  std::vector<double> scales(m_parts.size(), 0.0);
  for (size_t p = 0; p < rows.size(); ++p) {
    const Moments moments = momentsOf(rows[p], excluded);
    standardise(rows[p], moments);
    const bool isPresent = !std::isnan(rows[p][index(movie)]);
    if (isPresent && moments.deviation > 0) scales[p] = 1 / moments.deviation;
  }
  std::vector<float> sum(m_movieCount);
  for (size_t s = 0; s < m_signals.size(); ++s) {
    const auto& parts = m_partsOfSignals[s];
    if (m_signals[s] == kNewMovies && !m_isNew[index(movie)]) {
      for (const size_t part : parts) scales[part] = 0;
      continue;
    }
    if (parts.size() == 1) {
      if (m_composition.parts[parts[0]].weight < 0) scales[parts[0]] *= -1;
      continue;
    }
    weightedRows(m_composition, parts, rows).sumAll(sum.size(), sum.data());
    const double deviation = momentsOf(sum, excluded).deviation;
    double total = 0;
    double present = 0;
    for (const size_t part : parts) {
      const double weight = std::abs(m_composition.parts[part].weight);
      total += weight;
      if (!std::isnan(rows[part][index(movie)])) present += weight;
    }
    const double spread = present > 0 && deviation > 0 ? total / present / deviation : 0;
    for (const size_t part : parts) scales[part] *= spread * m_composition.parts[part].weight;
  }
  return scales;
}

bool FusedModel::similar(std::string_view signal, MovieIndex movie, std::span<float> scores) const {
  for (const size_t part : m_composition.partsOf(signal)) {
    if (m_parts[part]->similar(movie, scores)) return true;
  }
  return false;
}

}  // namespace kinoprism
