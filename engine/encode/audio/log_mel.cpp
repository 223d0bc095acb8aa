#include "engine/encode/audio/log_mel.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/core/simd.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kLanes = 16;
constexpr size_t kGroupsAtOnce = 16;

struct Lanes {
  float v[kLanes];
};

/// Mel of a frequency and back: Slaney's scale, 3 mel per 200 Hz below 1 kHz, 27 steps per factor 6.4 above.
constexpr double kBreakHz = 1000, kBreakMel = 15;
const double kLogStep = std::log(6.4) / 27;
double melOf(double hz) { return hz < kBreakHz ? hz * 3 / 200 : kBreakMel + std::log(hz / kBreakHz) / kLogStep; }
double hzOf(double mel) { return mel < kBreakMel ? mel * 200 / 3 : kBreakHz * std::exp((mel - kBreakMel) * kLogStep); }

/// A triangle over the bins of the transform.
struct Band {
  size_t first = 0;
  std::vector<float> weights;
};

std::vector<Band> bandsOf(const MelShape& shape) {
  const size_t bins = static_cast<size_t>(shape.window) / 2 + 1;
  std::vector<double> edges(static_cast<size_t>(shape.bands) + 2);
  const double low = melOf(shape.lowest), high = melOf(shape.highest);
  for (size_t e = 0; e < edges.size(); ++e)
    edges[e] = hzOf(low + (high - low) * static_cast<double>(e) / static_cast<double>(edges.size() - 1));
  std::vector<Band> bands(static_cast<size_t>(shape.bands));
  for (size_t b = 0; b < bands.size(); ++b) {
    const double area = 2 / (edges[b + 2] - edges[b]);
    for (size_t bin = 0; bin < bins; ++bin) {
      const double hz = static_cast<double>(bin) * shape.rate / shape.window;
      const double rise = (hz - edges[b]) / (edges[b + 1] - edges[b]);
      const double fall = (edges[b + 2] - hz) / (edges[b + 2] - edges[b + 1]);
      const double weight = std::min(rise, fall);
      if (weight <= 0) continue;
      if (bands[b].weights.empty()) bands[b].first = bin;
      bands[b].weights.resize(bin - bands[b].first + 1);
      bands[b].weights.back() = static_cast<float>(weight * area);
    }
  }
  return bands;
}

struct Complex {
  float re, im;
};

/// Tables of a complex transform of half the window's length, which does a real one of the whole: Cooley & Tukey,
/// Math. Comp. 1965; the split of a real transform as in Sorensen et al., IEEE TASSP 1987.
struct Transform {
  size_t half;
  std::vector<uint32_t> reversed;
  std::vector<Complex> turns;       ///< e^(−2πik/half), k < half / 2
  std::vector<Complex> splitTurns;  ///< e^(−2πik/window), k <= half / 2

  explicit Transform(size_t window) : half(window / 2), reversed(half) {
    const int bits = std::countr_zero(half);
    for (size_t i = 0; i < half; ++i) {
      uint32_t r = 0;
      for (int b = 0; b < bits; ++b) r |= ((i >> b) & 1) << (bits - 1 - b);
      reversed[i] = r;
    }
    const auto turn = [](size_t k, size_t n) {
      const double angle = -2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(n);
      return Complex{static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
    };
    for (size_t k = 0; k < half / 2; ++k) turns.push_back(turn(k, half));
    for (size_t k = 0; k <= half / 2; ++k) splitTurns.push_back(turn(k, window));
  }
};

/// In place; values are in bit-reversed order on entry.
KINOPRISM_SIMD void transformLanes(const Transform& t, Lanes* re, Lanes* im) {
  for (size_t size = 2; size <= t.half; size *= 2) {
    const size_t step = t.half / size;
    for (size_t begin = 0; begin < t.half; begin += size) {
      for (size_t k = 0; k < size / 2; ++k) {
        const float wr = t.turns[k * step].re, wi = t.turns[k * step].im;
        float* const ar = re[begin + k].v;
        float* const ai = im[begin + k].v;
        float* const br = re[begin + k + size / 2].v;
        float* const bi = im[begin + k + size / 2].v;
#pragma omp simd
        for (size_t l = 0; l < kLanes; ++l) {
          const float xr = br[l] * wr - bi[l] * wi, xi = br[l] * wi + bi[l] * wr;
          br[l] = ar[l] - xr;
          bi[l] = ai[l] - xi;
          ar[l] += xr;
          ai[l] += xi;
        }
      }
    }
  }
}

/// |X|² of bins 0 to half from the half-length transform of even (real) and odd (imaginary) samples.
KINOPRISM_SIMD void powersOfLanes(const Transform& t, const Lanes* re, const Lanes* im, Lanes* power) {
  for (size_t k = 0; k <= t.half / 2; ++k) {
    const size_t mirror = (t.half - k) % t.half;
    const float wr = t.splitTurns[k].re, wi = t.splitTurns[k].im;
    const float* const ar = re[k].v;
    const float* const ai = im[k].v;
    const float* const br = re[mirror].v;
    const float* const bi = im[mirror].v;
    float* const low = power[k].v;
    float* const high = power[t.half - k].v;
#pragma omp simd
    for (size_t l = 0; l < kLanes; ++l) {
      const float er = 0.5f * (ar[l] + br[l]), ei = 0.5f * (ai[l] - bi[l]);
      const float dr = 0.5f * (ai[l] + bi[l]), di = 0.5f * (br[l] - ar[l]);
      const float xr = dr * wr - di * wi, xi = dr * wi + di * wr;
      const float sr = er + xr, si = ei + xi, tr = er - xr, ti = ei - xi;
      high[l] = tr * tr + ti * ti;
      low[l] = sr * sr + si * si;
    }
  }
}

KINOPRISM_SIMD void bandOfLanes(const Band& band, const Lanes* power, Lanes& out) {
  float sum[kLanes] = {};
  for (size_t b = 0; b < band.weights.size(); ++b) {
    const float weight = band.weights[b];
    const float* const from = power[band.first + b].v;
#pragma omp simd
    for (size_t l = 0; l < kLanes; ++l) sum[l] += weight * from[l];
  }
  for (size_t l = 0; l < kLanes; ++l) out.v[l] = sum[l];
}

/// ln(x) of positive normal numbers to 1e-7 relative: exponent, and atanh's series on the mantissa in [√½, √2).
inline float fastLog(float x) {
  const uint32_t bits = std::bit_cast<uint32_t>(x) - 0x3f3504f3u;
  const float exponent = static_cast<float>(static_cast<int32_t>(bits) >> 23);
  const float mantissa = std::bit_cast<float>((bits & 0x007fffffu) + 0x3f3504f3u);
  const float s = (mantissa - 1) / (mantissa + 1), z = s * s;
  const float series = 2.0f + z * (0.66666666f + z * (0.4f + z * (0.28571429f + z * (0.22222222f + z * 0.18181818f))));
  return exponent * 0.69314718f + s * series;
}

KINOPRISM_SIMD void levelOfLanes(MelShape::Level level, Lanes& x) {
  constexpr float kPerE = 0.43429448190325f;
  if (level == MelShape::Level::Log10Of10000) {
#pragma omp simd
    for (size_t l = 0; l < kLanes; ++l) x.v[l] = kPerE * fastLog(10000.0f * x.v[l] + 1.0f);
  } else if (level == MelShape::Level::Decibel) {
#pragma omp simd
    for (size_t l = 0; l < kLanes; ++l) x.v[l] = 10 * kPerE * fastLog(std::max(x.v[l], 1e-10f));
  }
}

/// Sample at a place that may lie outside: mirrored at the first and last sample, which are not repeated.
float reflected(std::span<const float> samples, int64_t place) {
  const int64_t last = static_cast<int64_t>(samples.size()) - 1;
  if (last == 0) return samples[0];
  const int64_t period = 2 * last;
  int64_t folded = place % period;
  if (folded < 0) folded += period;
  return samples[static_cast<size_t>(folded <= last ? folded : period - folded)];
}

}  // namespace

struct LogMel::State {
  MelShape shape;
  Transform transform;
  std::vector<float> window;
  std::vector<Band> bands;

  explicit State(const MelShape& s)
      : shape(s), transform(static_cast<size_t>(s.window)), window(static_cast<size_t>(s.window)), bands(bandsOf(s)) {
    for (size_t i = 0; i < window.size(); ++i)
      window[i] = static_cast<float>(
          0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(window.size())));
  }

  struct Work {
    std::vector<Lanes> re, im, power;
    std::vector<float> frame;
    explicit Work(size_t window) : re(window / 2), im(window / 2), power(window / 2 + 1), frame(window) {}
  };

  float sampleAt(std::span<const float> samples, int64_t place) const {
    if (place >= 0 && place < static_cast<int64_t>(samples.size())) return samples[static_cast<size_t>(place)];
    return shape.edge == MelShape::Edge::Zeros ? 0 : reflected(samples, place);
  }

  /// Windows one frame into its lane, in the order that the transform wants.
  void load(std::span<const float> samples, size_t frame, size_t lane, Work& work) const {
    const int64_t begin = static_cast<int64_t>(frame) * shape.hop - shape.window / 2;
    const float* from = nullptr;
    if (begin >= 0 && begin + shape.window <= static_cast<int64_t>(samples.size())) {
      from = samples.data() + begin;
    } else {
      for (size_t i = 0; i < work.frame.size(); ++i) work.frame[i] = sampleAt(samples, begin + static_cast<int64_t>(i));
      from = work.frame.data();
    }
    for (size_t i = 0; i < transform.half; ++i) {
      const size_t to = transform.reversed[i];
      work.re[to].v[lane] = from[2 * i] * window[2 * i];
      work.im[to].v[lane] = from[2 * i + 1] * window[2 * i + 1];
    }
  }

  /// Up to kLanes frames from `first`.
  void group(std::span<const float> samples, size_t first, core::Matrix& to, Work& work) const {
    const size_t count = std::min(kLanes, to.rows() - first);
    for (size_t l = 0; l < kLanes; ++l) load(samples, first + std::min(l, count - 1), l, work);
    transformLanes(transform, work.re.data(), work.im.data());
    powersOfLanes(transform, work.re.data(), work.im.data(), work.power.data());
    for (size_t b = 0; b < bands.size(); ++b) {
      Lanes level;
      bandOfLanes(bands[b], work.power.data(), level);
      levelOfLanes(shape.level, level);
      for (size_t l = 0; l < count; ++l) to.row(first + l)[b] = level.v[l];
    }
  }
};

LogMel::LogMel(const MelShape& shape) {
  const bool fits = std::has_single_bit(static_cast<unsigned>(shape.window)) && shape.window >= 64 &&
                    shape.window <= 8192 && shape.hop >= 1 && shape.bands >= 1 && shape.bands <= 1024 &&
                    shape.rate >= 1 && shape.lowest >= 0 && shape.lowest < shape.highest &&
                    shape.highest <= shape.rate / 2.0;
  if (!fits) {
    throw core::Error(
        core::ErrorCode::BadArgument,
        "Mel bands need a window that is a power of two from 64 to 8192 samples, and frequencies between 0 and "
        "half of the sampling rate.");
  }
  m_state = std::make_unique<State>(shape);
}
LogMel::~LogMel() = default;
LogMel::LogMel(LogMel&&) noexcept = default;

const MelShape& LogMel::shape() const { return m_state->shape; }

size_t LogMel::frameCount(size_t samples) const {
  return samples == 0 ? 0 : 1 + samples / static_cast<size_t>(m_state->shape.hop);
}

core::Matrix LogMel::frames(std::span<const float> samples) const {
  core::Matrix result(frameCount(samples.size()), m_state->bands.size());
  const size_t groups = (result.rows() + kLanes - 1) / kLanes;
  core::parallelFor(groups, kGroupsAtOnce, [&](size_t begin, size_t end) {
    State::Work work(static_cast<size_t>(m_state->shape.window));
    for (size_t g = begin; g < end; ++g) m_state->group(samples, g * kLanes, result, work);
  });
  return result;
}

core::Matrix cepstrum(const core::Matrix& levels, size_t coefficients) {
  const size_t bands = levels.columns();
  core::Matrix basis(coefficients, bands);
  for (size_t k = 0; k < coefficients; ++k) {
    const double scale = std::sqrt((k == 0 ? 1.0 : 2.0) / static_cast<double>(bands));
    for (size_t b = 0; b < bands; ++b) {
      const double angle = std::numbers::pi * static_cast<double>(k) * (static_cast<double>(b) + 0.5);
      basis.row(k)[b] = static_cast<float>(scale * std::cos(angle / static_cast<double>(bands)));
    }
  }
  core::Matrix result(levels.rows(), coefficients);
  for (size_t r = 0; r < levels.rows(); ++r) {
    for (size_t k = 0; k < coefficients; ++k) {
      double sum = 0;
      for (size_t b = 0; b < bands; ++b) sum += static_cast<double>(basis.row(k)[b]) * levels.row(r)[b];
      result.row(r)[k] = static_cast<float>(sum);
    }
  }
  return result;
}

namespace {

/// What each of `width` values weighs in the derivative of a line (order 1) or parabola (order 2) fitted to them.
std::vector<double> derivativeWeights(size_t width, int order) {
  const double reach = static_cast<double>(width / 2);
  const double meanSquare = reach * (reach + 1) / 3;
  std::vector<double> weights(width);
  double squares = 0;
  for (size_t i = 0; i < width; ++i) {
    const double x = static_cast<double>(i) - reach;
    weights[i] = order == 1 ? x : x * x - meanSquare;
    squares += weights[i] * weights[i];
  }
  for (double& weight : weights) weight *= order / squares;  // 1! and 2! are 1 and 2
  return weights;
}

}  // namespace

core::Matrix deltas(const core::Matrix& frames, size_t width, int order) {
  if (width < 3 || width % 2 == 0 || order < 1 || order > 2) {
    throw core::Error(core::ErrorCode::BadArgument,
                      "Rates of change are of first or second order, over an odd number of frames, at least 3.");
  }
  core::Matrix result(frames.rows(), frames.columns());
  if (frames.rows() < width) return result;
  const std::vector<double> weights = derivativeWeights(width, order);
  for (size_t r = 0; r < frames.rows(); ++r) {
    const size_t first = std::clamp(r, width / 2, frames.rows() - 1 - width / 2) - width / 2;
    for (size_t c = 0; c < frames.columns(); ++c) {
      double rate = 0;
      for (size_t i = 0; i < width; ++i) rate += weights[i] * frames.row(first + i)[c];
      result.row(r)[c] = static_cast<float>(rate);
    }
  }
  return result;
}

}  // namespace kinoprism::encode
