#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "engine/media/read/ffmpeg_handles.h"
#include "engine/media/write/sound.h"

namespace kinoprism::media {

/// A media file being written beside its final name, which it gets when it is complete.
class MediaWriter {
 public:
  /// container: FFmpeg's name of the format. Throws Error{Io, Unsupported}.
  MediaWriter(const std::filesystem::path& file, const char* container);
  /// Removes what was not finished.
  ~MediaWriter();
  MediaWriter(const MediaWriter&) = delete;
  MediaWriter& operator=(const MediaWriter&) = delete;

  struct Stream {
    AVStream* stream = nullptr;
    Codec codec;
  };
  /// The encoder's own settings are made in configure, before it is opened. Throws Error{Unsupported}.
  Stream addStream(AVCodecID id, const std::function<void(AVCodecContext&)>& configure);
  Stream addSoundStream(AVCodecID id, AVSampleFormat format, const Sound& sound);

  /// After all streams were added.
  void begin();
  /// frame null: what the encoder still holds.
  void write(Stream& stream, const AVFrame* frame);
  /// All of the sound, and the end of its stream.
  void write(Stream& stream, const Sound& sound);
  void finish();

 private:
  std::filesystem::path m_file;
  std::filesystem::path m_part;
  Output m_output;
  Packet m_packet;
};

}  // namespace kinoprism::media
