#include "engine/media/read/mono.h"

extern "C" {
#include <libswresample/swresample.h>
}

#include <algorithm>
#include <new>

namespace kinoprism::media {
namespace {

/// Adds each channel's samples, of type Sample with silence at `middle`, to the sums.
template <class Sample>
void addChannels(const AVFrame& frame, double middle, double scale, std::vector<double>& sums) {
  const int channels = frame.ch_layout.nb_channels;
  const bool isPlanar = av_sample_fmt_is_planar(static_cast<AVSampleFormat>(frame.format)) != 0;
  const int step = isPlanar ? 1 : channels;
  for (int c = 0; c < channels; ++c) {
    const auto* samples = reinterpret_cast<const Sample*>(frame.extended_data[isPlanar ? c : 0]) + (isPlanar ? 0 : c);
    for (double& sum : sums) {
      sum += (static_cast<double>(*samples) - middle) * scale;
      samples += step;
    }
  }
}

bool addChannels(const AVFrame& frame, std::vector<double>& sums) {
  switch (av_get_packed_sample_fmt(static_cast<AVSampleFormat>(frame.format))) {
    case AV_SAMPLE_FMT_U8:
      addChannels<uint8_t>(frame, 128, 1.0 / 128, sums);
      return true;
    case AV_SAMPLE_FMT_S16:
      addChannels<int16_t>(frame, 0, 1.0 / 32768, sums);
      return true;
    case AV_SAMPLE_FMT_S32:
      addChannels<int32_t>(frame, 0, 1.0 / 2147483648.0, sums);
      return true;
    case AV_SAMPLE_FMT_S64:
      addChannels<int64_t>(frame, 0, 1.0 / 9223372036854775808.0, sums);
      return true;
    case AV_SAMPLE_FMT_FLT:
      addChannels<float>(frame, 0, 1, sums);
      return true;
    case AV_SAMPLE_FMT_DBL:
      addChannels<double>(frame, 0, 1, sums);
      return true;
    default:
      return false;
  }
}

/// Files of floats may hold infinities and worse.
float finite(double value) { return value > -1e6 && value < 1e6 ? static_cast<float>(value) : 0.0f; }

}  // namespace

bool appendMono(const AVFrame& frame, std::vector<float>& mono) {
  if (frame.nb_samples <= 0 || frame.ch_layout.nb_channels <= 0) return true;
  std::vector<double> sums(static_cast<size_t>(frame.nb_samples), 0.0);
  if (!addChannels(frame, sums)) return false;
  for (const double sum : sums) mono.push_back(finite(sum / frame.ch_layout.nb_channels));
  return true;
}

MonoResampler::MonoResampler(int fromRate, int toRate) : m_fromRate(fromRate) {
  if (fromRate == toRate) return;
  AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;  // not const: FFmpeg 5.1
  const int code =
      swr_alloc_set_opts2(&m_context, &mono, AV_SAMPLE_FMT_FLT, toRate, &mono, AV_SAMPLE_FMT_FLT, fromRate, 0, nullptr);
  if (code < 0 || swr_init(m_context) < 0) {
    swr_free(&m_context);
    throw std::bad_alloc();
  }
}

MonoResampler::~MonoResampler() { swr_free(&m_context); }

void MonoResampler::add(std::span<const float> mono, const Receive& receive) {
  if (!m_context) return receive(mono);
  // A piece at a time bounds the memory, whatever the rates.
  constexpr size_t kPiece = 8'192;
  for (size_t begin = 0; begin < mono.size(); begin += kPiece)
    convert(mono.data() + begin, static_cast<int>(std::min(kPiece, mono.size() - begin)), receive);
}

void MonoResampler::finish(const Receive& receive) {
  if (m_context) convert(nullptr, 0, receive);
}

void MonoResampler::convert(const float* samples, int count, const Receive& receive) {
  const int room = swr_get_out_samples(m_context, count);
  if (room < 0) throw std::bad_alloc();
  m_out.resize(std::max(m_out.size(), static_cast<size_t>(room) + 1));
  const auto* input = reinterpret_cast<const uint8_t*>(samples);
  auto* output = reinterpret_cast<uint8_t*>(m_out.data());
  const int made = swr_convert(m_context, &output, static_cast<int>(m_out.size()), samples ? &input : nullptr, count);
  if (made < 0) throw std::bad_alloc();
  if (made > 0) receive({m_out.data(), static_cast<size_t>(made)});
}

}  // namespace kinoprism::media
