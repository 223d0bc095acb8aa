#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"
#include "engine/tune/candidate_pools.h"

namespace kinoprism::tune {

/// How weights are found.
enum class WeightMethod {
  Coordinate,  ///< one after the other: searchWeights
  Logistic,    ///< regression on what was liked: logisticWeights
  Bayesian,    ///< where improvement is expected: bayesianWeights
};
inline constexpr std::array<std::string_view, 3> kWeightMethods{"coordinate", "logistic", "bayesian"};

/// One weight that may move.
struct WeightRange {
  double start = 0;
  double low = 0;
  double high = 0;
  bool fixed = false;
};

/// NDCG at `cutoff` (standard) of each listed row of pools under weights; weights: one a signal. On all compute
/// threads.
std::vector<float> poolNdcg(const CandidatePools& pools, std::span<const double> weights, int cutoff,
                            std::span<const uint32_t> rows);
/// Their mean; 0 for none.
double meanOf(std::span<const float> values);

/// What a has over b on the mean, and its standard error, both of the same people in the same order.
struct PairedGain {
  double mean = 0;
  double error = 0;
  /// More than may be noise.
  bool isMoreThanNoise() const { return mean > error; }
};
PairedGain pairedGain(std::span<const float> a, std::span<const float> b);

/// Coordinate search: each weight in turn goes a step up or down while that raises the mean NDCG, then steps are
/// halved, from `firstStep` to below `lastStep`. Deterministic. Throws Cancelled.
std::vector<double> searchWeights(const CandidatePools& pools, std::span<const WeightRange> ranges, int cutoff,
                                  std::span<const uint32_t> rows, core::Progress& progress, double firstStep = 0.8,
                                  double lastStep = 0.05);

/// By any of the methods; steps are those of the coordinate search.
std::vector<double> findWeights(WeightMethod method, const CandidatePools& pools, std::span<const WeightRange> ranges,
                                int cutoff, std::span<const uint32_t> rows, core::Progress& progress, double firstStep,
                                double lastStep);

}  // namespace kinoprism::tune
