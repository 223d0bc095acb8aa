#include "engine/media/read/probe.h"

#include "engine/core/message_ids.h"
#include "engine/media/read/media_input.h"

namespace kinoprism::media {
namespace {

VideoStream videoOf(const AVStream& stream, const std::string& file) {
  const AVCodecParameters& codec = *stream.codecpar;
  if (codec.width > 4096 || codec.height > 4096) {
    throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::VideoSidesTooLong, file, codec.width, codec.height});
  }
  const AVRational rate = stream.avg_frame_rate;
  return {avcodec_get_name(codec.codec_id), codec.width, codec.height, rate.den > 0 ? av_q2d(rate) : 0};
}

}  // namespace

MediaInfo probeMedia(const std::filesystem::path& file) {
  core::Progress unseen;
  return probeMedia(OpenedFile::open(file), {}, unseen);
}

MediaInfo probeMedia(const OpenedFile& file, const MediaLimits& limits, core::Progress& progress) {
  const MediaInput opened(file, limits, progress);
  const AVFormatContext* const input = &opened.context();
  MediaInfo info;
  info.container = input->iformat->name;
  if (input->duration > 0) info.seconds = static_cast<double>(input->duration) / AV_TIME_BASE;
  for (unsigned s = 0; s < input->nb_streams; ++s) {
    const AVStream& stream = *input->streams[s];
    const AVCodecParameters& codec = *stream.codecpar;
    if (codec.codec_type == AVMEDIA_TYPE_AUDIO && !info.sound)
      info.sound = SoundStream{avcodec_get_name(codec.codec_id), codec.sample_rate, codec.ch_layout.nb_channels};
    if (codec.codec_type == AVMEDIA_TYPE_VIDEO && !info.video && !(stream.disposition & AV_DISPOSITION_ATTACHED_PIC))
      info.video = videoOf(stream, file.name());
  }
  if (!info.sound && !info.video)
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NoSoundNorVideo, file.name()});
  return info;
}

}  // namespace kinoprism::media
