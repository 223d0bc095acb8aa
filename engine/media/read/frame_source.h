#pragma once

// For the .cpp files of this folder: the frames of a film with their numbers and times.

#include <optional>

#include "engine/media/read/stream_decoder.h"

namespace kinoprism::media {

/// Walks through the frames in the order in which they are shown.
class FrameSource {
 public:
  FrameSource(const OpenedFile& file, const MediaLimits& limits, core::Progress& progress);

  /// Goes to the next frame; false at the end.
  bool next();

  /// The frame that next went to; valid until the next call of next or find.
  const AVFrame& frame() const { return *m_frame; }
  int64_t number() const { return m_number; }
  double seconds() const { return m_seconds; }
  double frameLength() const { return 1 / m_decoder->frameRate(); }
  double duration() const { return m_decoder->duration(); }

  /// Makes next go to a frame at or before these seconds, by seeking where that is quicker.
  void approach(double seconds);

 private:
  void restart();
  bool jumpBefore(double seconds);
  bool take(const AVFrame* frame);

  const OpenedFile& m_file;
  const MediaLimits& m_limits;
  core::Progress& m_progress;
  std::optional<StreamDecoder> m_decoder;
  const AVFrame* m_frame = nullptr;
  bool m_isWaiting = false;  // m_frame was reached by a jump and not shown by next yet
  bool m_isCounted = true;   // from the first frame on, without a jump
  int64_t m_number = -1;
  double m_seconds = -1;
};

/// The mean length of the frame's motion vectors as a share of its width; NaN where it has none.
float motionOf(const AVFrame& frame);
bool isKeyFrame(const AVFrame& frame);

}  // namespace kinoprism::media
