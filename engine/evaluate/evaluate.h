#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"
#include "engine/evaluate/bootstrap.h"
#include "engine/evaluate/metrics.h"
#include "engine/evaluate/protocol.h"
#include "engine/evaluate/ranking.h"
#include "engine/fuse/movie_similarity.h"

namespace kinoprism::evaluate {

/// One metric at one K.
struct MetricValue {
  std::string metric;
  int cutoff = 0;  ///< 0 where the metric has none
  Estimate estimate;
  std::vector<float> perPerson;  ///< in the order of Report::people; empty for metrics of all lists together (coverage)
};

/// What was measured, on whom, and how.
struct Report {
  Protocol protocol;
  std::vector<data::PersonIndex> people;  ///< those averaged over
  std::vector<MetricValue> values;

  /// Throws Error{NotFound} naming what was measured.
  const MetricValue& of(std::string_view metric, int cutoff) const;
  double value(std::string_view metric, int cutoff) const { return of(metric, cutoff).estimate.value; }
};

/// How many people know each movie, where the training data itself is no longer at hand.
struct TrainCounts {
  size_t people = 0;
  size_t interactions = 0;
  std::vector<uint32_t> ofMovies;

  static TrainCounts of(const data::Interactions& train);
};

struct EvaluateOptions {
  std::vector<std::string> metrics = {"ndcg", "recall", "precision", "map", "mrr", "hit-rate"};
  std::vector<int> cutoffs = {10, 20};
  /// Needed by novelty and serendipity, as either of two: the training data, or counts of it.
  const data::Interactions* train = nullptr;
  const TrainCounts* trainCounts = nullptr;
  /// Needed by "ild" and "ils"; "ild-microsoft" needs coRatings.
  const fuse::MovieSimilarity* similarity = nullptr;
  const fuse::MovieSimilarity* coRatings = nullptr;
  int resamples = 1000;  ///< of the bootstrap, seeded by protocol.seed; 0: no intervals
  Protocol protocol;     ///< cutoffs, people, movies and dialect are filled in
};

/// Measures lists against what turned out to be relevant. People without a relevant movie are left out of every metric.
/// On all compute threads. Throws Error{BadArgument} naming the metric and what it needs, Error{NoData} when nobody has
/// a relevant movie, Cancelled.
Report evaluate(const Lists& lists, const data::Interactions& relevant, const EvaluateOptions& options,
                core::Progress& progress);

/// Two runs on the same people.
struct Comparison {
  std::string metric;
  int cutoff = 0;
  Estimate difference;  ///< a − b, paired by person
  double share = 0;     ///< of people for whom a is better, among those where they differ; NaN when they never differ
  bool isClear() const { return difference.low > 0 || difference.high < 0; }
};

/// For every metric that both have per person. Throws Error{BadArgument} when the people or the data differ.
std::vector<Comparison> compare(const Report& a, const Report& b, int resamples = 1000);

}  // namespace kinoprism::evaluate
