#include "engine/recommend/factors/rating_factors.h"

#include <algorithm>
#include <limits>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/recommend/factors/ials.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

double meanRating(const data::Interactions& ratings) {
  if (ratings.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsAtAll);
  double sum = 0;
  float low = std::numeric_limits<float>::infinity();
  float high = -low;
  for (size_t p = 0; p < ratings.personCount(); ++p) {
    for (const float value : ratings.valuesOf(data::PersonIndex(p))) {
      sum += static_cast<double>(value);
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
  if (low == high) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::RatingsAllEqual);
  }
  return sum / static_cast<double>(ratings.size());
}

RatingFactors::RatingFactors(size_t rows, size_t factors) : m_biases(rows), m_table(rows, factors + 1) {
  for (size_t r = 0; r < rows; ++r) m_table.row(r)[factors] = 1;
}

void RatingFactors::solve(std::span<const Residual> residuals, const RatingRidge& ridge, linalg::RidgeSystem& system,
                          float* x) const {
  system.reset(nullptr, static_cast<float>(ridge.factors));
  system.addRidge(factors(), static_cast<float>(ridge.bias - ridge.factors));
  system.add(
      m_table, residuals, [](const Residual& residual) { return residual.row; },
      [](const Residual& residual) { return residual.value; });
  std::copy_n(system.sums(), m_table.width(), x);
  system.factorize();
  system.solve(x);
}

void RatingFactors::predict(const float* x, std::span<float> scores) const {
  multiply(m_table, x, scores);
  for (size_t r = 0; r < scores.size(); ++r) scores[r] += m_biases[r];
}

void RatingFactors::similar(size_t row, std::span<float> scores) const {
  linalg::FactorTable plain(rows(), factors());
  for (size_t r = 0; r < rows(); ++r) std::ranges::copy(of(r), plain.row(r));
  cosines(plain, data::MovieIndex(row), scores);
}

void RatingFactors::save(core::TensorWriter& writer) const {
  core::Matrix values(rows(), factors());
  for (size_t r = 0; r < rows(); ++r) std::ranges::copy(of(r), values.row(r).begin());
  writer.add("movies", values);
  writer.add("biases", std::span<const float>(m_biases), {static_cast<int64_t>(rows())});
}

RatingFactors RatingFactors::load(const core::TensorFile& file, int factors) {
  requireShape(file, "movies", {-1, factors});
  const size_t rows = sizeOf(file, "movies", 0);
  requireShape(file, "biases", {static_cast<int64_t>(rows)});
  requireFinite(file, "movies", file.floats("movies"));
  requireFinite(file, "biases", file.floats("biases"));
  RatingFactors result(rows, static_cast<size_t>(factors));
  std::ranges::copy(file.floats("biases"), result.m_biases.begin());
  const core::Matrix values = file.matrix("movies");
  for (size_t r = 0; r < rows; ++r) std::ranges::copy(values.row(r), result.m_table.row(r));
  return result;
}

}  // namespace kinoprism::recommend
