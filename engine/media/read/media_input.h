#pragma once

// For the .cpp files of this folder: FFmpeg reads from a descriptor and opens nothing itself.

#include "engine/core/progress.h"
#include "engine/media/read/ffmpeg_handles.h"
#include "engine/media/read/media_limits.h"
#include "engine/media/read/opened_file.h"

namespace kinoprism::media {

/// A container opened for reading, its streams known. Uses file, limits and progress as long as it lives.
class MediaInput {
 public:
  /// Throws Error{BadInput} where it is no sound or video file, Error{TooLarge} where it needs too much memory.
  MediaInput(const OpenedFile& file, const MediaLimits& limits, core::Progress& progress);
  ~MediaInput();
  MediaInput(const MediaInput&) = delete;
  MediaInput& operator=(const MediaInput&) = delete;

  AVFormatContext& context() const { return *m_context; }
  const OpenedFile& file() const { return m_file; }
  core::Progress& progress() const { return m_progress; }

  /// Throws what reading met meanwhile (a cancelled job, a disk that cannot be read), and std::bad_alloc for FFmpeg's
  /// word for it.
  void rethrow(int code) const;

 private:
  static int readMore(void* self, uint8_t* buffer, int size);
  static int64_t seek(void* self, int64_t offset, int whence);
  void open();
  void findStreams(const MediaLimits& limits);

  const OpenedFile& m_file;
  core::Progress& m_progress;
  int64_t m_position = 0;
  int64_t m_furthest = 0;
  std::exception_ptr m_failure;
  AVIOContext* m_bytes = nullptr;
  Input m_context;
};

}  // namespace kinoprism::media
