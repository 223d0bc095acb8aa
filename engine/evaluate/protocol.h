#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/core/message.h"

namespace kinoprism::evaluate {

/// How a number was measured. A number without it means nothing, so every Report carries one and every screen and
/// export shows it.
struct Protocol {
  core::Message split;               ///< how the ratings were divided; GivenFiles
  core::Message candidates;          ///< what was ranked; AllMovies
  core::Message filter;              ///< what was kept out of a person's list, or nothing; TrainLeftOut
  float relevanceThreshold = 0;      ///< a held-out rating of at least this is relevant; 0: every held-out movie
  std::string dialect = "standard";  ///< of the metrics, see metrics.h; several joined by ", "
  std::vector<int> cutoffs;          ///< K
  size_t people = 0;                 ///< averaged over: those with a relevant movie
  size_t movies = 0;                 ///< in the catalogue
  uint64_t seed = 0;                 ///< of the bootstrap
  std::string fingerprint;           ///< of the training data, SHA-256

  Protocol();  ///< of given files, all movies, the training part left out
};

/// The dialects of Protocol::dialect for a sentence: those that a library gave their name keep it.
core::Message wordsForDialect(const std::string& dialect);

}  // namespace kinoprism::evaluate
