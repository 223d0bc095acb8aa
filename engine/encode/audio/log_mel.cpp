#include "engine/encode/audio/log_mel.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/encode/audio/log_mel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
// Only behind it.
#include <hwy/contrib/math/math-inl.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::encode::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Frames whose bands are summed side by side.
constexpr size_t kFrames = 16;

/// powers[bin][frame] = |X|² of one frame's complex values.
void powersOf(const float* complex, size_t bins, size_t frame, float* powers) {
  for (size_t b = 0; b < bins; ++b) {
    const float re = complex[2 * b], im = complex[2 * b + 1];
    powers[b * kFrames + frame] = re * re + im * im;
  }
}

/// to[i] = a[i] · b[i]
void multiply(const float* a, const float* b, size_t count, float* to) {
  for (size_t i = 0; i < count; ++i) to[i] = a[i] * b[i];
}

/// Calls body(tag, frame) until all frames of a group are done.
template <class Body>
HWY_INLINE void forFrames(const Body& body) {
  const hn::CappedTag<float, kFrames> d;
  for (size_t f = 0; f < kFrames; f += hn::Lanes(d)) body(d, f);
}

/// out[frame] = Σ weights · powers over the bins of a band, from its first one.
void bandOf(const float* weights, size_t count, const float* powers, float* out) {
  forFrames([&](auto d, size_t f) HWY_ATTR {
    auto even = hn::Zero(d), odd = even;
    size_t b = 0;
    for (; b + 2 <= count; b += 2) {
      even = hn::MulAdd(hn::Set(d, weights[b]), hn::LoadU(d, powers + b * kFrames + f), even);
      odd = hn::MulAdd(hn::Set(d, weights[b + 1]), hn::LoadU(d, powers + (b + 1) * kFrames + f), odd);
    }
    if (b < count) even = hn::MulAdd(hn::Set(d, weights[b]), hn::LoadU(d, powers + b * kFrames + f), even);
    hn::StoreU(hn::Add(even, odd), d, out + f);
  });
}

/// x[frame] = scale · ln(max(factor · x[frame] + offset, least))
void logOf(float scale, float factor, float offset, float least, float* x) {
  forFrames([&](auto d, size_t f) HWY_ATTR {
    const auto value = hn::MulAdd(hn::Set(d, factor), hn::LoadU(d, x + f), hn::Set(d, offset));
    const auto log = hn::Log(d, hn::Max(value, hn::Set(d, least)));
    hn::StoreU(hn::Mul(hn::Set(d, scale), log), d, x + f);
  });
}

}  // namespace
}  // namespace kinoprism::encode::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::encode {
namespace {

HWY_EXPORT(powersOf);
HWY_EXPORT(multiply);
HWY_EXPORT(bandOf);
HWY_EXPORT(logOf);

constexpr size_t kLanes = HWY_NAMESPACE::kFrames;
constexpr size_t kGroupsAtOnce = 16;  ///< that are transformed together

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

void toLevel(MelShape::Level level, float* frames) {
  constexpr float kPerE = 0.43429448190325f;
  const auto log = HWY_DYNAMIC_DISPATCH(logOf);
  if (level == MelShape::Level::Log10Of10000) log(kPerE, 10000, 1, 1, frames);
  if (level == MelShape::Level::Decibel) log(10 * kPerE, 1, 0, 1e-10f, frames);
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
  std::vector<float> window;
  std::vector<Band> bands;

  explicit State(const MelShape& s) : shape(s), window(static_cast<size_t>(s.window)), bands(bandsOf(s)) {
    for (size_t i = 0; i < window.size(); ++i)
      window[i] = static_cast<float>(
          0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(window.size())));
  }

  size_t bins() const { return window.size() / 2 + 1; }

  float sampleAt(std::span<const float> samples, int64_t place) const {
    if (place >= 0 && place < static_cast<int64_t>(samples.size())) return samples[static_cast<size_t>(place)];
    return shape.edge == MelShape::Edge::Zeros ? 0 : reflected(samples, place);
  }

  /// One windowed frame.
  void load(std::span<const float> samples, size_t frame, float* to) const {
    const int64_t begin = static_cast<int64_t>(frame) * shape.hop - shape.window / 2;
    const auto multiply = HWY_DYNAMIC_DISPATCH(multiply);
    if (begin >= 0 && begin + shape.window <= static_cast<int64_t>(samples.size())) {
      multiply(samples.data() + begin, window.data(), window.size(), to);
      return;
    }
    for (size_t i = 0; i < window.size(); ++i) to[i] = sampleAt(samples, begin + static_cast<int64_t>(i));
    multiply(to, window.data(), window.size(), to);
  }

  /// The frames of [first, last).
  void frames(std::span<const float> samples, size_t first, size_t last, core::Matrix& to) const {
    const at::Tensor windowed =
        at::empty({static_cast<int64_t>(last - first), static_cast<int64_t>(window.size())}, at::kFloat);
    float* const values = windowed.data_ptr<float>();
    for (size_t f = first; f < last; ++f) load(samples, f, values + (f - first) * window.size());
    const at::Tensor transformed = at::view_as_real(at::fft_rfft(windowed)).contiguous();
    const float* const complex = transformed.data_ptr<float>();
    std::vector<float> powers(bins() * kLanes);
    for (size_t f = first; f < last; f += kLanes) {
      group(complex + (f - first) * bins() * 2, f, std::min(kLanes, last - f), powers.data(), to);
    }
  }

  /// Bands of up to kLanes frames from `first`. powers: bins x kLanes.
  void group(const float* complex, size_t first, size_t count, float* powers, core::Matrix& to) const {
    const auto powersOf = HWY_DYNAMIC_DISPATCH(powersOf);
    const auto bandOf = HWY_DYNAMIC_DISPATCH(bandOf);
    for (size_t f = 0; f < count; ++f) powersOf(complex + f * bins() * 2, bins(), f, powers);
    for (size_t b = 0; b < bands.size(); ++b) {
      float level[kLanes];
      bandOf(bands[b].weights.data(), bands[b].weights.size(), powers + bands[b].first * kLanes, level);
      toLevel(shape.level, level);
      for (size_t f = 0; f < count; ++f) to.row(first + f)[b] = level[f];
    }
  }
};

LogMel::LogMel(const MelShape& shape) {
  const bool fits = std::has_single_bit(static_cast<unsigned>(shape.window)) && shape.window >= 64 &&
                    shape.window <= 8192 && shape.hop >= 1 && shape.bands >= 1 && shape.bands <= 1024 &&
                    shape.rate >= 1 && shape.lowest >= 0 && shape.lowest < shape.highest &&
                    shape.highest <= shape.rate / 2.0;
  if (!fits) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::MelBandsInvalid);
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
  core::parallelFor(result.rows(), kGroupsAtOnce * kLanes, [&](size_t begin, size_t end) {
    const at::NoGradGuard noGrad;
    m_state->frames(samples, begin, end, result);
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
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::DeltasInvalid);
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
#endif  // HWY_ONCE
