#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kinoprism::evaluate {

/// How a number was measured. A number without it means nothing, so every Report carries one and every screen and
/// export shows its text.
struct Protocol {
  std::string split = "given files";      ///< "per person 8:1:1, seed 42"
  std::string candidates = "all movies";  ///< what was ranked: "all movies", "308 movies without ratings"
  std::string filter = "train left out";  ///< what was kept out of a person's list
  float relevanceThreshold = 0;           ///< a held-out rating of at least this is relevant; 0: every held-out movie
  std::string dialect = "standard";       ///< of the metrics, see metrics.h
  std::vector<int> cutoffs;               ///< K
  size_t people = 0;                      ///< averaged over: those with a relevant movie
  size_t movies = 0;                      ///< in the catalogue
  uint64_t seed = 0;                      ///< of the bootstrap
  std::string fingerprint;                ///< of the training data, SHA-256

  /// One line: "given files · ranking of all movies (3,081), train left out · relevant: all held-out movies · standard
  /// metrics · 5,935 people · data 1f9a03bc".
  std::string text() const;
};

}  // namespace kinoprism::evaluate
