#include "engine/encode/video/frame_look.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/encode/video/frame_look.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::encode::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

constexpr int kSide = MotionMeter::kBlock;
static_assert(kSide == 8);  // a row of a block is 8 bytes, two of them a vector of 16

/// Σ |a - b| over two blocks in pictures of `width` pixels a row.
HWY_INLINE int blockDifference(const uint8_t* a, const uint8_t* b, int width) {
#if HWY_TARGET == HWY_SCALAR
  int sum = 0;
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) sum += std::abs(a[y * width + x] - b[y * width + x]);
  }
  return sum;
#else
  const hn::FixedTag<uint8_t, 16> d;
  const hn::Half<decltype(d)> half;
  const hn::FixedTag<uint64_t, 2> d64;
  const auto twoRows = [&](const uint8_t* from)
                           HWY_ATTR { return hn::Combine(d, hn::LoadU(half, from + width), hn::LoadU(half, from)); };
  auto sum = hn::Zero(d64);
  for (int y = 0; y < kSide; y += 2) {
    const auto x = twoRows(a + y * width), z = twoRows(b + y * width);
    sum = hn::Add(sum, hn::SumsOf8(hn::Or(hn::SaturatedSub(x, z), hn::SaturatedSub(z, x))));
  }
  return static_cast<int>(hn::GetLane(hn::SumOfLanes(d64, sum)));
#endif
}

/// Differences of a block to those that begin at from[0] … from[count - 1].
void blockDifferences(const uint8_t* block, const uint8_t* from, int count, int width, int* differences) {
  for (int i = 0; i < count; ++i) differences[i] = blockDifference(block, from + i, width);
}

}  // namespace
}  // namespace kinoprism::encode::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::encode {
namespace {

constexpr int kBlock = MotionMeter::kBlock;
constexpr int kReach = MotionMeter::kReach;
constexpr int kStill = kBlock * kBlock * 2;    // a difference that noise makes
constexpr int kPerStep = kBlock * kBlock / 4;  // what a block must gain for each pixel that it is moved

/// Means and covariances of a few values that come pixel by pixel.
template <size_t N>
class Covariance {
 public:
  void add(const std::array<double, N>& values) {
    ++m_count;
    for (size_t i = 0; i < N; ++i) {
      m_sums[i] += values[i];
      for (size_t j = 0; j <= i; ++j) m_products[i][j] += values[i] * values[j];
    }
  }
  double mean(size_t i) const { return m_sums[i] / m_count; }
  double of(size_t i, size_t j) const {
    const double product = i < j ? m_products[j][i] : m_products[i][j];
    return product / m_count - mean(i) * mean(j);
  }
  double deviation(size_t i) const { return std::sqrt(std::max(of(i, i), 0.0)); }

 private:
  double m_count = 0;
  std::array<double, N> m_sums{};
  std::array<std::array<double, N>, N> m_products{};
};

double determinant(const Covariance<3>& c) {
  return c.of(0, 0) * (c.of(1, 1) * c.of(2, 2) - c.of(1, 2) * c.of(1, 2)) -
         c.of(0, 1) * (c.of(0, 1) * c.of(2, 2) - c.of(1, 2) * c.of(0, 2)) +
         c.of(0, 2) * (c.of(0, 1) * c.of(1, 2) - c.of(1, 1) * c.of(0, 2));
}

/// CIE 1976 L*u*v* of 8-bit sRGB under D65 (IEC 61966-2-1).
std::array<double, 3> luv(const uint8_t* rgb) {
  static const std::array<double, 256> kLinear = [] {
    std::array<double, 256> table{};
    for (size_t v = 0; v < table.size(); ++v) {
      const double value = static_cast<double>(v) / 255;
      table[v] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    return table;
  }();
  constexpr double kWhiteU = 0.19783, kWhiteV = 0.46834;
  const double r = kLinear[rgb[0]], g = kLinear[rgb[1]], b = kLinear[rgb[2]];
  const double x = 0.4124 * r + 0.3576 * g + 0.1805 * b;
  const double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const double z = 0.0193 * r + 0.1192 * g + 0.9505 * b;
  const double sum = x + 15 * y + 3 * z;
  if (sum <= 0) return {};
  const double lightness = y > 216.0 / 24389 ? 116 * std::cbrt(y) - 16 : y * 24389.0 / 27;
  return {lightness, 13 * lightness * (4 * x / sum - kWhiteU), 13 * lightness * (9 * y / sum - kWhiteV)};
}

std::vector<uint8_t> lumaOf(const media::Picture& picture) {
  std::vector<uint8_t> luma(static_cast<size_t>(picture.width) * picture.height);
  for (size_t p = 0; p < luma.size(); ++p) {
    const uint8_t* const rgb = picture.rgb.data() + p * 3;
    luma[p] = static_cast<uint8_t>((77 * rgb[0] + 150 * rgb[1] + 29 * rgb[2] + 128) >> 8);
  }
  return luma;
}

HWY_EXPORT(blockDifferences);

/// How many pixels away the block at (left, top) was.
double distanceMoved(const std::vector<uint8_t>& now, const std::vector<uint8_t>& before, int width, int height,
                     int left, int top) {
  const auto difference = HWY_DYNAMIC_DISPATCH(blockDifferences);
  const uint8_t* const block = now.data() + top * width + left;
  int best = 0;
  difference(block, before.data() + top * width + left, 1, width, &best);
  if (best < kStill) return 0;
  double distance = 0;
  const int first = std::max(left - kReach, 0), last = std::min(left + kReach, width - kBlock);
  std::array<int, 2 * kReach + 1> costs;
  for (int y = std::max(top - kReach, 0); y <= std::min(top + kReach, height - kBlock); ++y) {
    difference(block, before.data() + y * width + first, last - first + 1, width, costs.data());
    for (int x = first; x <= last; ++x) {
      const int moved = std::abs(x - left) + std::abs(y - top);
      const int cost = costs[static_cast<size_t>(x - first)] + kPerStep * moved;
      if (cost >= best) continue;
      best = cost;
      distance = std::hypot(x - left, y - top);
    }
  }
  return distance;
}

}  // namespace

FrameLook lookOf(const media::Picture& picture) {
  Covariance<3> luvs;
  Covariance<5> looks;  // saturation, value, red − blue, red − green, yellow − blue
  const size_t pixels = static_cast<size_t>(picture.width) * picture.height;
  for (size_t p = 0; p < pixels; ++p) {
    const uint8_t* const rgb = picture.rgb.data() + p * 3;
    luvs.add(luv(rgb));
    const double r = rgb[0] / 255.0, g = rgb[1] / 255.0, b = rgb[2] / 255.0;
    const double value = std::max({r, g, b});
    const double saturation = value > 0 ? (value - std::min({r, g, b})) / value : 0;
    looks.add({saturation, value, r - b, r - g, (r + g) / 2 - b});
  }
  FrameLook look;
  look.colourVariance = std::max(determinant(luvs), 0.0);
  look.saturation = looks.mean(0);
  look.brightness = looks.mean(1);
  look.contrast = looks.deviation(1);
  look.warmth = looks.mean(2);
  look.colourfulness =
      std::hypot(looks.deviation(3), looks.deviation(4)) + 0.3 * std::hypot(looks.mean(3), looks.mean(4));
  return look;
}

BlockMotion MotionMeter::add(const media::Picture& picture) {
  std::vector<uint8_t> luma = lumaOf(picture);
  BlockMotion motion;
  if (luma.size() == m_last.size() && picture.width == m_lastWidth) {
    Covariance<1> distances;
    bool isAny = false;
    for (int top = 0; top + kBlock <= picture.height; top += kBlock) {
      for (int left = 0; left + kBlock <= picture.width; left += kBlock) {
        distances.add({distanceMoved(luma, m_last, picture.width, picture.height, left, top) / picture.width});
        isAny = true;
      }
    }
    if (isAny) motion = {distances.mean(0), distances.deviation(0)};
  }
  m_last = std::move(luma);
  m_lastWidth = picture.width;
  return motion;
}

}  // namespace kinoprism::encode
#endif  // HWY_ONCE
