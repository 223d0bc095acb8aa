#pragma once

// For the .cpp files of this folder: one stream of a file, decoded frame by frame.

#include "engine/media/read/media_input.h"

namespace kinoprism::media {

/// The best sound or video stream of a file. Damaged packets are left out, as players do.
class StreamDecoder {
 public:
  /// type: AVMEDIA_TYPE_AUDIO or AVMEDIA_TYPE_VIDEO. Throws as MediaInput, Error{BadInput} where there is no such
  /// stream and Error{Unsupported} where FFmpeg has no decoder for it.
  StreamDecoder(const OpenedFile& file, AVMediaType type, const MediaLimits& limits, core::Progress& progress);

  /// The next frame, valid until the next call; null at the end. Throws Error{BadInput} where not one frame could be
  /// decoded, Cancelled, std::bad_alloc.
  const AVFrame* next();

  /// Goes to a key frame at or before these seconds; false where the file cannot be searched. Where it led is told by
  /// the next frame.
  bool seek(double seconds);

  /// From the beginning of the stream; NaN where the file does not say.
  double secondsOf(const AVFrame& frame) const;
  /// Mean frames a second of a video stream; 25 where unknown.
  double frameRate() const;
  /// The whole file's; 0 where unknown.
  double duration() const;

 private:
  void openCodec(const MediaLimits& limits);
  bool feed();

  MediaInput m_input;
  AVMediaType m_type;
  AVStream* m_stream = nullptr;
  Codec m_codec;
  Packet m_packet;
  Frame m_frame;
  bool m_isDrained = false;
  bool m_hasDecoded = false;
  bool m_hasSought = false;  // perhaps to behind the last frame, which is no damage
  int64_t m_frames = 0;
  int m_lastError = 0;
};

}  // namespace kinoprism::media
