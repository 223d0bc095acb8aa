#include "engine/serve/expected_rating.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kinoprism::serve {
namespace {

constexpr double kMovieShrinkage = 25;
constexpr double kPersonShrinkage = 10;

constexpr double starsOf(size_t bin) { return static_cast<double>(bin + 1) / 2; }

struct Sums {
  double count = 0;
  double sum = 0;
  double squares = 0;

  void add(const RatingCounts& counts) {
    for (size_t bin = 0; bin < counts.size(); ++bin) {
      count += counts[bin];
      sum += counts[bin] * starsOf(bin);
      squares += counts[bin] * starsOf(bin) * starsOf(bin);
    }
  }
  /// Σ (r − mean)².
  double around(double mean) const { return std::max(0.0, squares - 2 * mean * sum + count * mean * mean); }
};

}  // namespace

ExpectedRatings::ExpectedRatings(std::span<const RatingCounts> movies) {
  Sums all;
  for (const RatingCounts& counts : movies) all.add(counts);
  if (all.count > 0) m_mean = all.sum / all.count;
  const double variance = all.count > 0 ? all.around(m_mean) / all.count : 0;
  for (const RatingCounts& counts : movies) {
    Sums own;
    own.add(counts);
    const double offset = (own.sum - own.count * m_mean) / (own.count + kMovieShrinkage);
    const double spread = own.around(m_mean + offset) + kMovieShrinkage * variance;
    m_offsets.push_back(static_cast<float>(offset));
    m_deviations.push_back(static_cast<float>(std::sqrt(spread / (own.count + kMovieShrinkage))));
  }
}

double ExpectedRatings::personOffset(std::span<const data::Rated> history) const {
  double sum = 0;
  double count = 0;
  for (const data::Rated& rated : history) {
    if (data::index(rated.movie) >= m_offsets.size()) continue;
    sum += static_cast<double>(rated.value) - m_mean - static_cast<double>(m_offsets[data::index(rated.movie)]);
    ++count;
  }
  return sum / (count + kPersonShrinkage);
}

ExpectedRating ExpectedRatings::of(data::MovieIndex movie, double personOffset) const {
  if (data::index(movie) >= m_offsets.size()) return {};
  const double value = m_mean + personOffset + static_cast<double>(m_offsets[data::index(movie)]);
  return {std::clamp(value, 0.5, 5.0), static_cast<double>(m_deviations[data::index(movie)])};
}

double ratingEntropy(const RatingCounts& counts) {
  const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
  double bits = 0;
  for (const uint32_t count : counts) {
    if (count > 0) bits -= count / total * std::log2(count / total);
  }
  return bits;
}

}  // namespace kinoprism::serve
