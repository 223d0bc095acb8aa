#include "engine/tune/gaussian_process.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace kinoprism::tune {
namespace {

constexpr double kLengthScales[] = {0.1, 0.2, 0.4, 0.8, 1.6};
constexpr double kNoises[] = {1e-6, 1e-4, 1e-2};

double distance(std::span<const double> a, std::span<const double> b) {
  double squares = 0;
  for (size_t d = 0; d < a.size(); ++d) squares += (a[d] - b[d]) * (a[d] - b[d]);
  return std::sqrt(squares);
}

double matern(double distance, double lengthScale) {
  const double x = std::sqrt(5.0) * distance / lengthScale;
  return (1 + x + x * x / 3) * std::exp(-x);
}

/// Of a symmetric positive definite matrix, in place; false where it is none.
bool factorise(std::vector<double>& matrix, size_t n) {
  for (size_t r = 0; r < n; ++r) {
    for (size_t c = 0; c <= r; ++c) {
      double sum = matrix[r * n + c];
      for (size_t k = 0; k < c; ++k) sum -= matrix[r * n + k] * matrix[c * n + k];
      if (r != c) {
        matrix[r * n + c] = sum / matrix[c * n + c];
      } else if (sum > 0) {
        matrix[r * n + r] = std::sqrt(sum);
      } else {
        return false;
      }
    }
  }
  return true;
}

/// L·x = b, in place of b.
void solveLower(const std::vector<double>& lower, std::vector<double>& b) {
  const size_t n = b.size();
  for (size_t r = 0; r < n; ++r) {
    for (size_t c = 0; c < r; ++c) b[r] -= lower[r * n + c] * b[c];
    b[r] /= lower[r * n + r];
  }
}

/// Lᵀ·x = b, in place of b.
void solveUpper(const std::vector<double>& lower, std::vector<double>& b) {
  const size_t n = b.size();
  for (size_t r = n; r-- > 0;) {
    for (size_t c = r + 1; c < n; ++c) b[r] -= lower[c * n + r] * b[c];
    b[r] /= lower[r * n + r];
  }
}

}  // namespace

GaussianProcess::GaussianProcess(std::vector<std::vector<double>> points, std::span<const double> values)
    : m_points(std::move(points)) {
  const double count = static_cast<double>(values.size());
  m_mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values) squares += (value - m_mean) * (value - m_mean);
  if (squares > 0) m_deviation = std::sqrt(squares / count);
  std::vector<double> standardised;
  for (const double value : values) standardised.push_back((value - m_mean) / m_deviation);
  m_fit.likelihood = -std::numeric_limits<double>::infinity();
  for (const double lengthScale : kLengthScales) {
    for (const double noise : kNoises) {
      Fit fit = fitWith(lengthScale, noise, standardised);
      if (fit.likelihood > m_fit.likelihood) m_fit = std::move(fit);
    }
  }
}

GaussianProcess::Fit GaussianProcess::fitWith(double lengthScale, double noise, std::span<const double> values) const {
  const size_t n = m_points.size();
  Fit fit{lengthScale, -std::numeric_limits<double>::infinity(), std::vector<double>(n * n), {}};
  for (size_t r = 0; r < n; ++r) {
    for (size_t c = 0; c <= r; ++c) fit.lower[r * n + c] = matern(distance(m_points[r], m_points[c]), lengthScale);
    fit.lower[r * n + r] += noise;
  }
  if (!factorise(fit.lower, n)) return fit;
  fit.solvedValues.assign(values.begin(), values.end());
  solveLower(fit.lower, fit.solvedValues);
  solveUpper(fit.lower, fit.solvedValues);
  fit.likelihood = -0.5 * std::inner_product(values.begin(), values.end(), fit.solvedValues.begin(), 0.0);
  for (size_t r = 0; r < n; ++r) fit.likelihood -= std::log(fit.lower[r * n + r]);
  return fit;
}

GaussianProcess::Prediction GaussianProcess::at(std::span<const double> point) const {
  std::vector<double> kernel;
  for (const auto& known : m_points) kernel.push_back(matern(distance(known, point), m_fit.lengthScale));
  const double mean = std::inner_product(kernel.begin(), kernel.end(), m_fit.solvedValues.begin(), 0.0);
  solveLower(m_fit.lower, kernel);
  const double variance = 1 - std::inner_product(kernel.begin(), kernel.end(), kernel.begin(), 0.0);
  return {m_mean + m_deviation * mean, m_deviation * std::sqrt(std::max(variance, 0.0))};
}

double expectedImprovement(const GaussianProcess::Prediction& prediction, double best) {
  const double gain = prediction.mean - best;
  if (prediction.deviation <= 0) return std::max(gain, 0.0);
  const double z = gain / prediction.deviation;
  const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
  const double chance = std::erfc(-z / std::numbers::sqrt2) / 2;
  return gain * chance + prediction.deviation * density;
}

}  // namespace kinoprism::tune
