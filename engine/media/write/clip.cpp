#include "engine/media/write/clip.h"

#include "engine/core/message_ids.h"
#include "engine/media/write/media_writer.h"

namespace kinoprism::media {

struct ClipWriter::State {
  MediaWriter writer;
  Format format;
  const Sound* sound;
  MediaWriter::Stream video;
  MediaWriter::Stream audio;
  Scaler scaler;
  Frame frame;
  int64_t frames = 0;

  State(const std::filesystem::path& file, const Format& f, const Sound* s)
      : writer(file, "mp4"), format(f), sound(s) {}
};

ClipWriter::ClipWriter(const std::filesystem::path& file, const Format& format, const Sound* sound) {
  if (format.width < 2 || format.height < 2 || format.width % 2 || format.height % 2 || format.framesPerSecond < 1)
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ClipSizeInvalid);
  m_state = std::make_unique<State>(file, format, sound);
  m_state->video = m_state->writer.addStream(AV_CODEC_ID_MPEG4, [&](AVCodecContext& codec) {
    codec.width = format.width;
    codec.height = format.height;
    codec.pix_fmt = AV_PIX_FMT_YUV420P;
    codec.time_base = {1, format.framesPerSecond};
    codec.framerate = {format.framesPerSecond, 1};
    codec.bit_rate = format.bitRate;
    codec.gop_size = format.framesPerSecond * 2;
  });
  if (sound) m_state->audio = m_state->writer.addSoundStream(AV_CODEC_ID_AAC, AV_SAMPLE_FMT_FLTP, *sound);
  m_state->scaler.reset(sws_getContext(format.width, format.height, AV_PIX_FMT_RGB24, format.width, format.height,
                                       AV_PIX_FMT_YUV420P, SWS_FAST_BILINEAR, nullptr, nullptr, nullptr));
  m_state->frame.reset(av_frame_alloc());
  m_state->frame->format = AV_PIX_FMT_YUV420P;
  m_state->frame->width = format.width;
  m_state->frame->height = format.height;
  requireWritten(av_frame_get_buffer(m_state->frame.get(), 0), file);
  m_state->writer.begin();
}

ClipWriter::~ClipWriter() = default;

void ClipWriter::add(const Picture& picture) {
  State& state = *m_state;
  if (picture.width != state.format.width || picture.height != state.format.height)
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ClipFrameSize);
  requireWritten(av_frame_make_writable(state.frame.get()), {});
  const uint8_t* const rows[] = {picture.rgb.data()};
  const int stride[] = {picture.width * 3};
  sws_scale(state.scaler.get(), rows, stride, 0, picture.height, state.frame->data, state.frame->linesize);
  state.frame->pts = state.frames++;
  state.writer.write(state.video, state.frame.get());
}

void ClipWriter::finish() {
  State& state = *m_state;
  state.writer.write(state.video, static_cast<const AVFrame*>(nullptr));
  if (state.sound) state.writer.write(state.audio, *state.sound);
  state.writer.finish();
}

}  // namespace kinoprism::media
