#pragma once

#include <span>
#include <vector>

#include "engine/data/interactions.h"
#include "engine/evaluate/evaluate.h"
#include "engine/evaluate/metrics.h"
#include "engine/evaluate/ranking.h"

namespace kinoprism::evaluate {

/// What metrics may know of all movies.
struct MetricContext {
  size_t movieCount = 0;
  size_t trainPeople = 0;
  size_t trainInteractions = 0;
  std::vector<uint32_t> trainCounts;      ///< people who know each movie; empty without train
  std::vector<uint32_t> popularityRanks;  ///< 1 for the movie that most know, ties to the lower number
  const fuse::MovieSimilarity* similarity = nullptr;
  const fuse::MovieSimilarity* coRatings = nullptr;
  double ratingThreshold = 1;  ///< for graded gains
};

/// One person's list against what was relevant.
struct MetricSample {
  std::span<const data::MovieIndex> list;  ///< best first
  std::span<const uint8_t> hits;           ///< 1 where list[rank] is relevant
  std::span<const float> values;           ///< of the relevant movie at a rank, 0 elsewhere
  std::span<const float> relevantValues;   ///< of all relevant movies, highest first
  size_t relevant = 0;
  const RankingFacts* facts = nullptr;
};

/// A person's share in a metric, which is Σ numerator / Σ denominator over people.
struct MetricShare {
  double numerator = 0;
  double denominator = 1;
};

enum class MetricNeed { Nothing, Train, Similarity, CoRatings, Facts };

struct MetricDefinition {
  MetricInfo info;
  MetricNeed need = MetricNeed::Nothing;
  /// Null for coverage, which is one number of all lists.
  MetricShare (*share)(const MetricSample&, size_t cutoff, const MetricContext&) = nullptr;
  /// For coverage: movies that count as the catalogue.
  double (*catalogue)(const MetricContext&) = nullptr;
};

const std::vector<MetricDefinition>& metricDefinitions();

}  // namespace kinoprism::evaluate
