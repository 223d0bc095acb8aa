#pragma once

#include <memory>
#include <stop_token>

#include "engine/serve/run.h"

namespace kinoprism::serve {

/// One line of the table under the mixer.
struct LiveMetric {
  std::string metric;  ///< see metrics.h
  int cutoff = 0;
  evaluate::Estimate value;   ///< with its 95 % interval, where it has one
  evaluate::Estimate change;  ///< against the baseline, paired by person; NaN interval for coverage
};

struct LiveReport {
  evaluate::Protocol protocol;
  std::vector<LiveMetric> metrics;  ///< NDCG@10, Recall@20, Coverage@10, ILD@10, Novelty@10
  double poolError = 0;             ///< how far NDCG@10 from pools was from the full ranking when the run was trained
  double milliseconds = 0;
};

/// What a mix is worth over everybody, from the candidate pools of a run. One thread at a time may use it; a
/// measurement is stopped when a newer one is wanted.
class LiveMetrics {
 public:
  /// The run's own mix is the first baseline. Throws Error{NoData} when the run has no pools.
  explicit LiveMetrics(std::shared_ptr<const Run> run);

  void setBaseline(const fuse::Mix& baseline);
  /// Throws Cancelled soon after stop is requested.
  LiveReport measure(const fuse::Mix& mix, const std::stop_token& stop);

 private:
  evaluate::Report reportOf(const fuse::Mix& mix, const std::stop_token& stop) const;

  std::shared_ptr<const Run> m_run;
  data::Interactions m_relevant;
  fuse::MovieSimilarity m_similarity;
  fuse::Mix m_baselineMix;
  std::optional<evaluate::Report> m_baseline;
  std::optional<evaluate::Bootstrap> m_bootstrap;
};

}  // namespace kinoprism::serve
