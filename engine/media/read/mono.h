#pragma once

// For the .cpp files of this folder: decoded sound becomes one channel at the rate asked for.

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "engine/media/read/ffmpeg_handles.h"

struct SwrContext;

namespace kinoprism::media {

/// Appends the mean of the frame's channels, in ±1. False where the samples have a format that nobody knows.
bool appendMono(const AVFrame& frame, std::vector<float>& mono);

/// Resamples one channel with FFmpeg's default settings; where the rates are the same, samples pass as they are.
class MonoResampler {
 public:
  using Receive = std::function<void(std::span<const float>)>;

  /// Throws std::bad_alloc.
  MonoResampler(int fromRate, int toRate);
  ~MonoResampler();
  MonoResampler(const MonoResampler&) = delete;
  MonoResampler& operator=(const MonoResampler&) = delete;

  int fromRate() const { return m_fromRate; }
  void add(std::span<const float> mono, const Receive& receive);
  /// What the filter still holds. Nothing may be added after it.
  void finish(const Receive& receive);

 private:
  void convert(const float* samples, int count, const Receive& receive);

  int m_fromRate;
  SwrContext* m_context = nullptr;
  std::vector<float> m_out;
};

}  // namespace kinoprism::media
