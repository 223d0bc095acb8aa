#include "engine/media/probe.h"

#include <system_error>

#include "engine/media/ffmpeg_handles.h"

namespace kinoprism {
namespace {

Input openInput(const std::filesystem::path& file) {
  quietFfmpeg();
  AVDictionary* options = nullptr;
  // A playlist must not make us read other files or the network.
  av_dict_set(&options, "protocol_whitelist", "file", 0);
  av_dict_set(&options, "format_whitelist",
              "wav,flac,ogg,mp3,aac,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,flv,aiff,w64", 0);
  av_dict_set(&options, "probesize", "5000000", 0);
  av_dict_set(&options, "max_streams", "64", 0);
  AVFormatContext* context = nullptr;
  const int code = avformat_open_input(&context, ("file:" + file.string()).c_str(), nullptr, &options);
  av_dict_free(&options);
  if (code < 0) {
    throw Error(ErrorCode::BadInput, file.string() + " is no sound or video file that can be read here.",
                ffmpegText(code));
  }
  return Input(context);
}

VideoStream videoOf(const AVStream& stream, const std::filesystem::path& file) {
  const AVCodecParameters& codec = *stream.codecpar;
  if (codec.width > 4096 || codec.height > 4096) {
    throw Error(ErrorCode::TooLarge, file.string() + " has " + std::to_string(codec.width) + " × " +
                                         std::to_string(codec.height) +
                                         " pixels; at most 4096 a side are read. Scale it down first.");
  }
  const AVRational rate = stream.avg_frame_rate;
  return {avcodec_get_name(codec.codec_id), codec.width, codec.height, rate.den > 0 ? av_q2d(rate) : 0};
}

}  // namespace

MediaInfo probeMedia(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored))
    throw Error(ErrorCode::NotFound, "There is no file " + file.string() + ".");
  const Input input = openInput(file);
  if (const int code = avformat_find_stream_info(input.get(), nullptr); code < 0)
    throw Error(ErrorCode::BadInput, file.string() + " is damaged: its streams cannot be read.", ffmpegText(code));

  MediaInfo info;
  info.container = input->iformat->name;
  if (input->duration > 0) info.seconds = static_cast<double>(input->duration) / AV_TIME_BASE;
  for (unsigned s = 0; s < input->nb_streams; ++s) {
    const AVStream& stream = *input->streams[s];
    const AVCodecParameters& codec = *stream.codecpar;
    if (codec.codec_type == AVMEDIA_TYPE_AUDIO && !info.sound)
      info.sound = SoundStream{avcodec_get_name(codec.codec_id), codec.sample_rate, codec.ch_layout.nb_channels};
    if (codec.codec_type == AVMEDIA_TYPE_VIDEO && !info.video && !(stream.disposition & AV_DISPOSITION_ATTACHED_PIC))
      info.video = videoOf(stream, file);
  }
  if (!info.sound && !info.video) throw Error(ErrorCode::BadInput, file.string() + " holds neither sound nor video.");
  return info;
}

}  // namespace kinoprism
