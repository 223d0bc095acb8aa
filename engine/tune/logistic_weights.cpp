#include "engine/tune/logistic_weights.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/core/parallel.h"

namespace kinoprism::tune {
namespace {

constexpr double kRidge = 1e-3;  ///< λ
constexpr int kMostSteps = 30;
constexpr double kLeastAnchor = 1e-3;  ///< what is fixed keeps at least this much of a say
constexpr double kLeastGain = 1e-9;

/// What one weight of the regression stands for.
struct Column {
  std::vector<std::pair<size_t, double>> signals;  ///< with the factor each has
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

/// All that is fixed is one column, the last; false where nothing is.
std::pair<std::vector<Column>, bool> columnsOf(std::span<const WeightRange> ranges) {
  std::vector<Column> columns;
  Column anchor{{}, kLeastAnchor};
  for (size_t s = 0; s < ranges.size(); ++s) {
    if (ranges[s].fixed) {
      if (ranges[s].start != 0) anchor.signals.emplace_back(s, ranges[s].start);
      continue;
    }
    Column column{{{s, 1.0}}};
    if (ranges[s].low >= 0) column.low = 0;
    if (ranges[s].high <= 0) column.high = 0;
    columns.push_back(std::move(column));
  }
  const bool isAnchored = !anchor.signals.empty();
  if (isAnchored) columns.push_back(std::move(anchor));
  return {std::move(columns), isAnchored};
}

/// Loss, gradient and Hessian, ridge included; means over people.
struct Slope {
  double loss = 0;
  std::vector<double> gradient;
  std::vector<double> hessian;  ///< columns x columns
};

/// exp(w·x) over movies and its moments.
struct Sums {
  double zeroth = 0;
  std::vector<double> first;
  std::vector<double> second;  ///< columns x columns

  explicit Sums(size_t columns) : first(columns), second(columns * columns) {}

  void add(double weight, const double* x) {
    const size_t columns = first.size();
    zeroth += weight;
    for (size_t a = 0; a < columns; ++a) {
      const double scaled = weight * x[a];
      first[a] += scaled;
      for (size_t b = 0; b < columns; ++b) second[a * columns + b] += scaled * x[b];
    }
  }
};

class Regression {
 public:
  /// All must outlive this.
  Regression(const CandidatePools& pools, std::span<const uint32_t> rows, const std::vector<Column>& columns)
      : m_pools(pools), m_columns(columns) {
    for (const uint32_t row : rows) {
      const CandidatePools::Pool pool = pools.pool(row);
      if (!pool.relevant.empty() && pool.relevant.size() < pool.movies.size()) m_rows.push_back(row);
    }
  }

  /// Nobody has both relevant and other movies.
  bool isEmpty() const { return m_rows.empty(); }

  /// start: finite, within the columns' bounds.
  std::vector<double> solve(std::vector<double> weights, const core::Progress& progress) const {
    Slope slope = slopeAt(weights);
    for (int step = 0; step < kMostSteps; ++step) {
      progress.throwIfCancelled();
      const std::vector<double> target = minimumOfParabola(slope, weights);
      double way = 1;
      std::vector<double> next;
      Slope there;
      do {
        next = weights;
        for (size_t c = 0; c < next.size(); ++c) next[c] += way * (target[c] - weights[c]);
        there = slopeAt(next);
        way /= 2;
      } while (there.loss > slope.loss && way > 1e-3);
      const double gain = slope.loss - there.loss;
      if (gain <= 0) break;
      weights = std::move(next);
      slope = std::move(there);
      if (gain < kLeastGain) break;
    }
    return weights;
  }

 private:
  Slope slopeAt(std::span<const double> weights) const {
    const size_t columns = m_columns.size();
    const double people = static_cast<double>(m_rows.size());
    constexpr size_t kGrain = 64;
    std::vector<Slope> parts((m_rows.size() + kGrain - 1) / kGrain,
                             {0, std::vector<double>(columns), std::vector<double>(columns * columns)});
    core::parallelFor(parts.size(), 1, [&](size_t begin, size_t end) {
      for (size_t part = begin; part < end; ++part) {
        const size_t last = std::min(m_rows.size(), (part + 1) * kGrain);
        for (size_t r = part * kGrain; r < last; ++r) addPerson(m_pools.pool(m_rows[r]), weights, parts[part]);
      }
    });
    // Summed in order, so that the result does not depend on the number of threads.
    Slope total{0, std::vector<double>(columns), std::vector<double>(columns * columns)};
    for (const Slope& part : parts) {
      total.loss += part.loss / people;
      for (size_t i = 0; i < total.gradient.size(); ++i) total.gradient[i] += part.gradient[i] / people;
      for (size_t i = 0; i < total.hessian.size(); ++i) total.hessian[i] += part.hessian[i] / people;
    }
    for (size_t c = 0; c < columns; ++c) {
      total.loss += kRidge * weights[c] * weights[c];
      total.gradient[c] += 2 * kRidge * weights[c];
      total.hessian[c * columns + c] += 2 * kRidge;
    }
    return total;
  }

  /// movies x columns
  std::vector<double> valuesOf(const CandidatePools::Pool& pool) const {
    const size_t count = pool.movies.size();
    std::vector<double> values(count * m_columns.size());
    for (size_t c = 0; c < m_columns.size(); ++c) {
      for (const auto& [signal, factor] : m_columns[c].signals) {
        const float* const z = pool.z.data() + signal * count;
        for (size_t m = 0; m < count; ++m) {
          if (!std::isnan(z[m])) values[m * m_columns.size() + c] += factor * static_cast<double>(z[m]);
        }
      }
    }
    return values;
  }

  void addPerson(const CandidatePools::Pool& pool, std::span<const double> weights, Slope& slope) const {
    const size_t columns = weights.size();
    const std::vector<double> values = valuesOf(pool);
    std::vector<double> scores(pool.movies.size());
    for (size_t m = 0; m < scores.size(); ++m) {
      scores[m] =
          std::inner_product(weights.begin(), weights.end(), values.begin() + static_cast<ptrdiff_t>(m * columns), 0.0);
    }
    const double highest = *std::ranges::max_element(scores);
    Sums others(columns);
    auto relevant = pool.relevant.begin();
    for (uint32_t m = 0; m < scores.size(); ++m) {
      if (relevant != pool.relevant.end() && *relevant == m) {
        ++relevant;
      } else {
        others.add(std::exp(scores[m] - highest), values.data() + m * columns);
      }
    }
    const double share = 1 / static_cast<double>(pool.relevant.size());
    for (const uint32_t own : pool.relevant) {
      Sums all = others;
      all.add(std::exp(scores[own] - highest), values.data() + own * columns);
      slope.loss += share * (std::log(all.zeroth) - (scores[own] - highest));
      for (size_t a = 0; a < columns; ++a) {
        const double mean = all.first[a] / all.zeroth;
        slope.gradient[a] += share * (mean - values[own * columns + a]);
        for (size_t b = 0; b < columns; ++b) {
          slope.hessian[a * columns + b] +=
              share * (all.second[a * columns + b] / all.zeroth - mean * all.first[b] / all.zeroth);
        }
      }
    }
  }

  /// Of g·d + d·H·d/2 within the bounds, one coordinate after the other.
  std::vector<double> minimumOfParabola(const Slope& slope, std::vector<double> weights) const {
    constexpr int kRounds = 200;
    const size_t columns = weights.size();
    std::vector<double> gradient = slope.gradient;
    for (int round = 0; round < kRounds; ++round) {
      double moved = 0;
      for (size_t c = 0; c < columns; ++c) {
        const double next =
            std::clamp(weights[c] - gradient[c] / slope.hessian[c * columns + c], m_columns[c].low, m_columns[c].high);
        const double step = next - weights[c];
        for (size_t other = 0; other < columns; ++other) gradient[other] += step * slope.hessian[other * columns + c];
        weights[c] = next;
        moved = std::max(moved, std::abs(step));
      }
      if (moved < 1e-10) break;
    }
    return weights;
  }

  const CandidatePools& m_pools;
  const std::vector<Column>& m_columns;
  std::vector<uint32_t> m_rows;
};

double sumOfSizes(std::span<const double> weights) {
  return std::accumulate(weights.begin(), weights.end(), 0.0,
                         [](double sum, double weight) { return sum + std::abs(weight); });
}

}  // namespace

std::vector<double> logisticWeights(const CandidatePools& pools, std::span<const WeightRange> ranges,
                                    std::span<const uint32_t> rows, core::Progress& progress) {
  std::vector<double> weights;
  for (const WeightRange& range : ranges) weights.push_back(range.start);
  const double size = sumOfSizes(weights);
  const auto [columns, isAnchored] = columnsOf(ranges);
  const Regression regression(pools, rows, columns);
  if (regression.isEmpty() || columns.size() == (isAnchored ? 1u : 0u)) return weights;
  std::vector<double> start(columns.size(), 0);
  if (isAnchored) start.back() = 1;
  const std::vector<double> found = regression.solve(std::move(start), progress);
  const double total = sumOfSizes(found);
  const double scale = isAnchored ? 1 / found.back() : total > 0 ? (size > 0 ? size : 1) / total : 1;
  for (size_t c = 0; c < columns.size() - (isAnchored ? 1 : 0); ++c) {
    const size_t signal = columns[c].signals[0].first;
    weights[signal] = std::clamp(std::round(found[c] * scale * 1000) / 1000, ranges[signal].low, ranges[signal].high);
  }
  return weights;
}

}  // namespace kinoprism::tune
