#include "engine/evaluate/agreement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/rng.h"

namespace kinoprism::evaluate {
namespace {

/// Values as places in the sorted list of those that occur; a unit is the raters and places it was given.
struct Table {
  struct Entry {
    uint32_t rater = 0;
    size_t value = 0;
  };
  std::vector<double> values;
  std::vector<std::vector<Entry>> units;
  size_t raters = 0;
};

/// keeps: whether a unit with that many annotations by `raters` raters counts.
template <class Keeps>
Table tableOf(std::span<const Annotation> annotations, Keeps keeps) {
  std::set<double> values;
  std::set<uint32_t> raters;
  std::map<uint32_t, std::vector<Annotation>> units;
  for (const Annotation& annotation : annotations) {
    raters.insert(annotation.rater);
    units[annotation.unit].push_back(annotation);
  }
  Table table;
  table.raters = raters.size();
  std::erase_if(units, [&](const auto& unit) { return !keeps(unit.second.size(), raters.size()); });
  for (const auto& [unit, all] : units) {
    for (const Annotation& annotation : all) values.insert(annotation.value);
  }
  table.values.assign(values.begin(), values.end());
  for (auto& [unit, all] : units) {
    std::ranges::sort(all, {}, &Annotation::rater);
    auto& entries = table.units.emplace_back();
    for (const Annotation& annotation : all) {
      const auto place = std::ranges::lower_bound(table.values, annotation.value) - table.values.begin();
      entries.push_back({annotation.rater, static_cast<size_t>(place)});
    }
  }
  return table;
}

/// Squared distances between places, given how often each value occurs.
std::vector<double> distances(const Table& table, ValueScale scale, std::span<const double> counts) {
  const size_t n = table.values.size();
  std::vector<double> squared(n * n, 0);
  for (size_t a = 0; a < n; ++a) {
    for (size_t b = a + 1; b < n; ++b) {
      double distance = 1;
      if (scale == ValueScale::Interval) distance = table.values[b] - table.values[a];
      if (scale == ValueScale::Ordinal) {
        distance = std::accumulate(counts.begin() + static_cast<ptrdiff_t>(a),
                                   counts.begin() + static_cast<ptrdiff_t>(b) + 1, 0.0) -
                   (counts[a] + counts[b]) / 2;
      }
      squared[a * n + b] = squared[b * n + a] = distance * distance;
    }
  }
  return squared;
}

double expectedOf(std::span<const double> left, std::span<const double> right, std::span<const double> distance) {
  double sum = 0;
  for (size_t a = 0; a < left.size(); ++a) {
    for (size_t b = 0; b < right.size(); ++b) sum += left[a] * right[b] * distance[a * right.size() + b];
  }
  return sum;
}

/// 1 − observed / expected; nothing where nothing could differ.
std::optional<double> beyondChance(double observed, double expected) {
  if (!(expected > 0)) return std::nullopt;
  return 1 - observed / expected;
}

std::optional<double> alphaOf(const Table& table, std::span<const size_t> picked, ValueScale scale) {
  std::vector<double> counts(table.values.size(), 0);
  double n = 0;
  for (const size_t unit : picked) {
    for (const auto& entry : table.units[unit]) ++counts[entry.value];
    n += static_cast<double>(table.units[unit].size());
  }
  if (n < 2) return std::nullopt;
  const std::vector<double> distance = distances(table, scale, counts);
  double observed = 0;
  for (const size_t unit : picked) {
    const auto& entries = table.units[unit];
    double sum = 0;
    for (const auto& a : entries) {
      for (const auto& b : entries) sum += distance[a.value * counts.size() + b.value];
    }
    observed += sum / static_cast<double>(entries.size() - 1);
  }
  return beyondChance(observed / n, expectedOf(counts, counts, distance) / (n * (n - 1)));
}

std::optional<double> cohenOf(const Table& table, std::span<const size_t> picked, ValueScale scale) {
  const size_t n = table.values.size();
  std::vector<double> left(n, 0), right(n, 0), distance(n * n, 0);
  for (size_t a = 0; a < n; ++a) {
    for (size_t b = 0; b < n; ++b) {
      const double steps = scale == ValueScale::Ordinal ? std::abs(static_cast<double>(a) - static_cast<double>(b))
                                                        : std::pow(table.values[a] - table.values[b], 2);
      distance[a * n + b] = scale == ValueScale::Nominal ? (a == b ? 0 : 1) : steps;
    }
  }
  double observed = 0;
  for (const size_t unit : picked) {
    const auto& entries = table.units[unit];
    ++left[entries[0].value];
    ++right[entries[1].value];
    observed += distance[entries[0].value * n + entries[1].value];
  }
  const auto count = static_cast<double>(picked.size());
  if (count == 0) return std::nullopt;
  return beyondChance(observed / count, expectedOf(left, right, distance) / (count * count));
}

std::optional<double> fleissOf(const Table& table, std::span<const size_t> picked) {
  std::vector<double> shares(table.values.size(), 0);
  const auto raters = static_cast<double>(table.raters);
  const auto count = static_cast<double>(picked.size());
  if (count == 0 || raters < 2) return std::nullopt;
  double agreement = 0;
  for (const size_t unit : picked) {
    std::vector<double> given(table.values.size(), 0);
    for (const auto& entry : table.units[unit]) ++given[entry.value];
    for (size_t v = 0; v < given.size(); ++v) {
      agreement += given[v] * (given[v] - 1) / (raters * (raters - 1) * count);
      shares[v] += given[v] / (raters * count);
    }
  }
  double chance = 0;
  for (const double share : shares) chance += share * share;
  return beyondChance(1 - agreement, 1 - chance);
}

/// The figure for all units, and its interval from units drawn with replacement; draws for which it is not defined are
/// left out.
template <class Figure>
std::optional<Estimate> estimate(size_t units, int resamples, uint64_t seed, Figure figure) {
  std::vector<size_t> picked(units);
  std::iota(picked.begin(), picked.end(), size_t{0});
  const std::optional<double> value = figure(picked);
  if (!value) return std::nullopt;
  constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
  Estimate result{*value, kUnknown, kUnknown};
  core::Rng random(seed);
  std::vector<double> drawn;
  for (int r = 0; r < resamples; ++r) {
    for (size_t& unit : picked) unit = random.below(units);
    if (const auto again = figure(picked)) drawn.push_back(*again);
  }
  if (drawn.empty()) return result;
  std::ranges::sort(drawn);
  const auto at = [&](double share) {
    return drawn[static_cast<size_t>(share * static_cast<double>(drawn.size() - 1))];
  };
  result.low = at(0.025);
  result.high = at(0.975);
  return result;
}

bool isSeveral(size_t annotations, size_t) { return annotations >= 2; }
bool isByAll(size_t annotations, size_t raters) { return annotations == raters; }

}  // namespace

std::optional<Estimate> krippendorffAlpha(std::span<const Annotation> annotations, ValueScale scale, int resamples,
                                          uint64_t seed) {
  const Table table = tableOf(annotations, isSeveral);
  return estimate(table.units.size(), resamples, seed,
                  [&](std::span<const size_t> picked) { return alphaOf(table, picked, scale); });
}

std::optional<Estimate> cohenKappa(std::span<const Annotation> annotations, ValueScale scale, int resamples,
                                   uint64_t seed) {
  const Table table = tableOf(annotations, isByAll);
  if (table.raters != 2)
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::KappaOfTwoRaters, table.raters});
  return estimate(table.units.size(), resamples, seed,
                  [&](std::span<const size_t> picked) { return cohenOf(table, picked, scale); });
}

std::optional<Estimate> fleissKappa(std::span<const Annotation> annotations, int resamples, uint64_t seed) {
  const Table table = tableOf(annotations, isByAll);
  return estimate(table.units.size(), resamples, seed,
                  [&](std::span<const size_t> picked) { return fleissOf(table, picked); });
}

}  // namespace kinoprism::evaluate
