#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/core/message.h"

namespace kinoprism::evaluate {

/// What there is to say about a metric: for help, forms and the command line.
struct MetricInfo {
  std::string name;           ///< for commands and files: "ndcg", "ndcg-lenskit"
  std::string title;          ///< for screens: "NDCG"
  std::string dialect;        ///< "standard", or the library that defines it so
  core::MessageId summary{};  ///< the definition in words
  std::string source;         ///< who defines it so
  bool atCutoff = true;       ///< measured at a K; otherwise on the whole ranking
  bool higherIsBetter = true;
  bool fromLists = true;  ///< false: needs the ranks of all relevant movies, see RankRequest::relevant
};

/// All of them, the standard ones first. Measured by evaluate().
const std::vector<MetricInfo>& metrics();

/// Throws Error{NotFound} naming those there are.
const MetricInfo& metric(std::string_view name);

/// "NDCG@10", "AUC".
std::string metricLabel(const MetricInfo& metric, int cutoff);

}  // namespace kinoprism::evaluate
