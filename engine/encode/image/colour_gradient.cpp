#include "engine/encode/image/colour_gradient.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

#include "engine/encode/encoder.h"

namespace kinoprism::encode {
namespace {

constexpr int kWidth = ColourGradient::kWidth;
constexpr int kHeight = ColourGradient::kHeight;
constexpr size_t kPixels = static_cast<size_t>(kWidth) * kHeight;

struct Hsv {
  float hue;  ///< in [0, 1)
  float saturation;
  float value;
};

Hsv hsvOf(const uint8_t* rgb) {
  const int low = std::min({rgb[0], rgb[1], rgb[2]});
  const int high = std::max({rgb[0], rgb[1], rgb[2]});
  const float range = static_cast<float>(high - low);
  if (high == 0 || range == 0) return {0, 0, high / 255.0f};
  float sixth = 0;
  if (high == rgb[0]) {
    sixth = (rgb[1] - rgb[2]) / range;
  } else if (high == rgb[1]) {
    sixth = 2 + (rgb[2] - rgb[0]) / range;
  } else {
    sixth = 4 + (rgb[0] - rgb[1]) / range;
  }
  if (sixth < 0) sixth += 6;
  return {std::min(sixth / 6, 0.99999f), range / high, high / 255.0f};
}

std::array<float, 3> labOf(const uint8_t* rgb) {
  static const auto kLinear = [] {
    std::array<float, 256> table{};
    for (size_t i = 0; i < table.size(); ++i) {
      const double c = static_cast<double>(i) / 255;
      table[i] = static_cast<float>(c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
    }
    return table;
  }();
  const float r = kLinear[rgb[0]], g = kLinear[rgb[1]], b = kLinear[rgb[2]];
  const auto f = [](float t) { return t > 0.008856f ? std::cbrt(t) : 7.787f * t + 16.0f / 116; };
  const float x = f((0.4124f * r + 0.3576f * g + 0.1805f * b) / 0.95047f);
  const float y = f(0.2126f * r + 0.7152f * g + 0.0722f * b);
  const float z = f((0.0193f * r + 0.1192f * g + 0.9505f * b) / 1.08883f);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// What all blocks read, computed once a pixel.
struct Planes {
  std::vector<Hsv> hsv;
  std::vector<std::array<float, 3>> lab;
  std::vector<float> gradient;   ///< size
  std::vector<float> direction;  ///< in [0, 1), of 180°

  explicit Planes(const media::Picture& picture) : hsv(kPixels), lab(kPixels), gradient(kPixels), direction(kPixels) {
    for (size_t p = 0; p < kPixels; ++p) {
      hsv[p] = hsvOf(picture.rgb.data() + p * 3);
      lab[p] = labOf(picture.rgb.data() + p * 3);
    }
    for (int y = 1; y + 1 < kHeight; ++y) {
      for (int x = 1; x + 1 < kWidth; ++x) addGradient(static_cast<size_t>(y) * kWidth + x);
    }
  }

 private:
  void addGradient(size_t p) {
    const float dx = lab[p + 1][0] - lab[p - 1][0];
    const float dy = lab[p + kWidth][0] - lab[p - kWidth][0];
    gradient[p] = std::sqrt(dx * dx + dy * dy);
    float angle = std::atan2(dy, dx) / std::numbers::pi_v<float>;
    if (angle < 0) angle += 1;
    direction[p] = angle >= 1 ? 0 : angle;
  }
};

size_t quarterOf(size_t pixel) {
  const size_t x = pixel % kWidth, y = pixel / kWidth;
  return (y >= kHeight / 2 ? 2 : 0) + (x >= kWidth / 2 ? 1 : 0);
}

size_t colourBin(const Hsv& colour, size_t hues, size_t levels) {
  const auto level = [&](float v) { return std::min(static_cast<size_t>(v * levels), levels - 1); };
  return (static_cast<size_t>(colour.hue * hues) * levels + level(colour.saturation)) * levels + level(colour.value);
}

void fillColours(const Planes& planes, std::span<float> whole, std::span<float> quarters) {
  for (size_t p = 0; p < kPixels; ++p) {
    whole[colourBin(planes.hsv[p], 12, 3)] += 1;
    quarters[quarterOf(p) * 32 + colourBin(planes.hsv[p], 8, 2)] += 1;
  }
  for (float& v : whole) v = std::sqrt(v);
  for (float& v : quarters) v = std::sqrt(v);
}

void fillLab(const Planes& planes, std::span<float> block) {
  std::array<std::array<double, 7>, 6> sums{};  // L, a, b, their squares, count
  for (size_t p = 0; p < kPixels; ++p) {
    auto& cell = sums[(p / kWidth * 3 / kHeight) * 2 + (p % kWidth * 2 / kWidth)];
    for (size_t c = 0; c < 3; ++c) {
      cell[c] += planes.lab[p][c];
      cell[3 + c] += static_cast<double>(planes.lab[p][c]) * planes.lab[p][c];
    }
    cell[6] += 1;
  }
  for (size_t i = 0; i < sums.size(); ++i) {
    for (size_t c = 0; c < 3; ++c) {
      const double mean = sums[i][c] / sums[i][6];
      const double deviation = std::sqrt(std::max(sums[i][3 + c] / sums[i][6] - mean * mean, 0.0));
      block[i * 6 + c] = static_cast<float>((c == 0 ? mean - 50 : mean) / 50);
      block[i * 6 + 3 + c] = static_cast<float>(deviation / 50);
    }
  }
}

void fillGradients(const Planes& planes, std::span<float> block) {
  for (size_t p = 0; p < kPixels; ++p) {
    const size_t bin = static_cast<size_t>(planes.direction[p] * 9);
    block[bin] += planes.gradient[p];
    block[9 + quarterOf(p) * 9 + bin] += planes.gradient[p] * 0.5f;
  }
  for (float& v : block) v = std::sqrt(v);
}

/// sqrt(σ²rg + σ²yb) + 0.3·sqrt(μ²rg + μ²yb), in units of 255.
double colourfulness(const media::Picture& picture) {
  double rg = 0, yb = 0, squaresRg = 0, squaresYb = 0;
  for (size_t p = 0; p < kPixels; ++p) {
    const uint8_t* const c = picture.rgb.data() + p * 3;
    const double first = (c[0] - c[1]) / 255.0;
    const double second = (0.5 * (c[0] + c[1]) - c[2]) / 255.0;
    rg += first;
    yb += second;
    squaresRg += first * first;
    squaresYb += second * second;
  }
  rg /= kPixels;
  yb /= kPixels;
  const double variance = squaresRg / kPixels - rg * rg + squaresYb / kPixels - yb * yb;
  return std::sqrt(std::max(variance, 0.0)) + 0.3 * std::sqrt(rg * rg + yb * yb);
}

void fillTone(const media::Picture& picture, const Planes& planes, double aspect, std::span<float> block) {
  double light = 0, squares = 0, saturation = 0, dark = 0, bright = 0, edges = 0, height = 0, asymmetry = 0;
  for (size_t p = 0; p < kPixels; ++p) {
    const size_t x = p % kWidth, y = p / kWidth;
    const double lightness = planes.lab[p][0] / 100;
    light += lightness;
    squares += lightness * lightness;
    saturation += planes.hsv[p].saturation;
    dark += lightness < 0.2;
    bright += lightness > 0.8;
    edges += planes.gradient[p] > 20;
    height += lightness * static_cast<double>(y);
    asymmetry += std::abs(lightness - planes.lab[y * kWidth + (kWidth - 1 - x)][0] / 100);
  }
  const double mean = light / kPixels;
  const double contrast = std::sqrt(std::max(squares / kPixels - mean * mean, 0.0));
  const double centre = light > 0 ? height / light / kHeight : 0.5;
  const std::array<double, 10> tone{mean - 0.5,
                                    contrast * 2,
                                    saturation / kPixels,
                                    colourfulness(picture),
                                    dark / kPixels,
                                    bright / kPixels,
                                    edges / kPixels,
                                    (centre - 0.5) * 4,
                                    1 - asymmetry / kPixels * 4,
                                    std::clamp(std::log(aspect / (2.0 / 3)), -1.0, 1.0)};
  std::copy(tone.begin(), tone.end(), block.begin());
}

}  // namespace

std::vector<float> ColourGradient::describe(const media::Picture& picture, double aspect) {
  const Planes planes(picture);
  std::vector<float> result(kDimensions);
  const std::span<float> all(result);
  const auto whole = all.subspan(0, 108), quarters = all.subspan(108, 128), lab = all.subspan(236, 36),
             gradients = all.subspan(272, 45), tone = all.subspan(317, 10);
  fillColours(planes, whole, quarters);
  fillLab(planes, lab);
  fillGradients(planes, gradients);
  fillTone(picture, planes, aspect, tone);
  for (const auto block : {whole, quarters, lab, gradients, tone}) scaleToUnit(block);
  scaleToUnit(all);
  return result;
}

}  // namespace kinoprism::encode
