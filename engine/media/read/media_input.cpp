#include "engine/media/read/media_input.h"

#include <algorithm>
#include <new>
#include <vector>

#include "engine/core/message_ids.h"

namespace kinoprism::media {
namespace {

constexpr int kBufferBytes = 64 << 10;

int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) { return AVERROR(EACCES); }

}  // namespace

MediaInput::MediaInput(const OpenedFile& file, const MediaLimits& limits, core::Progress& progress)
    : m_file(file), m_progress(progress) {
  quietFfmpeg();
  auto* const buffer = static_cast<unsigned char*>(av_malloc(kBufferBytes));
  if (!buffer) throw std::bad_alloc();
  m_bytes = avio_alloc_context(buffer, kBufferBytes, 0, this, &readMore, nullptr, &seek);
  if (!m_bytes) {
    av_free(buffer);
    throw std::bad_alloc();
  }
  try {
    open();
    findStreams(limits);
  } catch (...) {
    m_context.reset();
    av_freep(&m_bytes->buffer);
    avio_context_free(&m_bytes);
    throw;
  }
}

MediaInput::~MediaInput() {
  m_context.reset();
  av_freep(&m_bytes->buffer);
  avio_context_free(&m_bytes);
}

int MediaInput::readMore(void* opaque, uint8_t* buffer, int size) {
  auto* const self = static_cast<MediaInput*>(opaque);
  try {
    self->m_progress.throwIfCancelled();
    const size_t count = self->m_file.readAt(self->m_position, {buffer, static_cast<size_t>(size)});
    self->m_position += static_cast<int64_t>(count);
    // Going over the same bytes again is no progress: a demuxer that runs in circles must not look alive.
    if (self->m_position > self->m_furthest) {
      self->m_furthest = self->m_position;
      self->m_progress.report(core::MessageId::ReadingMedia, self->m_furthest, self->m_file.size());
    }
    return count > 0 ? static_cast<int>(count) : AVERROR_EOF;
  } catch (...) {
    self->m_failure = std::current_exception();
    return AVERROR_EXIT;
  }
}

int64_t MediaInput::seek(void* opaque, int64_t offset, int whence) {
  auto* const self = static_cast<MediaInput*>(opaque);
  const int64_t size = self->m_file.size();
  int64_t target = offset;
  switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
      return size;
    case SEEK_SET:
      break;
    case SEEK_CUR:
      target = self->m_position + std::clamp(offset, -size, size);
      break;
    case SEEK_END:
      target = size + std::clamp(offset, -size, size);
      break;
    default:
      return AVERROR(EINVAL);
  }
  if (target < 0) return AVERROR(EINVAL);
  self->m_position = target;
  return target;
}

void MediaInput::rethrow(int code) const {
  if (m_failure) std::rethrow_exception(m_failure);
  if (code == AVERROR(ENOMEM)) throw std::bad_alloc();
}

void MediaInput::open() {
  AVFormatContext* context = avformat_alloc_context();
  if (!context) throw std::bad_alloc();
  context->pb = m_bytes;
  context->flags |= AVFMT_FLAG_CUSTOM_IO;
  // A playlist must not make us read other files or the network.
  context->io_open = &refuseToOpen;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "protocol_whitelist", "none", 0);
  av_dict_set(&options, "format_whitelist",
              "wav,flac,ogg,mp3,aac,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,flv,aiff,w64", 0);
  av_dict_set(&options, "probesize", "5000000", 0);
  av_dict_set(&options, "max_streams", "64", 0);
  const int code = avformat_open_input(&context, m_file.name().c_str(), nullptr, &options);
  av_dict_free(&options);
  m_context.reset(code < 0 ? nullptr : context);
  if (code >= 0) return;
  rethrow(code);
  throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NotMedia, m_file.name()}, ffmpegText(code));
}

void MediaInput::findStreams(const MediaLimits& limits) {
  // Streams are decoded a little to learn about them; the same limits hold for that.
  std::vector<AVDictionary*> options(m_context->nb_streams, nullptr);
  for (AVDictionary*& each : options) {
    av_dict_set_int(&each, "max_pixels", limits.pixels, 0);
    av_dict_set_int(&each, "max_samples", limits.samples, 0);
    av_dict_set(&each, "threads", "1", 0);
  }
  const int code = avformat_find_stream_info(m_context.get(), options.empty() ? nullptr : options.data());
  for (AVDictionary*& each : options) av_dict_free(&each);
  if (code >= 0 && !m_failure) return;
  rethrow(code);
  throw core::Error(core::ErrorCode::BadInput, {core::MessageId::StreamsUnreadable, m_file.name()}, ffmpegText(code));
}

}  // namespace kinoprism::media
