#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "engine/core/rng.h"
#include "engine/core/safetensors.h"
#include "engine/media/read/picture.h"

namespace kinoprism::encode {

/// Channels of square maps, in doubles.
struct Maps {
  size_t channels = 0;
  int side = 0;
  std::vector<double> values;

  Maps(size_t c, int s, double value = 0) : channels(c), side(s), values(c * static_cast<size_t>(s) * s, value) {}
  double& at(size_t c, int y, int x) { return values[(c * side + y) * side + x]; }
  double at(size_t c, int y, int x) const { return values[(c * side + y) * side + x]; }
};

/// A convolution of few weights that are not zero, so that plain loops are quick; every other place of its tensor must
/// then really count for nothing.
struct MadeConvolution {
  struct Tap {
    size_t in;
    int y, x;
    float weight;
  };
  size_t in, out;
  int kernel, stride;
  std::vector<std::vector<Tap>> taps;               ///< of each output
  std::vector<float> bias;                          ///< empty: none
  std::vector<float> scale, shift, mean, variance;  ///< of a batch normalisation; empty: none
  static constexpr double kEpsilon = 1e-5;

  MadeConvolution(size_t i, size_t o, int k, int s) : in(i), out(o), kernel(k), stride(s), taps(o) {}

  /// Hands input 0 on to output 0.
  MadeConvolution& identity() {
    taps[0] = {{0, kernel / 2, kernel / 2, 1}};
    return *this;
  }

  MadeConvolution& random(core::Rng& rng) {
    constexpr size_t kTaps = 8;
    for (auto& list : taps) {
      for (size_t t = 0; t < kTaps; ++t) {
        const Tap tap{rng.below(in), static_cast<int>(rng.below(static_cast<uint64_t>(kernel))),
                      static_cast<int>(rng.below(static_cast<uint64_t>(kernel))),
                      static_cast<float>(rng.normal() * std::sqrt(2.0 / kTaps))};
        list.push_back(tap);
      }
    }
    return *this;
  }

  MadeConvolution& withBias(core::Rng& rng) {
    for (size_t o = 0; o < out; ++o) bias.push_back(static_cast<float>(0.1 * rng.normal()));
    return *this;
  }

  /// rng null: one that changes nothing but by epsilon.
  MadeConvolution& withNorm(core::Rng* rng) {
    for (size_t o = 0; o < out; ++o) {
      scale.push_back(rng ? static_cast<float>(0.5 + rng->uniform()) : 1);
      shift.push_back(rng ? static_cast<float>(0.2 * rng->normal()) : 0);
      mean.push_back(rng ? static_cast<float>(0.2 * rng->normal()) : 0);
      variance.push_back(rng ? static_cast<float>(0.5 + rng->uniform()) : 1);
    }
    return *this;
  }

  std::vector<float> dense() const {
    std::vector<float> weights(out * in * static_cast<size_t>(kernel * kernel));
    for (size_t o = 0; o < out; ++o) {
      for (const Tap& tap : taps[o]) weights[((o * in + tap.in) * kernel + tap.y) * kernel + tap.x] += tap.weight;
    }
    return weights;
  }

  std::vector<int64_t> shape() const { return {int64_t(out), int64_t(in), kernel, kernel}; }

  Maps run(const Maps& x) const {
    Maps y(out, (x.side + stride - 1) / stride);
    for (size_t o = 0; o < out; ++o) {
      for (const Tap& tap : taps[o]) addTap(tap, x, o, y);
      for (int i = 0; i < y.side * y.side; ++i) {
        double& value = y.values[o * y.side * y.side + i];
        if (!bias.empty()) value += bias[o];
        if (!scale.empty()) value = (value - mean[o]) / std::sqrt(variance[o] + kEpsilon) * scale[o] + shift[o];
      }
    }
    return y;
  }

 private:
  void addTap(const Tap& tap, const Maps& x, size_t o, Maps& y) const {
    for (int row = 0; row < y.side; ++row) {
      const int fromRow = row * stride - kernel / 2 + tap.y;
      if (fromRow < 0 || fromRow >= x.side) continue;
      for (int column = 0; column < y.side; ++column) {
        const int fromColumn = column * stride - kernel / 2 + tap.x;
        if (fromColumn < 0 || fromColumn >= x.side) continue;
        y.at(o, row, column) += tap.weight * x.at(tap.in, fromRow, fromColumn);
      }
    }
  }
};

inline Maps relu(Maps x) {
  for (double& value : x.values) value = std::max(value, 0.0);
  return x;
}

/// The largest of each kernel x kernel window, every second place; what lies outside is nothing.
inline Maps pooled(const Maps& x, int kernel, int padding) {
  Maps y(x.channels, x.side / 2, -1e300);
  for (size_t c = 0; c < x.channels; ++c) {
    for (int row = 0; row < y.side; ++row) {
      for (int column = 0; column < y.side; ++column) {
        for (int k = 0; k < kernel * kernel; ++k) {
          const int fromRow = row * 2 - padding + k / kernel, fromColumn = column * 2 - padding + k % kernel;
          if (fromRow < 0 || fromColumn < 0 || fromRow >= x.side || fromColumn >= x.side) continue;
          y.at(c, row, column) = std::max(y.at(c, row, column), x.at(c, fromRow, fromColumn));
        }
      }
    }
  }
  return y;
}

/// A picture as networks trained on ImageNet read it.
inline Maps imageNetInput(const media::Picture& picture) {
  constexpr double kMean[] = {0.485, 0.456, 0.406}, kDeviation[] = {0.229, 0.224, 0.225};
  Maps x(3, picture.width);
  for (size_t c = 0; c < 3; ++c) {
    for (int row = 0; row < picture.height; ++row) {
      for (int column = 0; column < picture.width; ++column)
        x.at(c, row, column) = (picture.at(column, row)[c] / 255.0 - kMean[c]) / kDeviation[c];
    }
  }
  return x;
}

/// A fully connected layer, dense.
struct MadeConnection {
  size_t in, out;
  std::vector<float> weights;  ///< out x in
  std::vector<float> bias;

  MadeConnection(size_t i, size_t o) : in(i), out(o), weights(i * o), bias(o) {}

  MadeConnection& random(core::Rng& rng) {
    for (float& weight : weights) weight = static_cast<float>(rng.normal() * std::sqrt(2.0 / static_cast<double>(in)));
    for (float& value : bias) value = static_cast<float>(0.1 * rng.normal());
    return *this;
  }

  std::vector<double> run(const std::vector<double>& x) const {
    std::vector<double> y(bias.begin(), bias.end());
    for (size_t o = 0; o < out; ++o) {
      for (size_t i = 0; i < in; ++i) y[o] += static_cast<double>(weights[o * in + i]) * x[i];
    }
    return y;
  }
};

}  // namespace kinoprism::encode
