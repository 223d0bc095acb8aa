#include "engine/evaluate/tune.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/core/simd.h"
#include "engine/evaluate/people_tiles.h"
#include "engine/evaluate/weight_search.h"
#include "engine/fuse/weighted_sum.h"

namespace kinoprism {
namespace {

constexpr double kOuterStep = 0.2;
constexpr double kOuterLast = 0.025;

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Pools over parts, and for each person how their standardised scores go together, from which the deviation of any
/// weighted sum of them follows without scoring again.
struct PartPools {
  CandidatePools pools;
  std::vector<float> correlations;  ///< people x parts x parts
};

KINOPRISM_SIMD double sumOfProducts(const float* a, const float* b, size_t count) {
  double total = 0;
#pragma omp simd reduction(+ : total)
  for (size_t i = 0; i < count; ++i) {
    const float product = a[i] * b[i];
    total += product == product ? static_cast<double>(product) : 0.0;
  }
  return total;
}

/// Over the movies that are not excluded; where one is absent counts as the mean.
float correlation(std::span<const float> a, std::span<const float> b, std::span<const MovieIndex> excluded) {
  double total = sumOfProducts(a.data(), b.data(), a.size());
  for (const MovieIndex movie : excluded) total -= sumOfProducts(&a[index(movie)], &b[index(movie)], 1);
  return static_cast<float>(total / static_cast<double>(a.size() - excluded.size()));
}

/// Finds the weights; all it needs of the data is in `parts`.
class MixSearch {
 public:
  MixSearch(const FusedModel& model, const PartPools& parts, const TuneOptions& options, Progress& progress)
      : m_model(model),
        m_composition(model.composition()),
        m_signals(model.signals()),
        m_parts(parts),
        m_options(options),
        m_progress(progress) {}

  struct Weights {
    std::vector<double> parts;
    std::vector<double> signals;
  };

  Weights search(std::span<const uint32_t> rows) const {
    Weights weights = startWeights();
    for (size_t s = 0; s < m_signals.size(); ++s) searchWithin(s, rows, weights);
    const CandidatePools pools = signalPools(weights);
    const std::vector<WeightRange> ranges = signalRanges();
    weights.signals = searchWeights(pools, ranges, m_options.cutoff, rows, m_progress, kOuterStep, kOuterLast);
    dropNoise(pools, ranges, rows, weights);
    return weights;
  }

  /// Mean over `rows`, of weights found anywhere.
  std::vector<float> ndcg(const Weights& weights, std::span<const uint32_t> rows) const {
    return poolNdcg(signalPools(weights), weights.signals, m_options.cutoff, rows);
  }

  Mix mixOf(const Weights& weights) const {
    Mix mix = m_composition.mix;
    for (size_t s = 0; s < m_signals.size(); ++s) mix.weights[m_signals[s]] = weights.signals[s];
    return mix;
  }

 private:
  Weights startWeights() const {
    Weights weights;
    for (const FusedPart& part : m_composition.parts) weights.parts.push_back(part.weight);
    for (const std::string& signal : m_signals) weights.signals.push_back(m_composition.mix.weightOf(signal));
    return weights;
  }

  bool has(std::string_view signal) const { return std::ranges::find(m_signals, signal) != m_signals.end(); }

  /// Weights of the parts of one signal, judged by that signal alone. Maps for new movies have nothing to be judged by
  /// here: nobody rated those.
  void searchWithin(size_t signal, std::span<const uint32_t> rows, Weights& weights) const {
    const std::vector<size_t> own = m_composition.partsOf(m_signals[signal]);
    if (own.size() < 2 || m_signals[signal] == kNewMovies) return;
    std::vector<WeightRange> ranges(m_composition.parts.size(), {0, 0, 0, true});
    for (const size_t part : own) {
      const bool isPopularity = m_composition.parts[part].recommender == kPopularity;
      ranges[part] = {m_composition.parts[part].weight, isPopularity ? -8.0 : 0.0, isPopularity ? 2.0 : 8.0, false};
    }
    const auto found = searchWeights(m_parts.pools, ranges, m_options.cutoff, rows, m_progress);
    for (const size_t part : own) weights.parts[part] = found[part];
  }

  /// Collaborative is what the others are measured against; without it everything may move. Popularity's own slider is
  /// for people to move. New movies may only lose weight: hardly any of them is among what was held out, so their worth
  /// cannot be seen there, but what they cost all others can.
  std::vector<WeightRange> signalRanges() const {
    std::vector<WeightRange> ranges;
    const bool anchored = has(kCollaborative);
    for (const std::string& signal : m_signals) {
      const double own = m_composition.mix.weightOf(signal);
      if (signal == kNewMovies) {
        ranges.push_back({own, 0, own, m_signals.size() == 1});
        continue;
      }
      const bool fixed = m_signals.size() == 1 || (anchored && (signal == kCollaborative || signal == kPopularity));
      const double start = fixed ? own : anchored ? 0.0 : std::max(own, 0.0);
      ranges.push_back({start, fixed ? own : 0.0, fixed ? own : 3.0, fixed});
    }
    return ranges;
  }

  /// Standardised scores of the signals over the pools' movies.
  CandidatePools signalPools(const Weights& weights) const {
    std::vector<std::vector<float>> rows(m_parts.pools.personCount());
    parallelFor(rows.size(), 128, [&](size_t begin, size_t end) {
      for (size_t row = begin; row < end; ++row) rows[row] = signalRows(row, weights);
    });
    return m_parts.pools.withSignals(m_signals, rows);
  }

  std::vector<float> signalRows(size_t row, const Weights& weights) const {
    const CandidatePools::Pool pool = m_parts.pools.pool(row);
    const size_t count = pool.movies.size();
    std::vector<float> result;
    result.reserve(count * m_signals.size());
    for (const std::string& signal : m_signals) {
      const std::vector<size_t> own = m_composition.partsOf(signal);
      WeightedRows sum;
      for (const size_t part : own) {
        const auto z = pool.z.subspan(part * count, count);
        sum.add(z.data(), static_cast<float>(own.size() == 1 ? 1 : weights.parts[part]), !hasGaps(z));
      }
      result.resize(result.size() + count);
      const std::span<float> out(result.data() + result.size() - count, count);
      sum.sumAll(count, out.data());
      const double deviation = own.size() == 1 ? 1 : deviationOf(row, own, weights);
      for (float& z : out) z = deviation > 0 ? static_cast<float>(z / deviation) : 0.0f;
      if (signal == kNewMovies) keepNewMovies(pool.movies, out);
    }
    return result;
  }

  /// As FusedModel does: rated movies have nothing of this signal.
  void keepNewMovies(std::span<const uint32_t> movies, std::span<float> z) const {
    for (size_t i = 0; i < movies.size(); ++i) {
      if (!m_model.isNew(MovieIndex(movies[i]))) z[i] = 0;
    }
  }

  double deviationOf(size_t row, const std::vector<size_t>& parts, const Weights& weights) const {
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
  void dropNoise(const CandidatePools& pools, const std::vector<WeightRange>& ranges, std::span<const uint32_t> rows,
                 Weights& weights) const {
    if (!has(kCollaborative)) return;
    for (size_t s = 0; s < weights.signals.size(); ++s) {
      if (ranges[s].fixed || weights.signals[s] == 0 || m_signals[s] == kNewMovies) continue;
      std::vector<double> without = weights.signals;
      without[s] = 0;
      std::vector<float> gains = poolNdcg(pools, weights.signals, m_options.cutoff, rows);
      const std::vector<float> left = poolNdcg(pools, without, m_options.cutoff, rows);
      std::ranges::transform(gains, left, gains.begin(), std::minus<float>());
      const double mean = meanOf(gains);
      double squares = 0;
      for (const float gain : gains) squares += (gain - mean) * (gain - mean);
      const double people = static_cast<double>(gains.size());
      if (mean < std::sqrt(squares) / people) weights.signals = without;
    }
  }

  const FusedModel& m_model;
  const Composition& m_composition;
  const std::vector<std::string>& m_signals;
  const PartPools& m_parts;
  const TuneOptions& m_options;
  Progress& m_progress;
};

std::vector<std::string> partNames(const Composition& composition) {
  std::vector<std::string> names;
  for (const FusedPart& part : composition.parts) names.push_back(part.recommender);
  return names;
}

/// One person's pool and correlations, from the raw scores of the parts.
void addPerson(const Composition& composition, std::vector<Matrix>& scores, size_t row, PersonIndex person,
               std::span<const MovieIndex> excluded, std::span<const MovieIndex> relevant, size_t poolSize,
               PartPools& out) {
  std::vector<std::span<const float>> rows;
  for (Matrix& part : scores) {
    standardise(part.row(row), momentsOf(part.row(row), excluded));
    rows.push_back(part.row(row));
  }
  out.pools.add(person, rows, excluded, relevant, poolSize);
  const size_t parts = rows.size();
  const size_t start = out.correlations.size();
  out.correlations.resize(start + parts * parts, 0);
  for (size_t a = 0; a < parts; ++a) {
    for (size_t b = a; b < parts; ++b) {
      if (composition.parts[a].signal != composition.parts[b].signal) continue;
      const float value = correlation(rows[a], rows[b], excluded);
      out.correlations[start + a * parts + b] = out.correlations[start + b * parts + a] = value;
    }
  }
}

PartPools buildPartPools(const FusedModel& model, const Interactions& histories, const Interactions& relevant,
                         const TuneOptions& options, Progress& progress) {
  const std::vector<std::string> names = partNames(model.composition());
  PartPools all{CandidatePools(names, model.movieCount()), {}};
  PeopleTiles tiles(samplePeople(peopleWith(relevant), options.maxPeople, options.seed), model);
  while (tiles.next(histories, progress, "scoring people for the weight search")) {
    std::vector<Matrix> scores = model.partScores(tiles.histories());
    progress.throwIfCancelled();
    std::vector<PartPools> ranges(tiles.rangeCount(), PartPools{CandidatePools(names, model.movieCount()), {}});
    parallelFor(tiles.people().size(), PeopleTiles::kRange, [&](size_t begin, size_t end) {
      PartPools& own = ranges[begin / PeopleTiles::kRange];
      for (size_t p = begin; p < end; ++p) {
        const PersonIndex person = tiles.people()[p];
        addPerson(model.composition(), scores, p, person, tiles.excluded()[p], relevant.moviesOf(person),
                  options.poolSize, own);
      }
    });
    for (PartPools& range : ranges) {
      all.pools.append(std::move(range.pools));
      all.correlations.insert(all.correlations.end(), range.correlations.begin(), range.correlations.end());
    }
  }
  return all;
}

/// Mean NDCG of people whose weights were found on the other folds.
double crossValidate(const MixSearch& search, size_t people, const TuneOptions& options) {
  std::vector<uint32_t> order(people);
  std::iota(order.begin(), order.end(), 0);
  Rng(options.seed).shuffle(order);
  const size_t folds = std::min<size_t>(static_cast<size_t>(std::max(options.folds, 2)), people);
  double total = 0;
  for (size_t fold = 0; fold < folds; ++fold) {
    std::vector<uint32_t> own;
    std::vector<uint32_t> others;
    for (size_t i = 0; i < people; ++i) (i % folds == fold ? own : others).push_back(order[i]);
    for (const float value : search.ndcg(search.search(others), own)) total += value;
  }
  return total / static_cast<double>(people);
}

}  // namespace

TuneResult tune(const FusedModel& model, const Interactions& histories, const Interactions& relevant,
                const TuneOptions& options, Progress& progress) {
  TuneResult result;
  auto start = std::chrono::steady_clock::now();
  const PartPools parts = buildPartPools(model, histories, relevant, options, progress);
  result.people = parts.pools.personCount();
  result.scoringSeconds = secondsSince(start);

  start = std::chrono::steady_clock::now();
  progress.report("searching weights", 0, 0);
  std::vector<uint32_t> rows(result.people);
  std::iota(rows.begin(), rows.end(), 0);
  const MixSearch search(model, parts, options, progress);
  const MixSearch::Weights weights = search.search(rows);
  result.partWeights = weights.parts;
  result.mix = search.mixOf(weights);
  result.inSample = meanOf(search.ndcg(weights, rows));
  progress.report("checking weights on other people", 0, 0);
  result.crossValidated = result.people > 1 ? crossValidate(search, result.people, options) : result.inSample;
  result.searchSeconds = secondsSince(start);
  return result;
}

}  // namespace kinoprism
