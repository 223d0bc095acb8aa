#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/fuse/fused_model.h"
#include "engine/tune/part_pools.h"
#include "engine/tune/weight_search.h"

namespace kinoprism::tune {

/// Finds the weights of parts within each signal, then those of the signals; all it needs of the data is in the pools.
/// Every const member may be called from several threads at once.
class MixSearch {
 public:
  struct Options {
    WeightMethod method = WeightMethod::Coordinate;
    int cutoff = 10;  ///< of the NDCG
  };
  struct Weights {
    std::vector<double> parts;    ///< of FusedModel parts
    std::vector<double> signals;  ///< of FusedModel signals
  };

  /// All must outlive this.
  MixSearch(const fuse::FusedModel& model, const PartPools& parts, Options options, core::Progress& progress)
      : m_model(model),
        m_composition(model.composition()),
        m_signals(model.signals()),
        m_parts(parts),
        m_options(options),
        m_progress(progress) {}

  /// Weights for the people of `rows`, from those the model has. Throws Cancelled.
  Weights search(std::span<const uint32_t> rows) const;
  /// Weights of parts within their signals alone, from `start`, by small steps.
  Weights refine(Weights start, std::span<const uint32_t> rows) const;

  /// NDCG of each of `rows`, of weights found anywhere.
  std::vector<float> ndcg(const Weights& weights, std::span<const uint32_t> rows) const;
  /// The pools with the signals in place of the parts.
  CandidatePools signalPools(const Weights& weights) const;
  /// The model's mix with these weights.
  fuse::Mix mixOf(const Weights& weights) const;

 private:
  Weights startWeights() const;
  bool has(std::string_view signal) const;
  void searchWithin(size_t signal, std::span<const uint32_t> rows, double firstStep, Weights& weights) const;
  std::vector<WeightRange> signalRanges() const;
  std::vector<float> signalRows(size_t row, const Weights& weights) const;
  void keepNewMovies(std::span<const uint32_t> movies, std::span<float> z) const;
  double deviationOf(size_t row, const std::vector<size_t>& parts, const Weights& weights) const;
  void dropNoise(const CandidatePools& pools, const std::vector<WeightRange>& ranges, std::span<const uint32_t> rows,
                 Weights& weights) const;

  const fuse::FusedModel& m_model;
  const fuse::Composition& m_composition;
  const std::vector<std::string>& m_signals;
  const PartPools& m_parts;
  Options m_options;
  core::Progress& m_progress;
};

}  // namespace kinoprism::tune
