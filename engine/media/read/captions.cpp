#include "engine/media/read/captions.h"

#include <algorithm>
#include <string_view>

#include "engine/media/read/media_input.h"

namespace kinoprism::media {
namespace {

/// Frees what a decoder put into it.
struct DecodedCaption {
  AVSubtitle subtitle{};
  ~DecodedCaption() { avsubtitle_free(&subtitle); }
};

AVStream* firstOfText(const AVFormatContext& context) {
  for (unsigned s = 0; s < context.nb_streams; ++s) {
    const AVCodecDescriptor* const codec = avcodec_descriptor_get(context.streams[s]->codecpar->codec_id);
    const bool isCaptions = context.streams[s]->codecpar->codec_type == AVMEDIA_TYPE_SUBTITLE;
    if (isCaptions && codec && (codec->props & AV_CODEC_PROP_TEXT_SUB)) return context.streams[s];
  }
  return nullptr;
}

/// The words of an event as FFmpeg gives it, "order,layer,style,name,left,right,vertical,effect,words", where {…} are
/// styles and \N ends a line (the ASS format).
std::string wordsOf(std::string_view event) {
  constexpr int kFieldsBefore = 8;
  for (int f = 0; f < kFieldsBefore; ++f) {
    const size_t comma = event.find(',');
    if (comma == std::string_view::npos) return {};
    event.remove_prefix(comma + 1);
  }
  std::string words;
  for (size_t i = 0; i < event.size(); ++i) {
    const size_t styleEnd = event[i] == '{' ? event.find('}', i) : std::string_view::npos;
    const char after = event[i] == '\\' && i + 1 < event.size() ? event[i + 1] : '\0';
    if (styleEnd != std::string_view::npos) {
      i = styleEnd;
    } else if (after == 'N' || after == 'n' || after == 'h') {
      words += after == 'h' ? ' ' : '\n';
      ++i;
    } else if (event[i] != '\r') {
      words += event[i];
    }
  }
  while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) words.pop_back();
  return words;
}

std::string wordsOf(const AVSubtitle& subtitle) {
  std::string words;
  for (unsigned r = 0; r < subtitle.num_rects; ++r) {
    const AVSubtitleRect& rect = *subtitle.rects[r];
    const std::string more = rect.ass ? wordsOf(std::string_view(rect.ass)) : rect.text ? rect.text : "";
    if (!words.empty() && !more.empty()) words += '\n';
    words += more;
  }
  return words;
}

class CaptionDecoder {
 public:
  explicit CaptionDecoder(const AVStream& stream) : m_stream(stream) {
    const AVCodec* const decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!decoder) return;
    m_codec.reset(avcodec_alloc_context3(decoder));
    if (!m_codec) throw std::bad_alloc();
    m_codec->pkt_timebase = stream.time_base;
    if (avcodec_parameters_to_context(m_codec.get(), stream.codecpar) < 0 ||
        avcodec_open2(m_codec.get(), decoder, nullptr) < 0)
      m_codec.reset();
  }

  bool isReady() const { return m_codec != nullptr; }

  /// Empty text where the packet holds none, or is damaged.
  Caption decode(AVPacket& packet, double fileStart) const {
    DecodedCaption decoded;
    int hasDecoded = 0;
    if (avcodec_decode_subtitle2(m_codec.get(), &decoded.subtitle, &hasDecoded, &packet) < 0 || !hasDecoded) return {};
    if (packet.pts == AV_NOPTS_VALUE) return {};
    const AVSubtitle& subtitle = decoded.subtitle;
    const double unit = av_q2d(m_stream.time_base);
    const double start = static_cast<double>(packet.pts) * unit - fileStart;
    constexpr double kUnknownLength = 3;
    const double length = packet.duration > 0 ? static_cast<double>(packet.duration) * unit : kUnknownLength;
    Caption caption{start + subtitle.start_display_time / 1000.0, start + length, wordsOf(subtitle)};
    if (packet.duration <= 0 && subtitle.end_display_time > 0 && subtitle.end_display_time != UINT32_MAX)
      caption.end = start + subtitle.end_display_time / 1000.0;
    return caption;
  }

 private:
  const AVStream& m_stream;
  Codec m_codec;
};

}  // namespace

std::vector<Caption> readCaptions(const OpenedFile& file, const MediaLimits& limits, core::Progress& progress) {
  const MediaInput input(file, limits, progress);
  AVFormatContext& context = input.context();
  const AVStream* const stream = firstOfText(context);
  if (!stream) return {};
  const CaptionDecoder decoder(*stream);
  if (!decoder.isReady()) return {};
  for (unsigned s = 0; s < context.nb_streams; ++s) {
    if (context.streams[s] != stream) context.streams[s]->discard = AVDISCARD_ALL;
  }
  const double fileStart =
      context.start_time != AV_NOPTS_VALUE ? static_cast<double>(context.start_time) / AV_TIME_BASE : 0;
  const Packet packet(av_packet_alloc());
  if (!packet) throw std::bad_alloc();
  std::vector<Caption> captions;
  size_t bytes = 0;
  int code = 0;
  while ((code = av_read_frame(&context, packet.get())) >= 0) {
    progress.throwIfCancelled();
    Caption caption = packet->stream_index == stream->index ? decoder.decode(*packet, fileStart) : Caption{};
    av_packet_unref(packet.get());
    if (caption.text.empty() || caption.end <= caption.begin) continue;
    bytes += caption.text.size();
    if (captions.size() == kMostCaptions || bytes > kMostCaptionBytes) break;
    captions.push_back(std::move(caption));
  }
  input.rethrow(code);
  std::ranges::stable_sort(captions, {}, &Caption::begin);
  return captions;
}

}  // namespace kinoprism::media
