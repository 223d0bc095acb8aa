#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "engine/core/matrix.h"

namespace kinoprism::encode {

/// How sound becomes frames of mel bands.
struct MelShape {
  int rate = 16000;
  int window = 512;  ///< samples of the Fourier transform and of its periodic Hann window; a power of two, 64 to 8192
  int hop = 256;
  int bands = 96;
  double lowest = 0;      ///< Hz
  double highest = 8000;  ///< Hz; at most half of the rate
  enum class Edge { Reflect, Zeros };
  Edge edge = Edge::Reflect;  ///< what lies before the first sample and behind the last
  enum class Level { Power, Log10Of10000, Decibel };
  Level level =
      Level::Log10Of10000;  ///< log10(10000·p + 1), or 10·log10(max(p, 1e-10)) without a ceiling below the top
};

/// Mel spectrograms as librosa defines them: centred frames, |X|² of the windowed frame, Slaney's scale (linear below
/// 1 kHz) and Slaney's area normalisation (Slaney, Auditory Toolbox, 1998; McFee et al., SciPy 2015).
class LogMel {
 public:
  /// Throws Error{BadArgument} for a shape out of range.
  explicit LogMel(const MelShape& shape);
  ~LogMel();
  LogMel(LogMel&&) noexcept;

  const MelShape& shape() const;
  /// 1 + samples / hop; 0 without samples.
  size_t frameCount(size_t samples) const;

  /// Frames x bands of a whole sound, on all compute threads. Sound shorter than half a window is reflected again and
  /// again. Thread-safe.
  core::Matrix frames(std::span<const float> samples) const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// The first `coefficients` values of the orthonormal DCT-II of each row: MFCCs where rows are decibels (Davis &
/// Mermelstein, IEEE TASSP 1980; librosa's dct_type 2, norm "ortho").
core::Matrix cepstrum(const core::Matrix& levels, size_t coefficients);

/// Rates of change over `width` frames (odd, at least 3): the first derivative of the line, or with order 2 the second
/// one of the parabola, fitted to each column's neighbourhood (Savitzky & Golay, Anal. Chem. 1964); the first and last
/// frames take that of the first and last `width` frames (librosa.feature.delta, mode "interp"). Fewer frames than
/// `width`: all zero. Throws Error{BadArgument}.
core::Matrix deltas(const core::Matrix& frames, size_t width, int order = 1);

}  // namespace kinoprism::encode
