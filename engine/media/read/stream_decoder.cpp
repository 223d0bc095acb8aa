#include "engine/media/read/stream_decoder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>

#include "engine/core/message_ids.h"

namespace kinoprism::media {
namespace {

core::Message holdsNone(AVMediaType type, const std::string& file) {
  if (type == AVMEDIA_TYPE_AUDIO) return {core::MessageId::HoldsNoSound, file};
  return {core::MessageId::HoldsNoVideo, file};
}

core::Message undecodable(AVMediaType type, const std::string& file) {
  if (type == AVMEDIA_TYPE_AUDIO) return {core::MessageId::SoundUndecodable, file};
  return {core::MessageId::VideoUndecodable, file};
}

core::Message noneDecoded(AVMediaType type, const std::string& file) {
  if (type == AVMEDIA_TYPE_AUDIO) return {core::MessageId::NoSoundDecoded, file};
  return {core::MessageId::NoVideoDecoded, file};
}

}  // namespace

StreamDecoder::StreamDecoder(const OpenedFile& file, AVMediaType type, const MediaLimits& limits,
                             core::Progress& progress)
    : m_input(file, limits, progress), m_type(type), m_packet(av_packet_alloc()), m_frame(av_frame_alloc()) {
  if (!m_packet || !m_frame) throw std::bad_alloc();
  AVFormatContext& context = m_input.context();
  const int index = av_find_best_stream(&context, type, -1, -1, nullptr, 0);
  const bool isCover = index >= 0 && context.streams[index]->disposition & AV_DISPOSITION_ATTACHED_PIC;
  if (index < 0 || isCover) throw core::Error(core::ErrorCode::BadInput, holdsNone(type, file.name()));
  for (unsigned s = 0; s < context.nb_streams; ++s) context.streams[s]->discard = AVDISCARD_ALL;
  m_stream = context.streams[index];
  m_stream->discard = AVDISCARD_DEFAULT;
  openCodec(limits);
}

void StreamDecoder::openCodec(const MediaLimits& limits) {
  const std::string& name = m_input.file().name();
  const AVCodec* const decoder = avcodec_find_decoder(m_stream->codecpar->codec_id);
  if (!decoder) {
    throw core::Error(core::ErrorCode::Unsupported,
                      {core::MessageId::CodecMissing, name, avcodec_get_name(m_stream->codecpar->codec_id)});
  }
  m_codec.reset(avcodec_alloc_context3(decoder));
  if (!m_codec) throw std::bad_alloc();
  int code = avcodec_parameters_to_context(m_codec.get(), m_stream->codecpar);
  m_codec->pkt_timebase = m_stream->time_base;
  m_codec->max_pixels = limits.pixels;
  m_codec->max_samples = limits.samples;
  m_codec->thread_count = 1;
  m_codec->export_side_data |= AV_CODEC_EXPORT_DATA_MVS;
  if (code >= 0) code = avcodec_open2(m_codec.get(), decoder, nullptr);
  if (code >= 0) return;
  m_input.rethrow(code);
  throw core::Error(core::ErrorCode::BadInput, undecodable(m_type, name), ffmpegText(code));
}

/// Hands the decoder one more packet, or the end; false when it had the end already.
bool StreamDecoder::feed() {
  if (m_isDrained) return false;
  int code = 0;
  while ((code = av_read_frame(&m_input.context(), m_packet.get())) >= 0) {
    const bool isOurs = m_packet->stream_index == m_stream->index;
    if (isOurs) code = avcodec_send_packet(m_codec.get(), m_packet.get());
    av_packet_unref(m_packet.get());
    if (code < 0) m_lastError = code;
    m_input.rethrow(code);
    m_input.progress().throwIfCancelled();
    if (isOurs) return true;
  }
  m_input.rethrow(code);
  if (code != AVERROR_EOF) m_lastError = code;
  m_isDrained = true;
  avcodec_send_packet(m_codec.get(), nullptr);
  return true;
}

const AVFrame* StreamDecoder::next() {
  while (true) {
    m_input.progress().throwIfCancelled();
    const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
    if (code >= 0) {
      m_hasDecoded = true;
      m_input.progress().report(core::MessageId::Decoding, ++m_frames, 0);
      return m_frame.get();
    }
    m_input.rethrow(code);
    if (code != AVERROR(EAGAIN) && code != AVERROR_EOF) m_lastError = code;
    if (code == AVERROR_EOF || !feed()) break;
  }
  if (m_hasDecoded || m_hasSought) return nullptr;
  throw core::Error(core::ErrorCode::BadInput, noneDecoded(m_type, m_input.file().name()), ffmpegText(m_lastError));
}

bool StreamDecoder::seek(double seconds) {
  const double ticks = seconds / av_q2d(m_stream->time_base);
  const int64_t origin = m_stream->start_time == AV_NOPTS_VALUE ? 0 : m_stream->start_time;
  if (!(std::abs(ticks) < 1e15) || std::abs(origin) > int64_t{1} << 60) return false;
  const int64_t target = origin + static_cast<int64_t>(ticks);
  const int code =
      avformat_seek_file(&m_input.context(), m_stream->index, std::numeric_limits<int64_t>::min(), target, target, 0);
  m_input.rethrow(code);
  avcodec_flush_buffers(m_codec.get());
  m_hasSought = true;
  m_isDrained = false;
  return code >= 0;
}

double StreamDecoder::secondsOf(const AVFrame& frame) const {
  if (frame.best_effort_timestamp == AV_NOPTS_VALUE) return std::numeric_limits<double>::quiet_NaN();
  const double origin = m_stream->start_time == AV_NOPTS_VALUE ? 0 : static_cast<double>(m_stream->start_time);
  return (static_cast<double>(frame.best_effort_timestamp) - origin) * av_q2d(m_stream->time_base);
}

double StreamDecoder::frameRate() const {
  for (const AVRational rate : {m_stream->avg_frame_rate, m_stream->r_frame_rate}) {
    if (rate.num > 0 && rate.den > 0 && av_q2d(rate) <= 1000) return av_q2d(rate);
  }
  return 25;
}

double StreamDecoder::duration() const {
  const int64_t duration = m_input.context().duration;
  return duration > 0 ? static_cast<double>(duration) / AV_TIME_BASE : 0;
}

}  // namespace kinoprism::media
