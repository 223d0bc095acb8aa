#pragma once

// Mel spectrograms and what is made of them by their definitions, in slow plain loops of doubles.

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstdint>
#include <numbers>
#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/rng.h"
#include "engine/encode/audio/log_mel.h"

namespace kinoprism::encode {

inline constexpr double kPi = std::numbers::pi;

/// A chord with overtones under noise, as loud as speech.
inline std::vector<float> chord(size_t count, int rate) {
  core::Rng random(5);
  std::vector<float> samples(count);
  for (size_t i = 0; i < count; ++i) {
    const double t = static_cast<double>(i) / rate;
    double value = 0.05 * (random.uniform() - 0.5);
    for (const double hertz : {220.0, 277.2, 330.0, 1760.0, 5274.0})
      value += 0.1 * std::sin(2 * kPi * hertz * t + hertz);
    samples[i] = static_cast<float>(value * (0.6 + 0.4 * std::sin(2 * kPi * 3 * t)));
  }
  return samples;
}

/// librosa.filters.mel with htk off and norm "slaney", of one bin and band.
inline double triangle(const MelShape& shape, size_t band, size_t bin) {
  const auto mel = [](double hz) { return hz < 1000 ? hz * 3 / 200 : 15 + 27 * std::log(hz / 1000) / std::log(6.4); };
  const auto hertz = [](double m) { return m < 15 ? m * 200 / 3 : 1000 * std::exp((m - 15) * std::log(6.4) / 27); };
  const double low = mel(shape.lowest), step = (mel(shape.highest) - low) / (shape.bands + 1);
  const double left = hertz(low + step * static_cast<double>(band));
  const double top = hertz(low + step * static_cast<double>(band + 1));
  const double right = hertz(low + step * static_cast<double>(band + 2));
  const double hz = static_cast<double>(bin) * shape.rate / shape.window;
  return std::max(0.0, std::min((hz - left) / (top - left), (right - hz) / (right - top))) * 2 / (right - left);
}

/// Mel powers of one frame by the definition of the discrete Fourier transform.
inline std::vector<double> slowPowers(const MelShape& shape, std::span<const float> samples, int64_t frame) {
  std::vector<double> windowed;
  const auto count = static_cast<int64_t>(samples.size());
  for (int64_t n = 0; n < shape.window; ++n) {
    int64_t at = frame * shape.hop - shape.window / 2 + n;
    if (shape.edge == MelShape::Edge::Reflect) at = at < 0 ? -at : at >= count ? 2 * (count - 1) - at : at;
    const double sample = at < 0 || at >= count ? 0 : samples[static_cast<size_t>(at)];
    windowed.push_back(sample * (0.5 - 0.5 * std::cos(2 * kPi * static_cast<double>(n) / shape.window)));
  }
  std::vector<std::complex<double>> turns;
  for (size_t n = 0; n < windowed.size(); ++n)
    turns.push_back(std::polar(1.0, -2 * kPi * static_cast<double>(n) / shape.window));
  std::vector<double> powers(static_cast<size_t>(shape.bands));
  for (size_t bin = 0; bin <= windowed.size() / 2; ++bin) {
    std::complex<double> sum;
    for (size_t n = 0; n < windowed.size(); ++n) sum += windowed[n] * turns[bin * n % windowed.size()];
    for (size_t b = 0; b < powers.size(); ++b) powers[b] += triangle(shape, b, bin) * std::norm(sum);
  }
  return powers;
}

/// Orthonormal DCT-II.
inline double slowCepstrum(std::span<const double> levels, size_t k) {
  double sum = 0;
  const auto count = static_cast<double>(levels.size());
  for (size_t b = 0; b < levels.size(); ++b)
    sum += levels[b] * std::cos(kPi * static_cast<double>(k) * (2 * static_cast<double>(b) + 1) / (2 * count));
  return sum * std::sqrt((k == 0 ? 1 : 2) / count);
}

/// The order-th derivative of the polynomial of that degree fitted to nine values, at any place when degree == order:
/// scipy.signal.savgol_filter, which librosa.feature.delta calls, by its normal equations.
inline double slowDerivative(const core::Matrix& frames, size_t column, size_t row, size_t order) {
  const size_t centre = std::clamp<size_t>(row, 4, frames.rows() - 5), terms = order + 1;
  std::vector<std::vector<double>> equations(terms, std::vector<double>(terms + 1));
  for (int x = -4; x <= 4; ++x) {
    const double y = frames.row(centre + static_cast<size_t>(x + 4) - 4)[column];
    for (size_t i = 0; i < terms; ++i) {
      for (size_t j = 0; j < terms; ++j) equations[i][j] += std::pow(x, static_cast<double>(i + j));
      equations[i][terms] += std::pow(x, static_cast<double>(i)) * y;
    }
  }
  for (size_t i = 0; i < terms; ++i) {
    for (size_t r = i + 1; r < terms; ++r) {
      const double factor = equations[r][i] / equations[i][i];
      for (size_t c = i; c <= terms; ++c) equations[r][c] -= factor * equations[i][c];
    }
  }
  const double highest = equations[order][terms] / equations[order][order];
  return order == 2 ? 2 * highest : highest;
}

inline MelShape shapeOfMfcc() {
  MelShape shape{22050, 2048, 512, 128, 0, 11025};
  shape.edge = MelShape::Edge::Zeros;
  shape.level = MelShape::Level::Decibel;
  return shape;
}

/// What librosa.feature.mfcc has before the cosine transform: decibels, none more than 80 below the loudest.
inline core::Matrix slowDecibels(const MelShape& shape, std::span<const float> samples) {
  core::Matrix levels(1 + samples.size() / static_cast<size_t>(shape.hop), static_cast<size_t>(shape.bands));
  float loudest = -1e9f;
  for (size_t f = 0; f < levels.rows(); ++f) {
    const std::vector<double> powers = slowPowers(shape, samples, static_cast<int64_t>(f));
    for (size_t b = 0; b < powers.size(); ++b) {
      levels.row(f)[b] = static_cast<float>(10 * std::log10(std::max(powers[b], 1e-10)));
      loudest = std::max(loudest, levels.row(f)[b]);
    }
  }
  for (float& level : levels.values()) level = std::max(level, loudest - 80);
  return levels;
}

}  // namespace kinoprism::encode
