#pragma once

#include <span>
#include <vector>

#include "engine/core/safetensors.h"
#include "engine/data/interactions.h"
#include "engine/linalg/ridge_system.h"

namespace kinoprism::recommend {

/// What the recommenders that predict ratings share.

/// Mean of all ratings. Throws Error{NoData} when there are none, or when all are equal (only "watched" is known):
/// there is then nothing to predict.
double meanRating(const data::Interactions& ratings);

/// A rating as one side's system of equations sees it: what is left of it to explain, and by which row.
struct Residual {
  uint32_t row = 0;
  float value = 0;
};

/// How much a row's factors and its bias are pulled towards zero.
struct RatingRidge {
  double factors = 0;
  double bias = 0;
};

/// Movies, or people while they are fitted: a bias and factors each. Beyond its factors each row has a 1, so that the
/// bias of the row on the other side is solved for like one more factor.
class RatingFactors {
 public:
  RatingFactors() = default;
  RatingFactors(size_t rows, size_t factors);

  size_t rows() const { return m_biases.size(); }
  size_t factors() const { return m_table.dimensions() - 1; }
  std::span<float> biases() { return m_biases; }
  std::span<const float> biases() const { return m_biases; }
  std::span<float> of(size_t row) { return m_table.used(row).first(factors()); }
  std::span<const float> of(size_t row) const { return m_table.used(row).first(factors()); }
  const linalg::FactorTable& table() const { return m_table; }

  /// A system for solve.
  linalg::RidgeSystem makeSystem() const { return linalg::RidgeSystem(m_table.width()); }
  /// x: table().width() values, which become p and then b of
  ///   min Σ (value − b − p·q_row)² + ridge.factors·|p|² + ridge.bias·b²
  void solve(std::span<const Residual> residuals, const RatingRidge& ridge, linalg::RidgeSystem& system,
             float* x) const;
  /// scores[r] = bias_r + b + p·q_r. x: p and b as solve gives them.
  void predict(const float* x, std::span<float> scores) const;
  /// Cosine of factors with those of a row; NaN where either is zero.
  void similar(size_t row, std::span<float> scores) const;

  /// As "biases" and "movies".
  void save(core::TensorWriter& writer) const;
  /// Throws Error{BadInput}.
  static RatingFactors load(const core::TensorFile& file, int factors);

 private:
  std::vector<float> m_biases;
  linalg::FactorTable m_table;
};

}  // namespace kinoprism::recommend
