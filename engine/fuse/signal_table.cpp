#include "engine/fuse/signal_table.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/error.h"
#include "engine/core/simd.h"

namespace kinoprism::fuse {
namespace {

/// Infinite scores say no more than NaN does.
inline bool isKnown(float score) { return score - score == 0; }

KINOPRISM_SIMD void sum(const float* scores, size_t count, double& total, double& known) {
  double t = 0;
  double k = 0;
#pragma omp simd reduction(+ : t, k)
  for (size_t i = 0; i < count; ++i) {
    const bool isNumber = scores[i] - scores[i] == 0;
    t += isNumber ? static_cast<double>(scores[i]) : 0.0;
    k += isNumber ? 1.0 : 0.0;
  }
  total = t;
  known = k;
}

KINOPRISM_SIMD double sumOfSquares(const float* scores, size_t count, double mean) {
  double total = 0;
#pragma omp simd reduction(+ : total)
  for (size_t i = 0; i < count; ++i) {
    const double distance = scores[i] - scores[i] == 0 ? static_cast<double>(scores[i]) - mean : 0.0;
    total += distance * distance;
  }
  return total;
}

KINOPRISM_SIMD void scale(float* scores, size_t count, float mean, float factor) {
  constexpr float kAbsent = std::numeric_limits<float>::quiet_NaN();
#pragma omp simd
  for (size_t i = 0; i < count; ++i) {
    const float z = (scores[i] - mean) * factor;
    scores[i] = scores[i] - scores[i] == 0 ? z : kAbsent;
  }
}

KINOPRISM_SIMD bool anyNaN(const float* values, size_t count) {
  int found = 0;
#pragma omp simd reduction(| : found)
  for (size_t i = 0; i < count; ++i) found |= values[i] != values[i];
  return found != 0;
}

}  // namespace

Moments momentsOf(std::span<const float> scores, std::span<const data::MovieIndex> excluded) {
  double total = 0;
  double known = 0;
  sum(scores.data(), scores.size(), total, known);
  for (const data::MovieIndex movie : excluded) {
    if (!isKnown(scores[data::index(movie)])) continue;
    total -= scores[data::index(movie)];
    --known;
  }
  Moments moments;
  moments.count = static_cast<size_t>(known);
  if (known < 1) return moments;
  moments.mean = total / known;
  const double all = sumOfSquares(scores.data(), scores.size(), moments.mean);
  double squares = all;
  for (const data::MovieIndex movie : excluded) {
    if (!isKnown(scores[data::index(movie)])) continue;
    const double distance = scores[data::index(movie)] - moments.mean;
    squares -= distance * distance;
  }
  // Equal scores leave nothing but rounding here, which must not be blown up to a deviation of 1.
  const double rounding = 1e-12 * (all + known * moments.mean * moments.mean);
  if (squares > rounding) moments.deviation = std::sqrt(squares / known);
  return moments;
}

void standardise(std::span<float> scores, const Moments& moments) {
  const float factor = moments.deviation > 0 ? static_cast<float>(1 / moments.deviation) : 0.0f;
  scale(scores.data(), scores.size(), static_cast<float>(moments.mean), factor);
}

bool hasGaps(std::span<const float> values) { return anyNaN(values.data(), values.size()); }

SignalTable::SignalTable(std::vector<std::string> signals, core::Matrix z, std::vector<data::MovieIndex> excluded)
    : m_signals(std::move(signals)), m_z(std::move(z)), m_excluded(std::move(excluded)) {
  if (m_signals.size() != m_z.rows()) {
    throw core::Error(core::ErrorCode::BadArgument,
                      "A signal table needs a row for each signal: " + std::to_string(m_signals.size()) + " signals, " +
                          std::to_string(m_z.rows()) + " rows.");
  }
  if (!m_excluded.empty() && data::index(m_excluded.back()) >= m_z.columns()) {
    throw core::Error(core::ErrorCode::BadArgument, "Movie " + std::to_string(data::index(m_excluded.back())) +
                                                        " is to be left out, but the signals know only " +
                                                        std::to_string(m_z.columns()) + " movies.");
  }
  for (size_t s = 0; s < m_z.rows(); ++s) m_complete.push_back(!hasGaps(m_z.row(s)));
}

}  // namespace kinoprism::fuse
