#include "engine/media/write/media_writer.h"

#include <algorithm>
#include <cmath>
#include <system_error>

#include "engine/core/message_ids.h"

namespace kinoprism::media {
namespace {

int16_t toInt16(float value) { return static_cast<int16_t>(std::lround(std::clamp(value, -1.0f, 1.0f) * 32767)); }

/// Copies count samples a channel, from the first one on, in the layout that the frame has.
void fill(AVFrame& frame, const Sound& sound, size_t first, size_t count) {
  const size_t channels = static_cast<size_t>(sound.channels);
  for (size_t s = 0; s < count; ++s) {
    for (size_t c = 0; c < channels; ++c) {
      const float value = sound.samples[(first + s) * channels + c];
      if (frame.format == AV_SAMPLE_FMT_FLTP) {
        reinterpret_cast<float*>(frame.data[c])[s] = std::clamp(value, -1.0f, 1.0f);
      } else {
        reinterpret_cast<int16_t*>(frame.data[0])[s * channels + c] = toInt16(value);
      }
    }
  }
}

}  // namespace

void quietFfmpeg() { [[maybe_unused]] static const bool kOnce = (av_log_set_level(AV_LOG_QUIET), true); }

std::string ffmpegText(int code) {
  char text[AV_ERROR_MAX_STRING_SIZE] = {};
  av_strerror(code, text, sizeof text);
  return text;
}

void requireWritten(int code, const std::filesystem::path& file) {
  if (code >= 0) return;
  if (code == AVERROR(ENOSPC)) {
    throw core::Error(core::ErrorCode::OutOfSpace, {core::MessageId::DiskFullMedia, file.string()});
  }
  throw core::Error(core::ErrorCode::Io, {core::MessageId::MediaNotWritten, file.string(), ffmpegText(code)});
}

MediaWriter::MediaWriter(const std::filesystem::path& file, const char* container)
    : m_file(file), m_part(file), m_packet(av_packet_alloc()) {
  m_part += ".part";
  quietFfmpeg();
  AVFormatContext* context = nullptr;
  if (avformat_alloc_output_context2(&context, nullptr, container, nullptr) < 0) {
    throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::ContainerUnsupported, container});
  }
  m_output.reset(context);
  m_output->flags |= AVFMT_FLAG_BITEXACT;
  requireWritten(avio_open(&m_output->pb, m_part.c_str(), AVIO_FLAG_WRITE), m_file);
}

MediaWriter::~MediaWriter() {
  if (!m_output) return;
  m_output.reset();
  std::error_code ignored;  // what is left is named .part and harms nobody
  std::filesystem::remove(m_part, ignored);
}

MediaWriter::Stream MediaWriter::addStream(AVCodecID id, const std::function<void(AVCodecContext&)>& configure) {
  const AVCodec* const encoder = avcodec_find_encoder(id);
  if (!encoder) {
    throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::CodecNotEncoded, avcodec_get_name(id)});
  }
  Stream result{avformat_new_stream(m_output.get(), nullptr), Codec(avcodec_alloc_context3(encoder))};
  AVCodecContext& codec = *result.codec;
  codec.flags |= AV_CODEC_FLAG_BITEXACT;
  codec.thread_count = 1;  // more would make the bytes depend on the machine
  if (m_output->oformat->flags & AVFMT_GLOBALHEADER) codec.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  configure(codec);
  requireWritten(avcodec_open2(&codec, encoder, nullptr), m_file);
  requireWritten(avcodec_parameters_from_context(result.stream->codecpar, &codec), m_file);
  result.stream->time_base = codec.time_base;
  return result;
}

MediaWriter::Stream MediaWriter::addSoundStream(AVCodecID id, AVSampleFormat format, const Sound& sound) {
  return addStream(id, [&](AVCodecContext& codec) {
    codec.sample_rate = sound.rate;
    codec.sample_fmt = format;
    codec.time_base = {1, sound.rate};
    codec.bit_rate = 96'000;
    av_channel_layout_default(&codec.ch_layout, sound.channels);
  });
}

void MediaWriter::begin() { requireWritten(avformat_write_header(m_output.get(), nullptr), m_file); }

void MediaWriter::write(Stream& stream, const AVFrame* frame) {
  requireWritten(avcodec_send_frame(stream.codec.get(), frame), m_file);
  while (true) {
    const int code = avcodec_receive_packet(stream.codec.get(), m_packet.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return;
    requireWritten(code, m_file);
    // One frame a tick; without it the last frame has no length and the clip would seem faster than it is.
    if (stream.codec->codec_type == AVMEDIA_TYPE_VIDEO && m_packet->duration == 0) m_packet->duration = 1;
    av_packet_rescale_ts(m_packet.get(), stream.codec->time_base, stream.stream->time_base);
    m_packet->stream_index = stream.stream->index;
    requireWritten(av_interleaved_write_frame(m_output.get(), m_packet.get()), m_file);
  }
}

void MediaWriter::write(Stream& stream, const Sound& sound) {
  const AVCodecContext& codec = *stream.codec;
  const size_t total = sound.samples.size() / static_cast<size_t>(sound.channels);
  const size_t most = codec.frame_size > 0 ? static_cast<size_t>(codec.frame_size) : 4096;
  for (size_t first = 0; first < total; first += most) {
    const size_t count = std::min(most, total - first);
    const Frame frame(av_frame_alloc());
    frame->format = codec.sample_fmt;
    frame->sample_rate = codec.sample_rate;
    frame->nb_samples = static_cast<int>(count);
    requireWritten(av_channel_layout_copy(&frame->ch_layout, &codec.ch_layout), m_file);
    requireWritten(av_frame_get_buffer(frame.get(), 0), m_file);
    fill(*frame, sound, first, count);
    frame->pts = static_cast<int64_t>(first);
    write(stream, frame.get());
  }
  write(stream, static_cast<const AVFrame*>(nullptr));
}

void MediaWriter::finish() {
  requireWritten(av_write_trailer(m_output.get()), m_file);
  requireWritten(avio_closep(&m_output->pb), m_file);
  m_output.reset();
  std::filesystem::rename(m_part, m_file);
}

}  // namespace kinoprism::media
