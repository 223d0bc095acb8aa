#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/data/interactions.h"

namespace kinoprism::serve {

/// How often each rating was given; bin b counts (b + 1) / 2 stars.
using RatingCounts = std::array<uint32_t, 10>;

struct ExpectedRating {
  double value = 0;      ///< 0.5–5
  double deviation = 0;  ///< standard deviation of ratings of that movie around what is expected
};

/// What somebody would rate a movie by the averages alone: b_ui = μ + b_u + b_i, with offsets pulled towards zero where
/// few ratings stand behind them (Y. Koren, Factor in the neighbors, 2010, §2.1, with λ₂ = 25 and λ₃ = 10). Immutable.
class ExpectedRatings {
 public:
  ExpectedRatings() = default;
  /// One entry a movie, empty ones for movies nobody rated.
  explicit ExpectedRatings(std::span<const RatingCounts> movies);

  size_t movieCount() const { return m_offsets.size(); }
  /// b_u of somebody who rated these; movies that are not known here are left out.
  double personOffset(std::span<const data::Rated> history) const;
  ExpectedRating of(data::MovieIndex movie, double personOffset) const;

 private:
  double m_mean = 0;
  std::vector<float> m_offsets;     ///< b_i
  std::vector<float> m_deviations;  ///< of a movie's ratings, pulled towards that of all
};

/// Shannon entropy of a movie's ratings in bits, 0 … log2(10); 0 where nobody rated it.
double ratingEntropy(const RatingCounts& counts);

}  // namespace kinoprism::serve
