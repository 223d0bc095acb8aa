#pragma once

#include <filesystem>
#include <memory>

#include "engine/media/read/picture.h"
#include "engine/media/write/sound.h"

namespace kinoprism::media {

/// Writes a short film: MPEG-4 part 2 and, where there is sound, AAC in an .mp4 file, which every build of FFmpeg can
/// write and read. The same frames give the same bytes. Use from one thread.
class ClipWriter {
 public:
  struct Format {
    int width = 320;  ///< even
    int height = 180;
    int framesPerSecond = 12;
    int64_t bitRate = 300'000;
  };

  /// sound may be null; it must live until finish. Throws Error{BadArgument, Io, Unsupported}.
  ClipWriter(const std::filesystem::path& file, const Format& format, const Sound* sound);
  /// A clip that was not finished leaves no file.
  ~ClipWriter();
  ClipWriter(const ClipWriter&) = delete;
  ClipWriter& operator=(const ClipWriter&) = delete;

  /// frame: width x height of the format. Throws Error{BadArgument, Io}.
  void add(const Picture& frame);

  /// Adds the sound, completes the file and gives it its name. Throws Error{Io, OutOfSpace}.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace kinoprism::media
