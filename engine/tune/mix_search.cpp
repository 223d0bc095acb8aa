#include "engine/tune/mix_search.h"

#include <algorithm>
#include <cmath>

#include "engine/core/parallel.h"
#include "engine/fuse/weighted_sum.h"

namespace kinoprism::tune {
namespace {

constexpr double kFirstStep = 0.8;
constexpr double kRefiningStep = 0.4;
constexpr double kLastStep = 0.05;
constexpr double kOuterStep = 0.2;
constexpr double kOuterLast = 0.025;

}  // namespace

MixSearch::Weights MixSearch::search(std::span<const uint32_t> rows) const {
  Weights weights = startWeights();
  for (size_t s = 0; s < m_signals.size(); ++s) searchWithin(s, rows, kFirstStep, weights);
  const CandidatePools pools = signalPools(weights);
  const std::vector<WeightRange> ranges = signalRanges();
  weights.signals =
      findWeights(m_options.method, pools, ranges, m_options.cutoff, rows, m_progress, kOuterStep, kOuterLast);
  dropNoise(pools, ranges, rows, weights);
  return weights;
}

MixSearch::Weights MixSearch::refine(Weights start, std::span<const uint32_t> rows) const {
  for (size_t s = 0; s < m_signals.size(); ++s) searchWithin(s, rows, kRefiningStep, start);
  return start;
}

std::vector<float> MixSearch::ndcg(const Weights& weights, std::span<const uint32_t> rows) const {
  return poolNdcg(signalPools(weights), weights.signals, m_options.cutoff, rows);
}

fuse::Mix MixSearch::mixOf(const Weights& weights) const {
  fuse::Mix mix = m_composition.mix;
  for (size_t s = 0; s < m_signals.size(); ++s) mix.weights[m_signals[s]] = weights.signals[s];
  return mix;
}

MixSearch::Weights MixSearch::startWeights() const {
  Weights weights;
  for (const fuse::FusedPart& part : m_composition.parts) weights.parts.push_back(part.weight);
  for (const std::string& signal : m_signals) weights.signals.push_back(m_composition.mix.weightOf(signal));
  return weights;
}

bool MixSearch::has(std::string_view signal) const { return std::ranges::find(m_signals, signal) != m_signals.end(); }

/// Weights of the parts of one signal, judged by that signal alone. Maps for new movies have nothing to be judged by
/// here: nobody rated those.
void MixSearch::searchWithin(size_t signal, std::span<const uint32_t> rows, double firstStep, Weights& weights) const {
  const std::vector<size_t> own = m_composition.partsOf(m_signals[signal]);
  if (own.size() < 2 || m_signals[signal] == fuse::kNewMovies) return;
  std::vector<WeightRange> ranges(m_composition.parts.size(), {0, 0, 0, true});
  for (const size_t part : own) {
    const bool isPopularity = m_composition.parts[part].recommender == fuse::kPopularity;
    ranges[part] = {weights.parts[part], isPopularity ? -8.0 : 0.0, isPopularity ? 2.0 : 8.0, false};
  }
  const auto found =
      findWeights(m_options.method, m_parts.pools, ranges, m_options.cutoff, rows, m_progress, firstStep, kLastStep);
  for (const size_t part : own) weights.parts[part] = found[part];
}

/// Collaborative is what the others are measured against; without it everything may move. Popularity's own slider is
/// for people to move. New movies may only lose weight: hardly any of them is among what was held out, so their worth
/// cannot be seen there, but what they cost all others can: by lists, not by pairs.
std::vector<WeightRange> MixSearch::signalRanges() const {
  std::vector<WeightRange> ranges;
  const bool anchored = has(fuse::kCollaborative);
  for (const std::string& signal : m_signals) {
    const double own = m_composition.mix.weightOf(signal);
    if (signal == fuse::kNewMovies) {
      ranges.push_back({own, 0, own, m_signals.size() == 1 || m_options.method == WeightMethod::Logistic});
      continue;
    }
    const bool fixed =
        m_signals.size() == 1 || (anchored && (signal == fuse::kCollaborative || signal == fuse::kPopularity));
    const double start = fixed ? own : anchored ? 0.0 : std::max(own, 0.0);
    ranges.push_back({start, fixed ? own : 0.0, fixed ? own : 3.0, fixed});
  }
  return ranges;
}

/// Standardised scores of the signals over the pools' movies.
CandidatePools MixSearch::signalPools(const Weights& weights) const {
  std::vector<std::vector<float>> rows(m_parts.pools.personCount());
  core::parallelFor(rows.size(), 128, [&](size_t begin, size_t end) {
    for (size_t row = begin; row < end; ++row) rows[row] = signalRows(row, weights);
  });
  return m_parts.pools.withSignals(m_signals, rows);
}

std::vector<float> MixSearch::signalRows(size_t row, const Weights& weights) const {
  const CandidatePools::Pool pool = m_parts.pools.pool(row);
  const size_t count = pool.movies.size();
  std::vector<float> result;
  result.reserve(count * m_signals.size());
  for (const std::string& signal : m_signals) {
    const std::vector<size_t> own = m_composition.partsOf(signal);
    fuse::WeightedRows sum;
    for (const size_t part : own) {
      const auto z = pool.z.subspan(part * count, count);
      sum.add(z.data(), static_cast<float>(own.size() == 1 ? 1 : weights.parts[part]), !fuse::hasGaps(z));
    }
    result.resize(result.size() + count);
    const std::span<float> out(result.data() + result.size() - count, count);
    sum.sumAll(count, out.data());
    const double deviation = own.size() == 1 ? 1 : deviationOf(row, own, weights);
    for (float& z : out) z = deviation > 0 ? static_cast<float>(z / deviation) : 0.0f;
    if (signal == fuse::kNewMovies) keepNewMovies(pool.movies, out);
  }
  return result;
}

/// As FusedModel does: rated movies have nothing of this signal.
void MixSearch::keepNewMovies(std::span<const uint32_t> movies, std::span<float> z) const {
  for (size_t i = 0; i < movies.size(); ++i) {
    if (!m_model.isNew(data::MovieIndex(movies[i]))) z[i] = 0;
  }
}

double MixSearch::deviationOf(size_t row, const std::vector<size_t>& parts, const Weights& weights) const {
  const size_t all = m_composition.parts.size();
  double variance = 0;
  for (const size_t a : parts) {
    for (const size_t b : parts) {
      variance += weights.parts[a] * weights.parts[b] * m_parts.correlations[(row * all + a) * all + b];
    }
  }
  return std::sqrt(std::max(variance, 0.0));
}

/// A signal that may be left out without losing more than one standard error is.
void MixSearch::dropNoise(const CandidatePools& pools, const std::vector<WeightRange>& ranges,
                          std::span<const uint32_t> rows, Weights& weights) const {
  if (!has(fuse::kCollaborative)) return;
  for (size_t s = 0; s < weights.signals.size(); ++s) {
    if (ranges[s].fixed || weights.signals[s] == 0 || m_signals[s] == fuse::kNewMovies) continue;
    std::vector<double> without = weights.signals;
    without[s] = 0;
    const std::vector<float> own = poolNdcg(pools, weights.signals, m_options.cutoff, rows);
    const PairedGain gain = pairedGain(own, poolNdcg(pools, without, m_options.cutoff, rows));
    if (gain.mean < gain.error) weights.signals = without;
  }
}

}  // namespace kinoprism::tune
